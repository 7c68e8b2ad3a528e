import { FREE_HOSTS } from '../reference/hosts.ts';
import type { DomainName } from '../split-name.ts';
import type { Features } from './features.ts';
import { DIGITS, ENCODED, HOSTED, HYPHENS, IDN_LOOKS, LABELS, LENGTH, RUN, TUNNEL, VOWELS } from './named-slots.ts';

/** How often a character of this code is in the text from a place on. */
export function countOf(text: string, code: number, from: number): number {
  let count = 0;
  for (let at = from; at < text.length; at++) if (text.charCodeAt(at) === code) count++;
  return count;
}

const isVowel = (code: number): boolean =>
  code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121;

/** What the registered part is made of, and where it lies. */
export function addShape(features: Features, name: DomainName): void {
  const { text, core } = name;
  let digits = 0;
  let vowels = 0;
  let letters = 0;
  let run = 0;
  let longest = 0;
  for (let at = core; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = code >= 97 && code <= 122;
    if (code >= 48 && code <= 57) digits++;
    if (letter) letters++;
    if (letter && isVowel(code)) vowels++;
    run = letter && !isVowel(code) ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  features.addNamed(LENGTH[Math.min(15, (text.length - core) >> 1)]);
  features.addNamed(HYPHENS[Math.min(5, countOf(text, 45, core))]);
  features.addNamed(DIGITS[Math.min(6, digits)]);
  features.addNamed(LABELS[Math.min(5, countOf(text, 46, 0))]);
  features.addNamed(RUN[Math.min(8, longest)]);
  features.addNamed(VOWELS[letters === 0 ? 0 : Math.min(7, Math.floor((vowels * 10) / letters))]);
  if (name.hosted) features.addNamed(HOSTED);
  if (FREE_HOSTS.has(name.suffix) || FREE_HOSTS.has(name.registrable)) features.addNamed(TUNNEL);
  if (name.unicode !== undefined) features.addNamed(ENCODED);
  if (name.unicode !== undefined && /^[a-z0-9.-]*$/.test(text)) features.addNamed(IDN_LOOKS);
}
