import { harmless } from '@haetae/detect/display';
import type { CompilerMessage } from './rule-set.ts';

/** Reads a message of the compiler, which draws them for a terminal: the first line says what, the second where. */
export function readCompilerMessage({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): CompilerMessage {
  const [first = '', second = ''] = message.split('\n');
  const place = /line:(\d+):(\d+)/.exec(second);
  const detail = /^ {2,}\|.*?[-^]+ (.+)$/m.exec(message)?.[1];
  const title = first.replace(/^\w+\[[^\]]*\]: /, '');
  return {
    code,
    message: harmless(detail === undefined ? title : `${title}: ${detail}`),
    ...(place === null ? {} : { line: Number(place[1]), column: Number(place[2]) }),
  };
}
