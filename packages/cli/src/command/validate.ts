/** `haetae validate`: checks STIX 2.1 in a file, without a hub. */
import { gunzipSync } from 'node:zlib';
import type { ObjectReading } from '@haetae/stix/json';
import type { Command } from 'commander';
import { EXIT, printJson, refuse } from '../finish.ts';
import { printable } from '../printable.ts';
import { readBytes } from '../read-bytes.ts';

type Options = { readonly json?: boolean };

/** Bytes that a packed file may become: enough for the largest public bundles. */
const MOST = 512 * 1024 * 1024;

/** Adds the command `validate` to the program. */
export function registerValidate(program: Command): void {
  program
    .command('validate')
    .description('check STIX 2.1: exit 1 when an object is not valid')
    .argument('<file>', 'a bundle, an envelope, a list or one object; gzip is unpacked by content')
    .option('--json', 'one JSON document: {valid, objects, invalid, faults, warnings}')
    .action(validate);
}

/** A fault of one object, and where it stands. */
type ObjectFault = {
  readonly id: string | null;
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
};

/** Exit 0: every object is valid; 1: at least one is not; 2: it cannot be read as STIX at all. */
async function validate(path: string, options: Options): Promise<void> {
  const json = options.json === true;
  const file = readDocument(path);
  if ('problem' in file) return refuse({ code: 'unreadable_file', detail: file.problem }, json);
  const { readObjects } = await import('@haetae/stix/json');
  const reading = readObjects(file.bytes);
  if (!reading.ok) return refuse({ code: reading.code, detail: `${path}: ${reading.message}` }, json);
  const judge = await loadJudge();
  const faulty = reading.objects.map((object) => judge(object)).filter((faults) => faults.length > 0);
  const faults = faulty.flat();
  const inexact = reading.objects.flatMap(({ inexact, pointer }) =>
    inexact === undefined ? [] : [{ pointer, ...inexact }],
  );
  const report = {
    valid: faulty.length === 0,
    objects: reading.objects.length,
    invalid: faulty.length,
    faults,
    warnings: [...reading.warnings.map((warning) => ({ pointer: '', ...warning })), ...inexact],
  };
  if (!report.valid) process.exitCode = EXIT.found;
  if (json) printJson(report);
  else process.stdout.write(describe(report));
}

async function loadJudge(): Promise<(reading: ObjectReading) => ObjectFault[]> {
  const { validateObject } = await import('@haetae/stix/object');
  const { parsePattern } = await import('@haetae/stix/pattern');
  return ({ value, pointer, problem, claimedId }) => {
    if (problem !== undefined)
      return [{ id: claimedId ?? null, pointer, code: problem.code, message: problem.message }];
    const { id, pattern, pattern_type } = (value ?? {}) as Readonly<Record<string, unknown>>;
    const named = typeof id === 'string' ? id : null;
    const validated = validateObject(value);
    if (!validated.ok) {
      return validated.errors.map((error) => ({ ...error, id: named, pointer: `${pointer}${error.pointer}` }));
    }
    const parsed = pattern_type === 'stix' ? parsePattern(String(pattern)) : undefined;
    if (parsed === undefined || parsed.ok) return [];
    const message = `line ${parsed.line}, column ${parsed.column}: ${parsed.message}`;
    return [{ id: named, pointer: `${pointer}/pattern`, code: 'invalid_pattern', message }];
  };
}

/** The bytes of a document, unpacked where it is gzip; or why there are none. */
function readDocument(path: string): { bytes: Uint8Array } | { problem: string } {
  const file = readBytes(path);
  if ('problem' in file || file.bytes[0] !== 0x1f || file.bytes[1] !== 0x8b) return file;
  try {
    return { bytes: gunzipSync(file.bytes, { maxOutputLength: MOST }) };
  } catch {
    return { problem: `${path} cannot be unpacked: it is damaged, or larger than ${MOST} bytes.` };
  }
}

type Report = {
  readonly valid: boolean;
  readonly objects: number;
  readonly invalid: number;
  readonly faults: readonly ObjectFault[];
  readonly warnings: readonly { readonly pointer: string; readonly message: string }[];
};

/** Faults that people are shown; `--json` has them all. */
const SHOWN = 50;

function describe({ valid, objects, invalid, faults, warnings }: Report): string {
  const count = `${objects} ${objects === 1 ? 'object' : 'objects'}`;
  const head = valid ? `Valid: ${count}.` : `NOT VALID: ${invalid} of ${count}.`;
  const lines = faults.slice(0, SHOWN).map(({ pointer, id, message }) => `  ${pointer || '/'} ${id ?? ''}: ${message}`);
  const more = faults.length > SHOWN ? [`  … and ${faults.length - SHOWN} more`] : [];
  const notes = warnings.slice(0, SHOWN).map(({ pointer, message }) => `  note ${pointer}: ${message}`);
  return `${[head, ...lines, ...more, ...notes].map(printable).join('\n')}\n`;
}
