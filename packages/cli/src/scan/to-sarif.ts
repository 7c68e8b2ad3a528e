import { type Finding, RULES, type ScanResult } from '@haetae/detect/repository';

/**
 * Findings as SARIF (Static Analysis Results Interchange Format 2.1.0,
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), one run, for the tools that show results of scans.
 */
export function toSarif({ findings, rules, unscanned, verdict }: ScanResult): unknown {
  const used = [...new Set(findings.map(({ rule }) => rule))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'haetae',
            version: rules,
            informationUri: 'https://haetae.example/',
            rules: used.map((id) => ruleOf(id, findings)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, used)),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: unscanned.map(({ file, reason, detail }) => ({
              level: 'note',
              descriptor: { id: reason },
              message: { text: `${file}: ${detail}` },
            })),
          },
        ],
        properties: { verdict },
      },
    ],
  };
}

function ruleOf(id: string, findings: readonly Finding[]): unknown {
  const example = findings.find(({ rule }) => rule === id);
  const known = Object.hasOwn(RULES, id) ? RULES[id as keyof typeof RULES] : undefined;
  return {
    id,
    shortDescription: { text: known?.text ?? example?.text ?? id },
    help: { text: known?.advice ?? example?.advice ?? '' },
    ...(example?.technique === undefined ? {} : { properties: { tags: [example.technique] } }),
  };
}

function resultOf(
  { rule, level, text, file, line, column, excerpt, confidence, advice, accepted }: Finding,
  used: readonly string[],
): unknown {
  return {
    ruleId: rule,
    ruleIndex: used.indexOf(rule),
    level,
    message: { text: `${text} ${advice}` },
    rank: confidence,
    ...(accepted === undefined ? {} : { suppressions: [{ kind: 'external', justification: accepted }] }),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column, snippet: { text: excerpt } },
        },
      },
    ],
  };
}
