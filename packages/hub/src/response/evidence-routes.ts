import { parseStixId, stixUuid } from '@haetae/stix/object';
import type { Session } from '../people/index.ts';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import type { Reader } from '../store/index.ts';
import { type EvidenceParts, makeEvidence } from './evidence.ts';
import type { GatherRefusal } from './gather-exhibits.ts';

export interface EvidenceRouteParts extends EvidenceParts {
  readonly readerFor: (session: Session) => Reader;
}

/** `GET /api/v1/cases/{id}/evidence`: a package that anybody checks offline with `haetae verify`. */
export function evidenceRoutes(route: AddRoute<Session>, parts: EvidenceRouteParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/cases/:id/evidence',
      summary: 'The evidence of a case as a ZIP: ?trace= (default: its newest), ?request= for a freeze request with it',
      roles: ['analyst'],
    },
    async ({ params, query, caller, reply }) => {
      const ids = [params.id, query.trace, query.request].filter((id) => id !== undefined);
      if (!ids.every((id) => parseStixId(id) !== undefined)) return problem('not_found');
      const question = { caseId: params.id!, traceId: query.trace, requestId: query.request };
      const made = await makeEvidence(question, caller, parts.readerFor(caller), parts);
      if (typeof made === 'string') return refusalOf(made);
      reply.type('application/zip');
      reply.header('content-disposition', `attachment; filename="evidence-${stixUuid(question.caseId)}.zip"`);
      return Buffer.from(made.buffer, made.byteOffset, made.byteLength);
    },
  );
}

function refusalOf(refusal: GatherRefusal): ProblemAnswer {
  switch (refusal) {
    case 'not_found':
      return problem('not_found');
    case 'no_trace':
      return problem('conflict', { detail: 'The case has no trace that you may see; make one first.' });
    case 'no_transfers':
      return problem('conflict', {
        detail: 'The transfers of this trace lie on the hub that made it; ask for the evidence there.',
      });
    case 'not_exported':
      return problem('conflict', {
        detail: 'The case, the trace or the request is TLP:RED or waits for a decision; it is not exported.',
      });
    default:
      return refusal satisfies never;
  }
}
