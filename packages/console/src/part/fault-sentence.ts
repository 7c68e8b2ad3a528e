import { koFault } from '../language/ko-fault.ts';

/** What is wrong with a part of what was given, in the reader's language where it has words for the code. */
export function faultSentence({ code, message }: { code: string; message: string }, language: string): string {
  // Some hubs' sentences come in Korean already, with more in them than the code says.
  return language !== 'ko' || /[가-힣]/.test(message) ? message : (koFault[code] ?? message);
}
