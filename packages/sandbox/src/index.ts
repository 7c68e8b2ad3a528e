/** Work on hostile input in processes that can do nothing else, within limits of time and memory. */
export type { Limited, LimitedCode, Limits } from './limits.ts';
export { openPool, type Pool } from './open-pool.ts';
export { runLimited } from './run-limited.ts';
export { openArchive } from './scan/open-archive.ts';
export { type ScanOptions, scanFiles } from './scan/scan-files.ts';
export { builtInRules } from './yara/built-in-rules.ts';
export type { YaraAnswer } from './yara/findings-by.ts';
export { openYara, type RuleJudgement, type Yara, yaraFindings } from './yara/open-yara.ts';
export type { NamedFile, RuleSet, Unjudged, YaraFinding } from './yara/rule-set.ts';
export type { RuleTrial } from './yara/try-rules.ts';
