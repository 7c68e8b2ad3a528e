import type { RepositoryCheckAnswer, RepositoryFinding } from '@haetae/client';

type Unread = RepositoryCheckAnswer['unscanned'][number];

const verdicts = ['malicious', 'suspicious', 'clean'] as const;
const levels = ['error', 'warning', 'note'] as const;

/**
 * The result of `haetae scan --json`, or of *Export* on this page, from its text; undefined for anything else. It says
 * what it says: whoever made the file could have written it.
 */
export function readScan(text: string): RepositoryCheckAnswer | undefined {
  const said = parsed(text);
  if (!isRecord(said)) return undefined;
  const { rules, input, files, findings, unscanned = [] } = said;
  const verdict = verdicts.find((one) => one === said.verdict);
  if (verdict === undefined || typeof rules !== 'string' || typeof input !== 'string') return undefined;
  if (typeof files !== 'number' || !Number.isInteger(files)) return undefined;
  if (!Array.isArray(findings) || !findings.every(isFinding)) return undefined;
  if (!Array.isArray(unscanned) || !unscanned.every(isUnread)) return undefined;
  return { verdict, rules, input, files, findings, unscanned, marking: null };
}

function isFinding(said: unknown): said is RepositoryFinding {
  if (!isRecord(said) || !levels.some((level) => level === said.level)) return false;
  if (!['line', 'column', 'confidence'].every((name) => typeof said[name] === 'number')) return false;
  if (said.technique !== undefined && typeof said.technique !== 'string') return false;
  return ['rule', 'file', 'text', 'excerpt', 'advice'].every((name) => typeof said[name] === 'string');
}

const isUnread = (said: unknown): said is Unread =>
  isRecord(said) && ['file', 'reason', 'detail'].every((name) => typeof said[name] === 'string');

const isRecord = (said: unknown): said is Record<string, unknown> => typeof said === 'object' && said !== null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
