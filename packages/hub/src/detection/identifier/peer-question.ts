/** What hubs of a circle ask each other, over the signed line between them. */
import { toHex } from '@haetae/proof/canonical';
import { evaluateElements, readElements } from '@haetae/proof/oprf';
import Type from 'typebox';
import Value from 'typebox/value';
import { type ProblemAnswer, problem } from '../../platform/http/index.ts';
import { type Circle, HUB_QUOTA } from './circle.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { ensureOwnKey } from './keys.ts';
import { takeNotice } from './notices.ts';
import { takeQuota } from './quota.ts';

const circle = Type.String({ maxLength: 200 });

/** `key`: publish one. `evaluate`: under this key. `erase`: a person asks that these outputs go. */
const PeerQuestion = Type.Union([
  Type.Object({ ask: Type.Literal('key'), circle }),
  Type.Object({
    ask: Type.Literal('evaluate'),
    circle,
    key: Type.String({ maxLength: 64 }),
    elements: Type.Array(Type.String({ maxLength: 200 })),
  }),
  Type.Object({
    ask: Type.Literal('erase'),
    circle,
    outputs: Type.Array(
      Type.Object({ series: Type.String({ maxLength: 200 }), output: Type.String({ maxLength: 128 }) }),
      {
        maxItems: 256,
      },
    ),
  }),
]);

/** Answers a hub that has proved its request. A hub that shares no circle with this one is answered like a stranger. */
export async function answerPeer(
  peer: string,
  question: unknown,
  parts: IdentifierParts,
): Promise<ProblemAnswer | object> {
  if (!Value.Check(PeerQuestion, question)) return problem('invalid_request');
  const shared = parts.circles().find((one) => one.id === question.circle && one.partner?.hub === peer);
  if (shared === undefined) return problem('not_found');
  switch (question.ask) {
    case 'key':
      return { key: (await ensureOwnKey(shared, parts)).id };
    case 'evaluate':
      return await evaluateFor(peer, question, shared, parts);
    case 'erase':
      return await takeNotice(
        peer,
        question.outputs.filter(({ series }) => parts.book.keysOf(shared.id, series) !== undefined),
        parts,
      );
    default:
      return question satisfies never;
  }
}

async function evaluateFor(
  peer: string,
  question: { readonly key: string; readonly elements: readonly string[] },
  shared: Circle,
  parts: IdentifierParts,
): Promise<ProblemAnswer | object> {
  const key = parts.ring.get(question.key);
  if (key?.circle !== shared.id) return problem('not_found');
  const read = readElements(question.elements);
  if (!read.ok) {
    const { at, code, message } = read.fault;
    return problem('invalid_request', {
      errors: [{ pointer: `/elements${at === undefined ? '' : `/${at}`}`, code, message }],
    });
  }
  const identifiers = read.elements.length;
  const left = await takeQuota({ asker: peer, purpose: 'partner', identifiers, quota: HUB_QUOTA }, parts);
  if (typeof left !== 'number') return left;
  const { evaluated, proof } = evaluateElements(read.elements, key.key, parts.random);
  return { key: key.id, evaluated: evaluated.map(toHex), proof: toHex(proof) };
}
