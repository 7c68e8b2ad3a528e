import { type FileReport, inspectFiles, type TreeFile } from '@haetae/detect/repository';
import { answerJobs } from '../answer-jobs.ts';
import { matchRules } from '../yara/match-rules.ts';
import type { RuleSet, ScanAnswer } from '../yara/rule-set.ts';

/** Files of one job, and the YARA rules that look at each of them, too. */
export type Batch = { readonly files: readonly TreeFile[]; readonly rules: readonly RuleSet[] };

/** What the shapes tell of the files, and what the rules do. */
export type Inspected = { readonly reports: readonly FileReport[]; readonly matched: ScanAnswer };

if (import.meta.main) answerJobs(run);

/** The job of a limited process: looks at some files, each alone, and into those that are archives. */
async function run({ files, rules }: Batch): Promise<Inspected> {
  const reports = inspectFiles(files);
  if (rules.length === 0) return { reports, matched: { findings: [], broken: [] } };
  return { reports, matched: await matchRules(rules, files.map(named)) };
}

const named = ({ path, bytes }: TreeFile) => ({ name: path, bytes });
