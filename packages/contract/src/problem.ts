/**
 * Problem details (RFC 9457): every error the API can answer, with its status and its sentence.
 *
 * The table is the only place where a code meets a status. What is hidden answers like what is absent: `not_found`.
 */
import Type, { type Static } from 'typebox';

export const problems = {
  malformed_json: [400, 'The body is not well-formed JSON.'],
  invalid_request: [400, 'The request does not have the form that this path expects.'],
  invalid_cursor: [400, 'The cursor is not one that this hub gave for this question; start again without it.'],
  invalid_time: [400, 'The time is not an RFC 3339 time.'],
  unauthenticated: [401, 'Send a valid API key as "Authorization: Bearer KEY", or by HTTP Basic as user "api".'],
  forbidden: [403, 'Your roles do not allow this; the roles that do are named in "needs".'],
  purpose_mismatch: [403, 'What was given for one purpose is not used for another one.'],
  not_found: [404, 'There is nothing here that you may see.'],
  method_not_allowed: [405, 'This path does not answer that method; see the Allow header.'],
  not_acceptable: [406, 'None of the media types you accept can be served here.'],
  conflict: [409, 'The request conflicts with what is already known.'],
  transition_not_allowed: [409, 'The request cannot go there from its present state; "allowed" names where it can go.'],
  not_eligible: [409, 'Your organisation or your roles do not allow this step; somebody else must take it.'],
  not_home: [409, 'The other hub decides about this request now; this one cannot.'],
  author_cannot_approve: [409, 'You wrote this request; two other persons must approve it.'],
  already_approved: [409, 'Your approval is counted already; a different person must give the next one.'],
  already_proposed: [409, 'You have proposed this already; once funds are held a second person must support it.'],
  second_person_needed: [409, 'Funds are held: a second person of the requester must support this.'],
  receiver_must_agree: [409, 'A person at the receiver must agree to this.'],
  not_pending: [409, 'This proposal is decided or came too late; it changes nothing and is kept.'],
  not_reachable: [409, 'No agreement in force carries it to that hub; nothing was sent.'],
  not_present_words: [409, 'These are not the present words; read the clause again and decide on those.'],
  same_words: [409, 'These are the present words already, code point for code point in NFC.'],
  version_open: [409, 'A language version is not agreed by every party; "errors" says which and by whom.'],
  check_failed: [409, 'A check before signing does not hold; "errors" says which.'],
  already_signed: [409, 'Every party has signed; its words do not change. A correction is a new statement.'],
  not_signed: [409, 'It is published when every party has signed it.'],
  gone: [410, 'This was withdrawn.'],
  too_large: [413, 'The body is larger than this hub takes; split it.'],
  unsupported_media_type: [415, 'Send the media type that this path expects.'],
  unprocessable: [422, 'The content is well-formed but not acceptable; "errors" says where and why.'],
  amount_invalid: [
    422,
    'Give the amount held in base units, 1 or more, once for each asset asked; only a hold has one.',
  ],
  amount_above_asked: [422, 'More than was asked cannot be held under this request.'],
  too_many_requests: [429, 'Too many requests; wait as long as Retry-After says.'],
  internal: [500, 'The hub failed; nothing was stored. Give the request id to its operator.'],
  partner_unreachable: [503, 'The partner hub, which holds the other key, does not answer now; try again soon.'],
  index_not_ready: [503, 'The index is still loading or behind; an answer now could be wrong. Try again soon.'],
  database_gone: [503, 'The database is not reachable; nothing was stored. Try again soon.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;

/** One fault in a body: where (JSON Pointer), what, in words. */
export const Fault = Type.Object({
  pointer: Type.String({ description: 'JSON Pointer (RFC 6901) into the body' }),
  code: Type.String(),
  message: Type.String(),
});
export type Fault = Static<typeof Fault>;

export const Problem = Type.Object(
  {
    type: Type.String({ description: 'a URI reference that names the code' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.Optional(Type.String()),
    request: Type.Optional(Type.String({ description: 'id of the request, for the operator' })),
    errors: Type.Optional(Type.Array(Fault)),
    allowed: Type.Optional(Type.Array(Type.String())),
    needs: Type.Optional(Type.Array(Type.String())),
  },
  { description: 'RFC 9457 problem details' },
);
export type Problem = Static<typeof Problem>;
