import type { NewBlindedIdentifier } from '@haetae/contract';
import { toHex } from '@haetae/proof/canonical';
import type { Answer } from '../call.ts';
import { contributeIdentifier } from '../identifier.ts';
import { openCircles, type PinnedConnection } from './open-circles.ts';
import { outputsOf } from './outputs-of.ts';
import { isSameForm, readyIdentifier, type WrittenIdentifier } from './plain-identifiers.ts';
import { refusal } from './refusal.ts';

/** What a contribution says beside the identifier. */
export type Grounds = Omit<NewBlindedIdentifier, 'circle' | 'series' | 'output' | 'kind'>;

/** Contributes an identifier to every circle of the hub, blinded; the ids of what was stored. */
export async function contributePrivately(
  identifier: WrittenIdentifier,
  grounds: Grounds,
  connection: PinnedConnection,
): Promise<Answer<readonly string[]>> {
  const opened = await openCircles(connection);
  if (!opened.ok) return opened;
  const ready = readyIdentifier(identifier);
  if (!('input' in ready)) return refusal(ready.code, ready.message);
  if (!isSameForm(opened.value.normaliser)) return refusal('other_normal_form', 'Update this program.');
  const ids: string[] = [];
  for (const circle of opened.value.circles) {
    const series = circle.series.find((one) => one.current);
    // What is left of a time without a partner takes nothing more.
    if (series === undefined && circle.alone) continue;
    if (series === undefined)
      return refusal('partner_unreachable', circle.cautions.map(({ message }) => message).join(' '));
    const outputs = await outputsOf([ready.input], { circle: circle.id, series, purpose: 'contribution' }, connection);
    if (!outputs.ok) return outputs;
    const said = {
      ...grounds,
      circle: circle.id,
      series: series.id,
      kind: ready.kind,
      output: toHex(outputs.value[0]!),
    };
    const stored = await contributeIdentifier(connection, said);
    if (!stored.ok) return stored;
    ids.push(stored.value.id);
  }
  return { ok: true, status: 201, value: ids };
}
