import { type ParsedAddress, parseAddress } from '../address/index.ts';

/** The parsed address of a fact. A fact that does not parse is a mistake in this package, so it throws. */
export function factAddress(text: string): ParsedAddress {
  const answer = parseAddress(text);
  if (!answer.ok) throw new Error(`The reference fact "${text}" is no address: ${answer.message}`);
  return answer;
}
