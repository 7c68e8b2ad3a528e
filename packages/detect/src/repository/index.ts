/** Hostile repositories and packages: finds what runs by itself, what is hidden, and what runs what it is sent. */
export { type Acceptance, type Accepted, acceptFindings, draftAcceptances } from './accept-findings.ts';
export type { Finding, Level, ScanResult, Unscanned, Verdict } from './finding.ts';
export { repositoryInKorean } from './in-korean.ts';
export { inspectFiles } from './inspect-files.ts';
export { type JudgeOptions, judgeTree } from './judge-tree.ts';
export type { FileReport } from './report.ts';
export { RULES, RULES_VERSION } from './rules.ts';
export { scanTree } from './scan-tree.ts';
export { excerptOf } from './text/excerpt-of.ts';
export type { TreeFile } from './tree-file.ts';
