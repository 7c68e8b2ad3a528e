/** `haetae check domain`: judges domains and URLs without a hub and without asking anybody. */
import type { DomainContext, DomainJudgement } from '@haetae/detect/domain';
import type { Command } from 'commander';
import { EXIT, printJson, refuse } from '../finish.ts';

type Options = { readonly lists: boolean; readonly json?: boolean };

/** Adds `domain` to the command `check`. */
export function addCheckDomain(check: Command): void {
  check
    .command('domain')
    .description('judge domains and URLs: exit 1 when one is to be blocked or reviewed')
    .argument('<domain...>', 'domains or URLs, or "-" to read them from standard input, one a line')
    .option('--no-lists', 'judge by analysis alone, without any list')
    .option('--json', 'a line of JSON a domain, in order: {domain, verdict, score, brand?, reasons}')
    .action(checkDomains);
}

/** Exit 0: nothing found; 1: a domain is to be blocked or reviewed; 2: else, when an input is no domain. */
async function checkDomains(given: readonly string[], { lists, json = false }: Options): Promise<void> {
  const { judgeDomain } = await import('@haetae/detect/domain');
  const context = lists ? await loadLists() : {};
  const verdicts = new Set<string>();
  for await (const input of given.length === 1 && given[0] === '-' ? lines() : given) {
    const judgement = judgeDomain(input, context);
    verdicts.add(judgement.verdict);
    if (json) printJson(judgement);
    else process.stdout.write(describe(judgement));
  }
  if (verdicts.size === 0) return refuse({ code: 'no_domain', detail: 'There is no domain to check.' }, json);
  process.exitCode =
    verdicts.has('block') || verdicts.has('review') ? EXIT.found : verdicts.has('invalid') ? EXIT.badInput : EXIT.done;
}

async function loadLists(): Promise<DomainContext> {
  const { builtInLists } = await import('@haetae/detect/domain/lists');
  return { lists: builtInLists() };
}

async function* lines(): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline');
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield line;
  }
}

/** Judgements carry their texts harmlessly, the domain in its ASCII form. */
function describe({ domain, verdict, brand, score, reasons }: DomainJudgement): string {
  const head = `${verdict.toUpperCase().padEnd(7)} ${domain.replaceAll('.', '[.]')}  ${score.toFixed(2)}${brand === undefined ? '' : `  poses as ${brand}`}`;
  return `${[head, ...reasons.map(({ text }) => `        – ${text}`)].join('\n')}\n`;
}
