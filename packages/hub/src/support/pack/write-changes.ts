import type { PackChanges } from '@haetae/contract';
import { defang } from '@haetae/detect/display';
import { csvText } from '@haetae/detect/list';
import { CHANGE_WORDS } from './change-words.ts';
import type { PackEntry } from './pack-entry.ts';
import type { PackHead } from './pack-head.ts';

/** New entries that are written out for people; all of them stand in changes.csv. */
const MOST = 500;

/** What changed since the version before, for people (Markdown): counts, what is new, what is gone and why. */
export function writeChanges(
  { counts, new: fresh, gone }: PackChanges,
  { version, language, marking }: PackHead,
): string {
  const words = CHANGE_WORDS[language];
  const isFirst = version === 1;
  const rows = counts.map(({ part, now, new: came, gone: went }) =>
    tableRow([words.parts[part], String(now), isFirst ? '' : `+${came}`, isFirst ? '' : `-${went}`]),
  );
  const line = ({ part, value }: Pick<PackEntry, 'part' | 'value'>): string =>
    `- ${words.parts[part]}: ${shown(value)}`;
  const parts = [
    `# ${words.title(version)}`,
    marking,
    isFirst ? words.first : words.against(version - 1),
    [tableRow(words.columns), '|---|---:|---:|---:|', ...rows].join('\n'),
    ...(isFirst || fresh.length + gone.length > 0 ? [] : [words.wording]),
    ...(isFirst ? [] : [section(words.fresh, fresh.slice(0, MOST).map(line), fresh.length - MOST, words)]),
    ...(isFirst
      ? []
      : [
          section(
            words.gone,
            gone.map((one) => `${line(one)}: ${words.reasons[one.reason]}`),
            0,
            words,
          ),
        ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(
  title: string,
  lines: readonly string[],
  left: number,
  words: { readonly none: string; readonly more: (count: number) => string },
): string {
  const body = lines.length === 0 ? words.none : [...lines, ...(left > 0 ? [`- ${words.more(left)}`] : [])].join('\n');
  return `## ${title}\n\n${body}`;
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** As code, so that no page makes a link of it or obeys what others wrote. */
const shown = (value: string): string => `\`${defang(value).replaceAll('`', "'")}\``;

/** The same for tools (RFC 4180): every entry that came or went, values as they are. */
export function writeChangesCsv({ new: fresh, gone }: PackChanges): string {
  return csvText(
    ['change', 'part', 'value', 'object', 'reason'],
    [
      ...fresh.map(({ part, value, object }) => ['new', part, value, object, '']),
      ...gone.map(({ part, value, object, reason }) => ['gone', part, value, object, reason]),
    ],
  );
}
