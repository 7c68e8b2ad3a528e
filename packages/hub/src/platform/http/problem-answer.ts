import { type Fault, type Problem, type ProblemCode, problems } from '@haetae/contract';

/** What else a problem may say. */
export interface ProblemExtra {
  readonly detail?: string;
  readonly errors?: readonly Fault[];
  readonly allowed?: readonly string[];
  readonly needs?: readonly string[];
  readonly retryAfter?: number;
}

/** A refusal as a value: a handler returns it, the server writes it as problem details (RFC 9457). */
export class ProblemAnswer {
  readonly code: ProblemCode;
  readonly extra: ProblemExtra;

  constructor(code: ProblemCode, extra: ProblemExtra = {}) {
    this.code = code;
    this.extra = extra;
  }

  get status(): number {
    return problems[this.code][0];
  }

  /** The body; `request` lets an operator find it in the log. */
  body(request: string): Problem {
    const [status, title] = problems[this.code];
    const { detail, errors, allowed, needs } = this.extra;
    return {
      type: `urn:haetae:problem:${this.code}`,
      title,
      status,
      code: this.code,
      request,
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors: [...errors] }),
      ...(allowed === undefined ? {} : { allowed: [...allowed] }),
      ...(needs === undefined ? {} : { needs: [...needs] }),
    };
  }
}

/** A refusal to return from a handler. */
export const problem = (code: ProblemCode, extra?: ProblemExtra): ProblemAnswer => new ProblemAnswer(code, extra);
