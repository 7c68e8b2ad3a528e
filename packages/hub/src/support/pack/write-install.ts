import { DEMONSTRATION, INSTALL_FILES, INSTALL_HEAD, INSTALL_RULES } from './install-words.ts';
import { listFile } from './list-file.ts';
import { PACK_CONTENTS } from './pack-contents.ts';
import type { PackHead } from './pack-head.ts';

/** How each file of the pack is loaded, in its language (Markdown). */
export function writeInstall({ kind, language, marking, demonstration }: PackHead): string {
  const { lists, addresses, rules } = PACK_CONTENTS[kind];
  const names = [
    ...(addresses ? ['addresses.csv', 'addresses.txt'] : []),
    ...lists.flatMap((list) => list.formats.map((format) => listFile(list.kind, format))),
  ];
  const parts = [
    ...(demonstration ? [DEMONSTRATION[language]] : []),
    INSTALL_HEAD[language],
    marking,
    ...names.map((name) => `## lists/${name}\n\n${INSTALL_FILES[name]?.[language] ?? ''}`),
    ...(rules ? [`## rules/\n\n${INSTALL_RULES[language]}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
