/**
 * `haetae identifier`: what organisations say of identifiers without showing them. A file says the identifier, because a
 * command line is kept in the shell's history and seen by every process.
 */
import type { BlindedIdentifierList } from '@haetae/client';
import type { PinnedConnection, WrittenIdentifier } from '@haetae/client/private-comparison';
import { IDENTIFIER_PURPOSE, NewBlindedIdentifier, NewPersonRequest } from '@haetae/contract';
import { type Command, Option } from 'commander';
import Type from 'typebox';
import Value from 'typebox/value';
import { type Problem, printJson, refuse } from '../finish.ts';
import { formatTable } from '../format-table.ts';
import { addHubOptions, connect, type HubOptions, tellProblem } from '../hub-connection.ts';
import { readPinnedKeys, trustOption } from '../identifier/pinned-keys.ts';
import { addVacancies } from '../identifier/vacancies.ts';
import { printable } from '../printable.ts';
import { readDocument } from '../read-document.ts';

type Options = HubOptions & { readonly json?: boolean; readonly trust?: readonly string[] };

const Written = Type.Object(
  { kind: NewBlindedIdentifier.properties.kind, value: Type.String({ minLength: 1, maxLength: 400 }) },
  { additionalProperties: false },
);
const { reason, legal_basis, evidence, statement, confirmed, until } = NewBlindedIdentifier.properties;
const ContributionFile = Type.Object(
  { ...Written.properties, ...{ reason, legal_basis, evidence, statement, confirmed, until } },
  { additionalProperties: false },
);
const { identity } = NewPersonRequest.properties;
const RequestFile = Type.Object(
  { identity, identifiers: Type.Array(Written, { minItems: 1, maxItems: 20 }) },
  { additionalProperties: false },
);

/** Adds the command `identifier` to the program. */
export function registerIdentifier(program: Command): void {
  const identifier = program
    .command('identifier')
    .description('contribute to the private comparison of applicants’ identifiers; a hub never sees one');
  const add = (name: string, description: string): Command =>
    addHubOptions(identifier.command(name).description(description).option('--json', 'one JSON document'));
  add('keys', 'the keys under which identifiers are compared, a line each, to confirm and to pin').action(keys);
  add('contribute', 'contribute an identifier that was used in a case of hiring fraud, blinded')
    .addOption(trustOption())
    .argument('<file>', 'JSON or YAML: kind, value, reason, legal_basis, evidence, statement, confirmed, until')
    .action(contribute);
  addVacancies(add('vacancies', 'what your organisation hires for, and what it may compare; or state it'));
  add('list', 'what your organisation contributed').action(list);
  add('withdraw', 'withdraw a contribution, here and at the partner').argument('<id>').action(withdraw);
  add('request', 'what is held about a person who asked, or its erasure')
    .addOption(trustOption())
    .argument('<file>', 'JSON or YAML: identity (how it was checked), identifiers: [{kind, value}]')
    .addOption(new Option('--act <act>').choices(['access', 'erasure']).default('access'))
    .action(request);
}

