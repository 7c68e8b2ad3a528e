/** A statement and its clauses as the API shows them: hubs by their names, the same on every hub. */
import type { ClauseView, StatementView } from '@haetae/contract';
import { checkStatement } from './check-statement.ts';
import { looksEqual, textWarnings } from './check-text.ts';
import type { Part } from './dialogue-part.ts';
import type { DocumentClause, FoldedClause, FoldedStatement } from './joint-statement.ts';
import { type Negotiation, openChoices, type Wording } from './negotiate.ts';

/** The name of a party by the id of its hub. */
export function partyName({ content }: Part, hub: string): string {
  return content.parties.find(({ id }) => id === hub)?.name ?? hub;
}

/** Versions, history and late words of something under negotiation. */
export function describeWords(part: Part, words: Negotiation, pendingKeys: ReadonlySet<string> = new Set()) {
  const name = (hub: string) => partyName(part, hub);
  return {
    versions: Object.fromEntries(
      [...words.present].map(([key, wording]) => [key, versionOf(part, key, wording, words, pendingKeys)]),
    ),
    history: words.history.map(({ key, text, hash, at, hub, replacedAt, replacedBy }) => ({
      ...{ at, hub: name(hub), lang: key, text, hash },
      ...{ replaced_at: replacedAt, replaced_by: name(replacedBy) },
    })),
    late: openChoices(words).map(({ key, text, hash, at, hub }) => ({ at, hub: name(hub), lang: key, text, hash })),
  };
}

function versionOf(
  part: Part,
  key: string,
  { text, hash, agreed, at, hub }: Wording,
  { history, silences }: Negotiation,
  pendingKeys: ReadonlySet<string>,
): ClauseView['versions'][string] {
  const former = history.filter((words) => words.key === key).at(-1);
  const silence = silences.get(key);
  return {
    ...{ text, hash, at, hub: partyName(part, hub) },
    ...(silence !== undefined && { silence: { ends: silence.ends, by: partyName(part, silence.hub) } }),
    agreed: agreed.map((id) => partyName(part, id)),
    open: part.content.parties.filter(({ id }) => !agreed.includes(id)).map(({ name }) => name),
    pending: pendingKeys.has(key),
    warnings: [...textWarnings(text), ...(former === undefined ? [] : looksEqual(text, former.text))],
  };
}

/** A clause as it stands now. */
export function describeClause({ part, number, words, pendingKeys }: FoldedClause): ClauseView {
  const { does, title, figures, home } = part.content;
  return {
    ...{ id: part.id, number, kind: does, home: partyName(part, home) },
    ...(title !== undefined && { title }),
    ...describeWords(part, words, pendingKeys),
    figures: figures ?? [],
  };
}

/** A statement: once every party has signed, in the words that they signed. */
export function describeStatement(statement: FoldedStatement, now: string): StatementView {
  const { part, state, hash, signatures } = statement;
  const { title, of, parties, languages, home, embargo, exercise } = part.content;
  const published = publishedAt(statement, now);
  return {
    ...{ id: part.id, title, round: of, state, languages: [...languages], hash, exercise },
    parties: parties.map(({ name }) => name),
    home: partyName(part, home),
    ...(embargo !== undefined && { embargo }),
    ...(published !== undefined && { published }),
    clauses: clausesOf(statement),
    checks: [...checkStatement(statement)],
    publications: statement.sightings.map(({ deed, at, hub }) => {
      const { lang, where, same, hash } = deed;
      return { at, hub: partyName(part, hub), lang, where, same, hash };
    }),
    signatures: signatures.map(({ hub, key, at, signature }) => ({ hub: partyName(part, hub), key, at, signature })),
  };
}

/** When a statement came out: it is signed, a side asked for it, and its embargo has passed; undefined before. */
export function publishedAt({ state, part, publishedBy }: FoldedStatement, now: string): string | undefined {
  if (state !== 'signed' || publishedBy === undefined) return undefined;
  const { embargo } = part.content;
  const at = embargo !== undefined && Date.parse(embargo) > Date.parse(publishedBy) ? embargo : publishedBy;
  return Date.parse(at) <= Date.parse(now) ? at : undefined;
}

function clausesOf({ state, clauses, document, part }: FoldedStatement): ClauseView[] {
  const views = clauses.map(describeClause);
  if (state !== 'signed') return views;
  const signed = new Map(document.clauses.map((clause) => [clause.id, clause]));
  const everybody = part.content.parties.map(({ name }) => name);
  return views.flatMap((view) => {
    const clause = signed.get(view.id);
    return clause === undefined ? [] : [asSigned(view, clause, everybody)];
  });
}

/** The view of a clause with the words that were signed; what was proposed after that stands among the late. */
function asSigned(view: ClauseView, clause: DocumentClause, everybody: readonly string[]): ClauseView {
  const versions = Object.entries(clause.versions).map(([lang, { text, hash }]) => {
    const present = view.versions[lang];
    if (present?.hash === hash) return [lang, present] as const;
    const words = view.history.find((former) => former.hash === hash);
    const { at = '', hub = '' } = words ?? {};
    return [lang, { text, hash, at, hub, agreed: [...everybody], open: [], pending: false, warnings: [] }] as const;
  });
  const after = Object.entries(view.versions).flatMap(([lang, { at, hub, text, hash }]) =>
    clause.versions[lang]?.hash === hash ? [] : [{ at, hub, lang, text, hash }],
  );
  const hashes = new Set(Object.values(clause.versions).map(({ hash }) => hash));
  return {
    ...view,
    number: clause.number,
    versions: Object.fromEntries(versions),
    history: view.history.filter(({ hash }) => !hashes.has(hash)),
    late: [...view.late, ...after],
  };
}
