/** `haetae check domain`: judges domains and URLs without a hub and without asking anybody. */
import type { DomainContext, DomainJudgement } from '@haetae/detect/domain';
import type { Command } from 'commander';
import { EXIT, refuse } from '../finish.ts';
import { type Lang, langOption } from '../lang-option.ts';

type Options = { readonly lists: boolean; readonly lang: Lang; readonly json?: boolean };

/** More of a line is not kept: no domain and no link that anybody opens is so long. */
const MAX_LINE = 65_536;

/** Adds `domain` to the command `check`. */
export function addCheckDomain(check: Command): void {
  check
    .command('domain')
    .description('judge domains and URLs: exit 1 when one is to be blocked or reviewed')
    .argument('<domain...>', 'domains or URLs, or "-" to read them from standard input, one a line')
    .option('--no-lists', 'judge by analysis alone, without any list')
    .addOption(langOption())
    .option('--json', 'a line of JSON a domain, in order: {domain, verdict, score, brand?, reasons, rules}')
    .action(checkDomains);
}

/** Exit 0: nothing found; 1: a domain is to be blocked or reviewed; 2: else, when an input is no domain. */
async function checkDomains(given: readonly string[], { lists, lang, json = false }: Options): Promise<void> {
  const { DOMAIN_RULES, judgeDomain } = await import('@haetae/detect/domain');
  const context: DomainContext = { language: lang, ...(lists ? await loadLists() : {}) };
  const verdicts = new Set<string>();
  for await (const inputs of given.length === 1 && given[0] === '-' ? readLines(process.stdin) : [given]) {
    let answer = '';
    for (const input of inputs) {
      const judgement = judgeDomain(input, context);
      verdicts.add(judgement.verdict);
      answer += json ? `${JSON.stringify({ ...judgement, rules: DOMAIN_RULES })}\n` : describe(judgement, lang);
    }
    process.stdout.write(answer);
  }
  if (verdicts.size === 0) return refuse({ code: 'no_domain', detail: 'There is no domain to check.' }, json);
  process.exitCode =
    verdicts.has('block') || verdicts.has('review') ? EXIT.found : verdicts.has('invalid') ? EXIT.badInput : EXIT.done;
}

async function loadLists(): Promise<DomainContext> {
  const { builtInLists } = await import('@haetae/detect/domain/lists');
  return { lists: builtInLists() };
}

/** The lines that are not empty, as many at once as came; an answer need not wait for the end of the input. */
async function* readLines(input: NodeJS.ReadStream): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split(/\r?\n/);
    rest = (lines.pop() ?? '').slice(0, MAX_LINE);
    yield lines.filter((line) => line.trim() !== '');
  }
  if (rest.trim() !== '') yield [rest];
}

/** Judgements carry their texts harmlessly, the domain in its ASCII form. */
function describe({ domain, verdict, brand, score, reasons }: DomainJudgement, lang: Lang): string {
  const { verdicts, poses } = LABELS[lang];
  const as = brand === undefined ? '' : `  ${poses(brand)}`;
  const head = `${verdicts[verdict].padEnd(7)} ${domain.replaceAll('.', '[.]')}  ${score.toFixed(2)}${as}`;
  return `${[head, ...reasons.map(({ text }) => `        – ${text}`)].join('\n')}\n`;
}

const LABELS = {
  en: {
    verdicts: { block: 'BLOCK', review: 'REVIEW', clear: 'CLEAR', invalid: 'INVALID' },
    poses: (brand: string) => `poses as ${brand}`,
  },
  ko: {
    verdicts: { block: '차단', review: '검토 필요', clear: '특이 사항 없음', invalid: '확인 불가' },
    poses: (brand: string) => `사칭 대상: ${brand}`,
  },
} as const;
