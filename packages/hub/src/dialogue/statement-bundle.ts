/**
 * A statement as STIX 2.1: a `report` with a `note` a clause, in the first language; the others as `language-content`
 * (section 7.1). Pure, and deterministic: the same signed statement gives the same objects on every hub.
 *
 * The report carries the very document that the hubs signed (RFC 8785) and their signatures, so that whoever has the
 * file can check it without asking anybody.
 */
import { extension, FACT_NAMESPACE } from '@haetae/contract';
import { canonicalise } from '@haetae/proof/canonical';
import { tlpMarkingId } from '@haetae/stix/marking';
import { deterministicId } from '@haetae/stix/object';
import type { DocumentClause, FoldedStatement } from './joint-statement.ts';

type Json = Readonly<Record<string, unknown>>;

/** The objects of a statement, report first; `tlp` is clear once it is published. */
export function statementObjects(statement: FoldedStatement, tlp: 'clear' | 'amber+strict'): Json[] {
  const { document, part } = statement;
  const [first = 'en', ...others] = document.languages;
  const at =
    statement.signatures
      .map((signature) => signature.at)
      .toSorted()
      .at(-1) ?? part.created;
  const common = {
    spec_version: '2.1',
    created: at,
    modified: at,
    created_by_ref: part.created_by_ref,
    object_marking_refs: [tlpMarkingId(tlp)],
  };
  const reportId = idOf('report', part.id);
  const notes = document.clauses.map((clause) => noteOf(clause, first, reportId, common));
  const report = {
    type: 'report',
    id: reportId,
    ...common,
    name: document.title,
    description: wholeText(document.clauses, first),
    report_types: ['joint-statement'],
    published: at,
    lang: first,
    // A report names one object at least; a statement without a clause names its author.
    object_refs: notes.length > 0 ? notes.map(({ id }) => id) : [part.created_by_ref],
    extensions: extensionsOf(statement),
  };
  const translations = others.length === 0 ? [] : translationsOf(statement, report, others, common);
  return [report, ...notes, ...translations];
}

/** The same as a bundle. */
export function statementBundle(statement: FoldedStatement, tlp: 'clear' | 'amber+strict'): Json {
  const objects = statementObjects(statement, tlp);
  return { type: 'bundle', id: idOf('bundle', `${statement.part.id} ${statement.hash}`), objects };
}

const idOf = (type: string, source: string): string =>
  deterministicId(type, FACT_NAMESPACE, `joint statement ${type} ${source}`);

const wholeText = (clauses: readonly DocumentClause[], lang: string): string =>
  clauses.map(({ number, versions }) => `${number}. ${versions[lang]?.text ?? ''}`).join('\n\n');

function noteOf(clause: DocumentClause, lang: string, reportId: string, common: Json) {
  return {
    type: 'note',
    id: idOf('note', clause.id),
    ...common,
    ...(clause.title !== undefined && { abstract: clause.title }),
    content: clause.versions[lang]?.text ?? '',
    lang,
    object_refs: [reportId],
  };
}

function extensionsOf({ document, hash, signatures }: FoldedStatement): Json {
  return {
    [extension.jointStatement]: {
      extension_type: 'property-extension',
      document: canonicalise(document),
      document_hash: hash,
      ...(signatures.length > 0 && {
        signatures: signatures.map(({ hub, key, at, signature }) => ({ hub, key, at, signature })),
      }),
    },
    ...(document.exercise && { [extension.sharing]: { extension_type: 'property-extension', exercise: true } }),
  };
}

/** One `language-content` for the report and one for each note, with every other language in it. */
function translationsOf(
  { document }: FoldedStatement,
  report: Json,
  languages: readonly string[],
  common: Json,
): Json[] {
  const inLanguages = (say: (lang: string) => Json | undefined) =>
    Object.fromEntries(
      languages.flatMap((lang) => {
        const said = say(lang);
        return said === undefined ? [] : [[lang, said]];
      }),
    );
  const translate = (id: string, contents: Json): Json[] =>
    Object.keys(contents).length === 0
      ? []
      : [{ type: 'language-content', id: idOf('language-content', id), ...common, object_ref: id, contents }];
  return [
    ...translate(
      String(report.id),
      inLanguages((lang) => ({ description: wholeText(document.clauses, lang) })),
    ),
    ...document.clauses.flatMap((clause) =>
      translate(
        idOf('note', clause.id),
        inLanguages((lang) => clause.versions[lang] && { content: clause.versions[lang].text }),
      ),
    ),
  ];
}
