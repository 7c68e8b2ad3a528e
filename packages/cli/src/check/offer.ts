/** `haetae check offer`: a job offer or a conversation against the published indicators, without a hub. */
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { OfferCheck } from '@haetae/detect/offer';
import type { Command } from 'commander';
import { EXIT, printJson, refuse } from '../finish.ts';
import { type Lang, langOption } from '../lang-option.ts';
import { readBytes } from '../read-bytes.ts';
import { decodeText } from './offer-text.ts';
import { scanAttachments } from './scan-attachments.ts';

type Options = { readonly json?: boolean; readonly lang: Lang };

/** Adds `offer` to the command `check`. */
export function addCheckOffer(check: Command): void {
  check
    .command('offer')
    .description('check a job offer or conversation: exit 1 when signs are found')
    .argument('<file>', 'a mail (.eml), a conversation as JSON, or pasted text; "-" for standard input')
    .addOption(langOption())
    .option('--json', 'one JSON document: {signals, advice, …}')
    .action(checkFile);
}

/** Exit 0: no sign; 1: signs found; 2: the file is no offer that can be read. */
async function checkFile(path: string, { json = false, lang }: Options): Promise<void> {
  const { checkOffer, MAX_OFFER_BYTES, offerInKorean, readOffer } = await import('@haetae/detect/offer');
  const { judgeDomain } = await import('@haetae/detect/domain');
  if (path !== '-' && statSync(path, { throwIfNoEntry: false })?.isFile() && statSync(path).size > MAX_OFFER_BYTES) {
    return refuse(
      { code: 'too_large', detail: `${path} is larger than 30 MB: give the mail or the messages alone.` },
      json,
    );
  }
  const read = path === '-' ? { bytes: new Uint8Array(readFileSync(0)) } : readBytes(path);
  if ('problem' in read) return refuse({ code: 'unreadable', detail: read.problem }, json);
  const offer = await readOffer(read.bytes, decodeText(read.bytes));
  if ('fault' in offer) return refuse(offer.fault, json);
  const { builtInLists } = await import('@haetae/detect/domain/lists');
  const context = { lists: builtInLists(), language: lang };
  const scans = await scanAttachments(offer, lang);
  const found = checkOffer(offer, {
    judgeLink: (link) => judgeDomain(link, context),
    scan: (attachment) => scans.get(attachment),
  });
  const answer = lang === 'ko' ? offerInKorean(found) : found;
  if (answer.signals.length > 0) process.exitCode = EXIT.found;
  if (json) printJson({ ...answer, input: `sha256:${hash('sha256', read.bytes)}` });
  else process.stdout.write(describe(answer, LABELS[lang]));
}

const LABELS = {
  en: {
    none: 'No sign of the published list.',
    some: (count: number) => `${count} ${count === 1 ? 'sign' : 'signs'} of the published list.`,
    strong: 'strong',
    medium: 'medium',
    'supports only': 'supports only',
  },
  ko: {
    none: '공개된 목록의 징후가 없습니다.',
    some: (count: number) => `공개된 목록의 징후 ${count}개`,
    strong: '강함',
    medium: '중간',
    'supports only': '뒷받침',
  },
} as const;

/** Words of the offer come defanged from the check. */
function describe({ signals, advice }: OfferCheck, labels: (typeof LABELS)['en' | 'ko']): string {
  const head = signals.length === 0 ? labels.none : labels.some(signals.length);
  const lines = signals.flatMap(({ number, strength, text, words, source, question }) => [
    `${String(number).padStart(2)}  ${text} (${labels[strength]})`,
    ...(words === undefined ? [] : [`    “${words}”`]),
    `    ${source}`,
    `    → ${question}`,
  ]);
  return `${[head, ...lines, '', ...advice.map((step, index) => `${index + 1}. ${step}`)].join('\n')}\n`;
}
