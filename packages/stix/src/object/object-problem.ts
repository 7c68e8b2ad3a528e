/** What is wrong with an object (it is refused) or worth telling its sender (it is taken). The codes are stable. */
export interface ObjectProblem {
  readonly code: string;
  /** JSON pointer (RFC 6901) within the object. */
  readonly pointer: string;
  readonly message: string;
}

/** What the rules write to; a rule says where and why, and goes on. */
export interface Findings {
  error(code: string, pointer: string, message: string): void;
  warn(code: string, pointer: string, message: string): void;
}

/** No sender reads more, and an object of a million faults must not cost a million sentences. */
const mostFindings = 50;

/** Findings that collect. */
export class FindingList implements Findings {
  readonly errors: ObjectProblem[] = [];
  readonly warnings: ObjectProblem[] = [];

  error(code: string, pointer: string, message: string): void {
    if (this.errors.length < mostFindings) this.errors.push({ code, pointer, message });
  }

  warn(code: string, pointer: string, message: string): void {
    if (this.warnings.length < mostFindings) this.warnings.push({ code, pointer, message });
  }
}

/** A pointer one step deeper, escaped as RFC 6901 section 3 asks. */
export function pointerTo(parent: string, step: string | number): string {
  return `${parent}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
