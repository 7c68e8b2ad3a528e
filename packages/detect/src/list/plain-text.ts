import { headLines, type ListContent, linesToText } from './list-text.ts';
import { reasonOf } from './one-line.ts';

/** A value a line; before each a comment, `#`, with its reason. */
export function writePlainText(content: ListContent): string {
  const lines = content.entries.flatMap((entry) => [`# ${reasonOf(entry)}`, entry.value]);
  return linesToText([...headLines(content).map((line) => `# ${line}`), ...lines]);
}

/** A hosts file (hosts(5)): each name to an address that nobody has. It knows no names below a name. */
export function writeHosts(content: ListContent): string {
  const lines = content.entries.map((entry) => `0.0.0.0 ${entry.value} # ${reasonOf(entry)}`);
  return linesToText([...headLines(content).map((line) => `# ${line}`), ...lines]);
}
