import type { AnswerLanguage, RepositoryCheckAnswer } from '@haetae/contract';
import type { Archive, ArchiveFile } from '@haetae/detect/archive';
import { defang, harmless } from '@haetae/detect/display';
import type { Attachment, AttachmentScan } from '@haetae/detect/offer';
import { type Finding, repositoryInKorean, type Unscanned } from '@haetae/detect/repository';
import { type RuleSet, scanFiles, type Yara, type YaraAnswer } from '@haetae/sandbox';
import { atMost, type Tlp } from '@haetae/stix/marking';
import { parseStixId } from '@haetae/stix/object';
import { type Reader, readObject } from '../../store/index.ts';
import { hashesOf, rulesFor } from '../malware/judge-file.ts';
import { knownValues, type ValueParts } from '../value/known-values.ts';
import type { SaidOfValue } from '../value/said-of.ts';
import { inputOf } from './input.ts';
import type { Jobs } from './jobs.ts';
import { FILE_WORDS } from './words.ts';

export interface RepositoryParts extends ValueParts {
  readonly jobs: Pick<Jobs, 'archive'>;
  readonly yara: Pick<Yara, 'findings'>;
  readonly builtInRules: readonly RuleSet[];
  readonly nameOf: (organisation: string) => string;
}

/** Files whose hashes are asked about in one question. */
const TOGETHER = 5_000;

/**
 * Looks at a packed repository for one caller: unpacked in a limited process, its shapes looked for in others, its files
 * compared with the hashes and YARA rules of the alliance that the caller may see. Nothing of it is run or kept.
 *
 * @returns the answer, or why it could not be read
 */
export async function checkRepositoryFor(
  reader: Reader,
  bytes: Uint8Array,
  language: AnswerLanguage,
  parts: RepositoryParts,
): Promise<RepositoryCheckAnswer | { readonly code: string; readonly detail: string }> {
  const read = await parts.jobs.archive(bytes);
  if (!read.ok) return { code: read.code, detail: `The archive could not be read. ${read.detail}` };
  if (read.value === null) return { code: 'no_archive', detail: 'This is no ZIP, TAR or gzipped TAR.' };
  return { ...(await lookInto(reader, read.value, language, parts)), input: inputOf(bytes) };
}

/** What is attached to an offer: a packed one as a repository, another as a tree of one file. */
export async function scanAttachmentFor(
  reader: Reader,
  { name, type = '', bytes }: Attachment,
  language: AnswerLanguage,
  parts: RepositoryParts,
): Promise<AttachmentScan | undefined> {
  if (bytes === undefined || NOTHING_RUNS.test(type)) return undefined;
  const read = await parts.jobs.archive(bytes);
  const whole = { path: name === '' ? 'attachment' : name, bytes, size: bytes.length };
  const archive = read.ok && read.value !== null ? read.value : { files: [whole], unread: [] };
  const { verdict, findings } = await lookInto(reader, archive, language, parts);
  const [first] = findings;
  return { verdict, ...(first === undefined ? {} : { text: `${first.file}: ${first.text}` }) };
}

/** Pictures and plain documents run nothing by themselves; their names and first bytes are judged all the same. */
const NOTHING_RUNS = /^(?:image|audio|video|font)\/|^text\/(?:calendar|plain)$|^application\/pdf$/;

/** Shapes, YARA rules and known hashes of unpacked files, in limited processes. */
async function lookInto(
  reader: Reader,
  { files, unread }: Archive,
  language: AnswerLanguage,
  parts: RepositoryParts,
): Promise<Omit<RepositoryCheckAnswer, 'input'>> {
  const rules = [...parts.builtInRules, ...(await rulesFor(reader, parts.now()))];
  const matched = await parts.yara.findings(
    files.map(({ path, bytes: content }) => ({ name: path, bytes: content })),
    rules,
  );
  const known = await knownFiles(reader, files, language, parts);
  const scanned = await scanFiles(files, {
    extraFindings: [...known.findings, ...yaraFindings(matched, language)],
    unscanned: [...unread.map((one): Unscanned => ({ ...one, file: harmless(one.file) })), ...unjudged(matched)],
  });
  const result = language === 'ko' ? repositoryInKorean(scanned) : scanned;
  return {
    verdict: result.verdict,
    rules: result.rules,
    files: result.files,
    findings: result.findings.map(({ signs, ...finding }) => ({
      ...finding,
      ...(signs === undefined ? {} : { signs: [...signs] }),
    })),
    marking: strictestOf([...known.markings, ...(await markingsOfRules(reader, matched, parts))]),
    unscanned: result.unscanned.map((one) => ({ ...one })),
  };
}

