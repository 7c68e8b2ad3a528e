import { ConsistencyProof, InclusionProof } from '@haetae/contract';
import { toHex } from '@haetae/proof/canonical';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import type { Transparency } from './transparency.ts';

export interface LogRouteParts {
  readonly transparency: Transparency;
  /** A signed checkpoint that has every entry committed before it was asked for. */
  readonly checkpoint: () => Promise<string>;
}

/** `/api/v1/log/…`: the head of the transparency log, and proofs against it. */
export function logRoutes<Caller>(route: AddRoute<Caller>, { transparency, checkpoint }: LogRouteParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/log/checkpoint',
      summary: 'The signed head of the transparency log (C2SP tlog-checkpoint, text/plain)',
    },
    async ({ reply }) => {
      reply.type('text/plain; charset=utf-8');
      return await checkpoint();
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/log/proof/inclusion',
      summary: 'That the entry at ?place= is in the tree of ?size= leaves (default: the present one)',
      answer: InclusionProof,
      roles: ['admin', 'analyst'],
    },
    async ({ query }) => {
      const asked = readCounts({ place: query.place, size: query.size ?? String(transparency.size) });
      if (!Array.isArray(asked)) return asked;
      const [place, size] = asked as [number, number];
      const proof = await transparency.inclusion(place, size);
      if (proof === undefined) return problem('not_found', { detail: `The tree of ${size} has no place ${place}.` });
      return { place, index: place - 1, size, leaf: toHex(proof.leaf), path: proof.path.map(toHex) };
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/log/proof/consistency',
      summary: 'That the tree of ?second= leaves (default: the present one) goes on from that of ?first=',
      answer: ConsistencyProof,
      roles: ['admin', 'analyst'],
    },
    async ({ query }) => {
      const asked = readCounts({ first: query.first, second: query.second ?? String(transparency.size) });
      if (!Array.isArray(asked)) return asked;
      const [first, second] = asked as [number, number];
      const path = await transparency.consistency(first, second);
      if (path === undefined) return problem('not_found', { detail: `No tree of ${first} grows to one of ${second}.` });
      return { first, second, path: path.map(toHex) };
    },
  );
}

/** Counts in the order of their names, or which of them is none. */
function readCounts(texts: Readonly<Record<string, string | undefined>>): number[] | ProblemAnswer {
  const errors = Object.entries(texts)
    .filter(([, text]) => !/^[0-9]{1,15}$/.test(text ?? ''))
    .map(([name]) => ({
      pointer: `/${name}`,
      code: 'not_a_count',
      message: `"${name}" is a count in decimal digits.`,
    }));
  return errors.length > 0 ? problem('invalid_request', { errors }) : Object.values(texts).map(Number);
}
