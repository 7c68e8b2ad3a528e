import type { NewPersonRequest, PersonAnswer } from '@haetae/contract';
import { toHex } from '@haetae/proof/canonical';
import type { Answer } from '../call.ts';
import { requestForPerson } from '../identifier.ts';
import { openCircles, type PinnedConnection } from './open-circles.ts';
import { outputsOf } from './outputs-of.ts';
import { isSameForm, readyIdentifier, type WrittenIdentifier } from './plain-identifiers.ts';
import { refusal } from './refusal.ts';

/** Puts a person's request: what is held about these identifiers of theirs, or that it goes; under every live key. */
export async function requestPrivately(
  identifiers: readonly WrittenIdentifier[],
  asked: Pick<NewPersonRequest, 'act' | 'identity'>,
  connection: PinnedConnection,
): Promise<Answer<PersonAnswer>> {
  const opened = await openCircles(connection);
  if (!opened.ok) return opened;
  if (!isSameForm(opened.value.normaliser)) return refusal('other_normal_form', 'Update this program.');
  const inputs: Uint8Array[] = [];
  for (const identifier of identifiers) {
    const ready = readyIdentifier(identifier);
    if (!('input' in ready)) return refusal(ready.code, ready.message);
    inputs.push(ready.input);
  }
  const outputs: NewPersonRequest['outputs'] = [];
  for (const circle of opened.value.circles) {
    for (const series of circle.series) {
      const made = await outputsOf(inputs, { circle: circle.id, series, purpose: 'person-request' }, connection);
      if (!made.ok) return made;
      outputs.push(...made.value.map((output) => ({ series: series.id, output: toHex(output) })));
    }
  }
  return await requestForPerson(connection, { ...asked, outputs });
}
