import { harmless } from '@haetae/detect/display';
import { excerptOf, type Finding, type Level, type Unscanned } from '@haetae/detect/repository';
import type { YaraAnswer } from '../yara/findings-by.ts';
import type { Unjudged, YaraFinding } from '../yara/rule-set.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];

/** What YARA rules say, in the form of every other finding; a rule without a level of its own warns. */
export function ruleFindings({ findings, unjudged, broken }: YaraAnswer): {
  readonly findings: Finding[];
  readonly unscanned: Unscanned[];
} {
  return { findings: findings.map(toFinding), unscanned: [...unjudged, ...broken].map(toUnscanned) };
}

function toFinding({ file, rule, source, meta, line = 1, column = 1, excerpt = '' }: YaraFinding): Finding {
  const { technique, confidence, description } = meta;
  return {
    rule: harmless(`yara:${rule}`),
    level: LEVELS.find((level) => level === meta.level) ?? 'warning',
    file: harmless(file),
    line,
    column,
    ...(typeof technique === 'string' && /^T\d{4}(?:\.\d{3})?$/.test(technique) ? { technique } : {}),
    confidence: typeof confidence === 'number' ? Math.max(0, Math.min(100, confidence)) : 60,
    text: harmless(typeof description === 'string' ? `${description}.` : `The rule ${rule} matches.`),
    excerpt: excerptOf(excerpt),
    advice: `A YARA rule of ${harmless(source)} says so. Do not open or run this before an engineer has read the place.`,
  };
}

function toUnscanned({ name, code, detail }: Unjudged): Unscanned {
  return {
    file: harmless(name),
    reason: code === 'timeout' ? 'timeout' : 'unparsed',
    detail: `YARA: ${harmless(detail)}`,
  };
}
