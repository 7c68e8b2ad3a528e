import { parseSync, rawTransferSupported } from 'oxc-parser';
import { markExported, markWritten } from './exported.ts';
import { transforms } from './inserted-code.ts';
import type { Neighbours } from './neighbours.ts';
import { children, isNode, type Node } from './node.ts';
import { type Deed, newRun } from './run.ts';
import { runBody } from './run-statement.ts';
import { newScope } from './scope.ts';
import type { Binding } from './value.ts';

/** A module, read. */
export type Analysis = {
  readonly program: Node;
  readonly deeds: readonly Deed[];
  readonly exports: ReadonlyMap<string, Binding>;
  /** What callbacks of other files are called with, by the number of the function that leaves the module. */
  readonly told: ReadonlyMap<string, Binding>;
  /** Errors that the parser told; the tree holds what it could read nevertheless. */
  readonly errors: number;
};

/** Rounds after which an analysis ends, whatever is still learned: deeper chains of hoisted functions are not written. */
const ROUNDS = 6;

/** What a module of more than this brings is not followed into other modules beyond the first round. */
const SMALL = 200_000;

/** A bundle is gone through less often: a round over a million letters takes a quarter of a second. */
function roundsFor(length: number): number {
  return length < SMALL ? ROUNDS : length < 1_000_000 ? 3 : 2;
}

/**
 * Reads a script or module and follows what comes from where into what runs it.
 *
 * @throws RangeError where the program is nested more deeply than any that people write.
 */
export function analyse(
  name: string,
  source: string,
  neighbours?: Neighbours,
  typed?: ReadonlyMap<string, number>,
): Analysis {
  const { program, errors } = parse(name, source);
  const run = newRun(neighbours, transforms(source), typed);
  const scope = newScope(undefined, undefined, true);
  markWritten(run, scope, program);
  const rounds = roundsFor(source.length);
  for (let round = 0; round < rounds; round++) {
    run.deeds = [];
    run.changed = false;
    // Two rounds are left for what follows from whose addresses they are.
    run.settled ||= round + 2 >= rounds;
    runBody(run, scope, children(program, 'body'));
    markExported(run);
    if (!(run.interesting || (run.brings && source.length < SMALL))) break;
    if (run.changed) continue;
    if (run.settled || !run.awaits) break;
    run.settled = true;
  }
  return { program, deeds: run.deeds, exports: run.exports, told: run.told, errors };
}

const RAW = rawTransferSupported();

function parse(name: string, source: string): { program: Node; errors: number } {
  const typed = /\.[cm]?tsx?$/i.test(name);
  const lang = typed ? (/x$/i.test(name) ? 'tsx' : 'ts') : 'jsx';
  // Handed over as memory instead of as JSON where the platform allows: a third of the time for the whole parse.
  const options = { lang, sourceType: 'unambiguous', preserveParens: false, experimentalRawTransfer: RAW } as const;
  const parsed = parseSync(name, source, options);
  const program: unknown = parsed.program;
  const errors = parsed.errors.length;
  return isNode(program)
    ? { program, errors }
    : { program: { type: 'Program', start: 0, end: 0, body: [] }, errors: 1 };
}
