import { writeFileSync } from 'node:fs';
import type { Acceptance } from '@haetae/detect/repository';
import Type from 'typebox';
import Value from 'typebox/value';
import type { Problem } from '../finish.ts';
import { printable } from '../printable.ts';
import { readDocument } from '../read-document.ts';

const FILE = Type.Object(
  {
    accepted: Type.Array(
      Type.Object(
        {
          rule: Type.String({ minLength: 1 }),
          file: Type.String({ minLength: 1 }),
          sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
          reason: Type.String({ pattern: '\\S' }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

/** Reads what was accepted from YAML or JSON: `{accepted: [{rule, file, sha256, reason}]}`, a reason in each. */
export async function readAccepted(path: string): Promise<readonly Acceptance[] | { readonly problem: Problem }> {
  const read = await readDocument(path);
  if ('problem' in read) return read;
  if (Value.Check(FILE, read.value)) return read.value.accepted;
  const errors = Value.Errors(FILE, read.value).map(({ instancePath, message }) => {
    const place = printable(instancePath) || '/';
    const why = place.endsWith('/reason') ? 'say who has looked at it, and why it is harmless' : printable(message);
    return { code: 'bad_acceptance', message: `${place}: ${why}` };
  });
  return { problem: { code: 'bad_acceptances', detail: `${path} does not hold accepted findings.`, errors } };
}

/** Writes a file for `--accepted` that still wants its reasons; one that exists is not touched. */
export async function writeDraft(
  path: string,
  drafts: readonly Omit<Acceptance, 'reason'>[],
): Promise<Problem | undefined> {
  const { stringify } = await import('yaml');
  const accepted = drafts.map((draft) => ({ ...draft, reason: '' }));
  try {
    writeFileSync(path, stringify({ accepted }), { flag: 'wx' });
    return undefined;
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = taken ? 'it is there already' : error instanceof Error ? error.message : String(error);
    return { code: 'unwritable_file', detail: `${path} cannot be written: ${why}.` };
  }
}