/** A line a key: its fingerprint, then whose it is. A file of these lines is what `--trust` takes. */
async function keys(options: Options): Promise<void> {
  const json = options.json === true;
  const at = connectionOf(options);
  if ('problem' in at) return refuse(at.problem, json);
  const { namedKeys } = await import('@haetae/client/private-comparison');
  const answer = await namedKeys(at);
  if (!answer.ok) return refuseAnswer(answer.problem, json);
  if (json) return printJson({ keys: answer.value });
  const lines = answer.value.map(({ fingerprint, hub, circle, current }) =>
    printable(`${fingerprint}  ${hub}  of ${circle}${current ? '' : ', former'}`),
  );
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** A file of a form, or why it is none. */
async function readForm<Form extends Type.TSchema>(
  path: string,
  form: Form,
): Promise<{ readonly value: Type.Static<Form> } | { readonly problem: Problem }> {
  const read = await readDocument(path);
  if ('problem' in read) return read;
  if (Value.Check(form, read.value)) return { value: read.value };
  const errors = Value.Errors(form, read.value).map(({ instancePath, message }) => ({
    code: 'invalid',
    // Never the value: it may be the identifier.
    message: `${instancePath === '' ? '/' : instancePath}: ${message}`,
  }));
  return { problem: { code: 'bad_file', detail: `${path} has not the form that is needed.`, errors } };
}

async function contribute(path: string, options: Options): Promise<void> {
  const json = options.json === true;
  const file = await readForm(path, ContributionFile);
  if ('problem' in file) return refuse(file.problem, json);
  const at = connectionOf(options);
  if ('problem' in at) return refuse(at.problem, json);
  const { contributePrivately } = await import('@haetae/client/private-comparison');
  const { kind, value, ...grounds } = file.value;
  const answer = await contributePrivately({ kind, text: value }, { ...grounds, purpose: IDENTIFIER_PURPOSE }, at);
  if (!answer.ok) return refuseAnswer(answer.problem, json);
  if (json) printJson({ contributed: answer.value });
  else process.stdout.write(answer.value.map((id) => `${id}\n`).join(''));
}

async function list(options: Options): Promise<void> {
  const json = options.json === true;
  const client = connect(options);
  if ('problem' in client) return refuse(client.problem, json);
  const answer = await client.contributedIdentifiers();
  if (!answer.ok) return refuseAnswer(answer.problem, json);
  if (json) printJson(answer.value);
  else process.stdout.write(describe(answer.value));
}

async function withdraw(id: string, options: Options): Promise<void> {
  const json = options.json === true;
  const client = connect(options);
  if ('problem' in client) return refuse(client.problem, json);
  const answer = await client.withdrawIdentifier(id);
  if (!answer.ok) return refuseAnswer(answer.problem, json);
  if (json) printJson(answer.value);
  else process.stdout.write(`${answer.value.id} withdrawn\n`);
}

async function request(path: string, options: Options & { readonly act: 'access' | 'erasure' }): Promise<void> {
  const json = options.json === true;
  const file = await readForm(path, RequestFile);
  if ('problem' in file) return refuse(file.problem, json);
  const at = connectionOf(options);
  if ('problem' in at) return refuse(at.problem, json);
  const { requestPrivately } = await import('@haetae/client/private-comparison');
  const identifiers: WrittenIdentifier[] = file.value.identifiers.map(({ kind, value }) => ({ kind, text: value }));
  const answer = await requestPrivately(identifiers, { act: options.act, identity: file.value.identity }, at);
  if (!answer.ok) return refuseAnswer(answer.problem, json);
  // What a person is told is one document, whether a person or a program hands it over.
  if (json) printJson(answer.value);
  else process.stdout.write(`${JSON.stringify(answer.value, undefined, 2)}\n`);
}

/** The connection that the options name, or why there cannot be one. */
function connectionOf(options: Options): PinnedConnection | { readonly problem: Problem } {
  const client = connect(options);
  if ('problem' in client) return { problem: client.problem };
  const pinned = readPinnedKeys(options.trust);
  if ('problem' in pinned) return pinned;
  return { url: options.hub, ...(options.key === undefined ? {} : { key: options.key }), ...pinned };
}

function refuseAnswer(answered: Parameters<typeof tellProblem>[0], json: boolean): void {
  const { problem, exitCode } = tellProblem(answered);
  refuse(problem, json, exitCode);
}

function describe({ contributed, ended }: BlindedIdentifierList): string {
  const rows = contributed.map(({ id, kind, reason, until }) => [id, kind, reason, `until ${until.slice(0, 10)}`]);
  const gone = ended.map(({ id, why, at }) => [id, '', why, at.slice(0, 10)]);
  return formatTable(['contribution', 'kind', 'reason', ''], [...rows, ...gone], []);
}
