/**
 * A batch of files in a limited process: shapes and YARA rules in one job, because a second copy of every file to a
 * second process took twice as long as both together. Where the job breaks a limit, shapes and rules part: each is tried
 * file by file, so that a hostile file costs neither the other files nor the other half of its own judgement.
 */

import { harmless } from '@haetae/detect/display';
import type { FileReport, TreeFile } from '@haetae/detect/repository';
import type { Limited } from '../limits.ts';
import type { Pool } from '../open-pool.ts';
import type { YaraAnswer } from '../yara/findings-by.ts';
import type { Yara } from '../yara/open-yara.ts';
import type { RuleSet } from '../yara/rule-set.ts';
import type { Batch, Inspected } from './inspect-batch.ts';

type Ended = Limited<Inspected> & { readonly ok: false };

/** The processes that inspect, and those that run rules on what broke a limit there; both start with their first job. */
type Inspectors = { readonly pool: Pool<Batch, Inspected>; readonly yara: Pick<Yara, 'findings'> };

/** What was found out about a batch. */
export type Told = { readonly reports: readonly FileReport[]; readonly answer: YaraAnswer };

/** Inspects a batch; never rejects for a hostile file or rule, but names what could not be judged. */
export async function inspectLimited(
  { pool, yara }: Inspectors,
  files: readonly TreeFile[],
  rules: readonly RuleSet[],
): Promise<Told> {
  const ended = await pool.run({ files, rules });
  if (ended.ok) {
    const { reports, matched } = ended.value;
    return { reports, answer: { ...matched, unjudged: [] } };
  }
  const named = files.map(({ path, bytes }) => ({ name: path, bytes }));
  const none: YaraAnswer = { findings: [], unjudged: [], broken: [] };
  const [reports, answer] = await Promise.all([
    shapesOf(pool, files, rules.length === 0 ? ended : undefined),
    rules.length === 0 ? none : yara.findings(named, rules),
  ]);
  return { reports, answer };
}

/** Shapes alone: of all files together unless that `ended` already, then of each. */
async function shapesOf(
  pool: Pool<Batch, Inspected>,
  files: readonly TreeFile[],
  ended?: Ended,
): Promise<readonly FileReport[]> {
  const together = ended ?? (await pool.run({ files, rules: [] }));
  if (together.ok) return together.value.reports;
  const [only] = files;
  if (files.length === 1 && only !== undefined) return [await inspectText(pool, only, together)];
  return (await Promise.all(files.map((file) => shapesOf(pool, [file])))).flat();
}

/** What broke a limit is looked at once more by its text alone: whoever breaks a parser hides nothing by that. */
async function inspectText(pool: Pool<Batch, Inspected>, file: TreeFile, ended: Ended): Promise<FileReport> {
  const { path, bytes, size = bytes.length } = file;
  const reason = ended.code === 'timeout' ? 'timeout' : 'unparsed';
  const unscanned = { file: harmless(path), reason, detail: ended.detail } as const;
  const again =
    file.textOnly === true ? undefined : await pool.run({ files: [{ ...file, textOnly: true }], rules: [] });
  const [report] = again?.ok === true ? again.value.reports : [];
  const known = report ?? { path, size, findings: [], links: [], unscanned: [] };
  return { ...known, unscanned: [...known.unscanned, unscanned] };
}
