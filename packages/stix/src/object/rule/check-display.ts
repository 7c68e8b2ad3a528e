import type { Findings } from '../object-problem.ts';
import type { StixObject } from '../stix-object.ts';

/** Marks that turn the direction of what follows (Unicode UAX 9) and characters of no width. */
const unseen = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** What a person compares by eye: a character that is not seen makes two look like one. */
export function checkDisplay(object: StixObject, findings: Findings): void {
  for (const property of ['name', 'value', 'pattern']) {
    const text = object[property];
    if (typeof text !== 'string' || !unseen.test(text)) continue;
    findings.warn(
      'unseen_characters',
      `/${property}`,
      `${property} holds characters that are not seen when it is shown`,
    );
  }
}