/** Files that somebody named by a hash. */
async function knownFiles(
  reader: Reader,
  files: readonly ArchiveFile[],
  language: AnswerLanguage,
  parts: RepositoryParts,
): Promise<{ readonly findings: Finding[]; readonly markings: Tlp[] }> {
  const findings: Finding[] = [];
  const markings: Tlp[] = [];
  for (let at = 0; at < files.length; at += TOGETHER) {
    const hashed = files.slice(at, at + TOGETHER).map(({ path, bytes }) => ({ path, hashes: hashesOf(bytes) }));
    const said = await knownValues(
      reader,
      hashed.flatMap(({ hashes }) => hashes),
      parts,
    );
    const byHash = new Map(said.map((one) => [one.value, one]));
    for (const { path, hashes } of hashed) {
      const found = hashes.map(({ value }) => byHash.get(value)).find((one) => one !== undefined);
      if (found === undefined) continue;
      findings.push(knownFile(path, found, parts.nameOf(found.submitter), language));
      markings.push(found.marking);
    }
  }
  return { findings, markings };
}

const knownFile = (path: string, said: SaidOfValue, who: string, language: AnswerLanguage): Finding => ({
  rule: 'known-file',
  level: 'error',
  file: harmless(path),
  line: 1,
  column: 1,
  confidence: said.confidence ?? 50,
  text: harmless(FILE_WORDS[language].known(who, said.name)),
  excerpt: `${said.type} ${said.value}`,
  advice: FILE_WORDS[language].keepPacked(said.indicator),
});

/** A rule that says no level of its own was shared because it finds something bad. */
const yaraFindings = ({ findings }: YaraAnswer, language: AnswerLanguage): Finding[] =>
  findings.map(({ file, rule, source, meta, line, excerpt }) => ({
    rule: `yara/${harmless(rule)}`,
    level: meta.level === 'warning' || meta.level === 'note' ? meta.level : 'error',
    file: harmless(file),
    line: line ?? 1,
    column: 1,
    ...(typeof meta.technique === 'string' ? { technique: harmless(meta.technique) } : {}),
    confidence: 80,
    text: harmless(typeof meta.description === 'string' ? meta.description : FILE_WORDS[language].ruleMatches(rule)),
    excerpt: defang(excerpt ?? ''),
    advice: FILE_WORDS[language].ruleFrom(harmless(source)),
  }));

/** How far the rules of members that matched may go. */
async function markingsOfRules(
  reader: Reader,
  { findings }: YaraAnswer,
  { interned, ruleOf }: RepositoryParts,
): Promise<Tlp[]> {
  const ids = [...new Set(findings.flatMap(({ source }) => parseStixId(source) ?? []))];
  const objects = await Promise.all(ids.map((id) => readObject(reader, interned, id)));
  return objects.flatMap((object) => (object === undefined ? [] : [ruleOf(object.audience).tlp]));
}

const strictestOf = (markings: readonly Tlp[]): Tlp | null =>
  markings.reduce<Tlp | null>((high, next) => (high === null || atMost(high, next) ? next : high), null);

const unjudged = ({ unjudged: files }: YaraAnswer): Unscanned[] =>
  files.map(({ name, code, detail }) => ({
    file: harmless(name),
    reason: code === 'timeout' ? 'timeout' : 'unparsed',
    detail: `Not compared with the YARA rules. ${detail}`,
  }));
