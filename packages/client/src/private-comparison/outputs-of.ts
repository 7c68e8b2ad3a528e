import type { AskPurpose, KeySeries } from '@haetae/contract';
import { fromHex, toHex } from '@haetae/proof/canonical';
import { blindInput, MOST_ELEMENTS, openSeries, type SeriesStep } from '@haetae/proof/oprf';
import type { Answer, Connection } from '../call.ts';
import { evaluateIdentifiers } from '../identifier.ts';
import { refusal } from './refusal.ts';

const random = (count = 32): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

export interface OutputQuestion {
  readonly circle: string;
  readonly series: KeySeries;
  readonly purpose: AskPurpose;
}

/** Blinds the inputs, has the hubs of a series evaluate them, checks their proofs: an output each, in order. */
export async function outputsOf(
  inputs: readonly Uint8Array[],
  question: OutputQuestion,
  connection: Connection,
): Promise<Answer<readonly Uint8Array[]>> {
  const outputs: Uint8Array[] = [];
  for (let at = 0; at < inputs.length; at += MOST_ELEMENTS) {
    const some = await evaluateSome(inputs.slice(at, at + MOST_ELEMENTS), question, connection);
    if (!some.ok) return some;
    outputs.push(...some.value);
  }
  return { ok: true, status: 200, value: outputs };
}

async function evaluateSome(
  inputs: readonly Uint8Array[],
  { circle, series, purpose }: OutputQuestion,
  connection: Connection,
): Promise<Answer<readonly Uint8Array[]>> {
  const blinded = inputs.map((input) => blindInput(input, random));
  const elements = blinded.map((one) => toHex(one.blinded));
  const answer = await evaluateIdentifiers(connection, { circle, series: series.id, purpose, elements });
  if (!answer.ok) return answer;
  const steps: SeriesStep[] = answer.value.steps.map((step) => ({
    key: step.key,
    evaluated: step.evaluated.map(bytesOf),
    proof: bytesOf(step.proof),
  }));
  const pinned = series.keys.map((key) => bytesOf(key.public));
  const opened = openSeries(blinded, steps, pinned);
  return opened.ok ? { ok: true, status: 200, value: opened.outputs } : refusal(opened.code, opened.message);
}

/** What is no hexadecimal becomes no bytes, which no proof holds for. */
const bytesOf = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array();
