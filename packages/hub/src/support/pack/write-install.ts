import { listUse } from '@haetae/detect/list';
import { DEMONSTRATION, INSTALL_ADDRESSES, INSTALL_HEAD, INSTALL_RULES } from './install-words.ts';
import { listFile } from './list-file.ts';
import { PACK_CONTENTS } from './pack-contents.ts';
import type { PackHead } from './pack-head.ts';

/** How each file of the pack is loaded, in its language (Markdown). */
export function writeInstall({ kind, language, marking, demonstration }: PackHead): string {
  const { lists, addresses, rules } = PACK_CONTENTS[kind];
  const files = [
    ...(addresses ? Object.entries(INSTALL_ADDRESSES) : []),
    ...lists.flatMap(({ kind: of, formats }) =>
      formats.map((format) => [listFile(of, format), listUse(of, format)] as const),
    ),
  ];
  const parts = [
    ...(demonstration ? [DEMONSTRATION[language]] : []),
    INSTALL_HEAD[language],
    marking,
    ...files.map(([name, use]) => `## lists/${name}\n\n${use?.[language] ?? ''}`),
    ...(rules ? [`## rules/\n\n${INSTALL_RULES[language]}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
