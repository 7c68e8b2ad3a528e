/** What hubs of a circle ask each other, over the signed line between them. */
import Type from 'typebox';
import Value from 'typebox/value';
import { ProblemAnswer, problem } from '../../platform/http/index.ts';
import type { Circle } from './circle.ts';
import { evaluateBatch } from './evaluate-batch.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { ensureOwnKey } from './keys.ts';
import { takeNotice } from './notices.ts';
import { HUB_QUOTA } from './quota.ts';

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
  const asking = { asker: peer, purpose: 'partner', quota: HUB_QUOTA };
  const evaluated = await evaluateBatch(question.elements, key, asking, parts);
  return evaluated instanceof ProblemAnswer ? evaluated : evaluated.step;
}
