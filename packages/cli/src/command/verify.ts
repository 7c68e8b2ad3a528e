/** `haetae verify`: checks evidence, a defence pack or a joint statement offline; says what is proven and what not. */
import { readFileSync, statSync } from 'node:fs';
import type { EvidenceVerdict } from '@haetae/proof/evidence';
import type { PackVerdict } from '@haetae/proof/pack';
import type { StatementVerdict } from '@haetae/proof/statement';
import type { Command } from 'commander';
import { EXIT, printJson, refuse } from '../finish.ts';
import { printable } from '../printable.ts';
import { readTextFile } from '../read-text-file.ts';
import { loadReplay } from '../replay-trace.ts';

type Options = { readonly trust?: string; readonly json?: boolean };

/** Adds the command `verify` to the program. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description(
      'check an evidence package, a defence pack or a joint statement: exit 0 when it holds, 1 when it does not',
    )
    .argument('<file>', 'evidence package or defence pack (.zip), or joint statement (.json)')
    .option(
      '--trust <descriptor|fingerprint>',
      'the key you have confirmed: its fingerprint, or the hub’s descriptor as a file or as JSON',
    )
    .option('--json', 'one JSON document: {valid, confirmed, checks, limits}')
    .action(verify);
}

/** A file that cannot be read is bad input (2), as is trust that is none; a file that is no package is not valid (1). */
async function verify(path: string, options: Options): Promise<void> {
  const json = options.json === true;
  const { MAX_PACKAGE } = await import('@haetae/proof/evidence');
  const trust = await readTrust(options.trust);
  if ('problem' in trust) return refuse({ code: 'invalid_trust', detail: trust.problem }, json);
  const file = readPackageFile(path, MAX_PACKAGE);
  if ('problem' in file) return refuse({ code: 'unreadable_file', detail: file.problem }, json);
  const verdict = await judge(file.bytes, trust);
  if (!verdict.valid) process.exitCode = EXIT.found;
  if (json) printJson(verdict);
  else process.stdout.write(describe(verdict));
}

type Verdict = EvidenceVerdict | PackVerdict | StatementVerdict;

/** A statement begins as JSON does, a package as an archive does. */
const BRACE = 0x7b;

async function judge(bytes: Uint8Array, trust: { trust?: string }): Promise<Verdict> {
  if (bytes[0] === BRACE) {
    const { asStatement, verifyStatement } = await import('@haetae/proof/statement');
    const statement = asStatement(new TextDecoder().decode(bytes));
    if (statement !== undefined) return verifyStatement(statement, trust);
  }
  const { isPack, verifyPack } = await import('@haetae/proof/pack');
  if (isPack(bytes)) return verifyPack(bytes, trust);
  const { verifyEvidence } = await import('@haetae/proof/evidence');
  return verifyEvidence(bytes, { ...trust, replay: await loadReplay() });
}

async function readTrust(given: string | undefined): Promise<{ trust?: string } | { problem: string }> {
  if (given === undefined) return {};
  const { parseTrust } = await import('@haetae/proof/evidence');
  if (parseTrust(given) !== undefined) return { trust: given };
  const file = readTextFile(given);
  if (file.ok && parseTrust(file.text) !== undefined) return { trust: file.text };
  const what = file.ok
    ? `${given} is not a hub’s descriptor`
    : `"${given}" is neither a fingerprint nor a readable file`;
  return { problem: `--trust: ${what}. Give the key’s fingerprint (64 hexadecimal digits) or the hub’s descriptor.` };
}

/** Bytes of the file; of a file beyond `limit` only so many that the check can see that it is too large. */
function readPackageFile(path: string, limit: number): { bytes: Uint8Array } | { problem: string } {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { problem: `${path} cannot be read: it is not a file.` };
    return { bytes: stat.size > limit ? new Uint8Array(limit + 1) : readFileSync(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EACCES' ? 'you may not read it' : String(error);
    return { problem: `${path} cannot be read: ${why}.` };
  }
}

function describe({ valid, confirmed, checks, limits }: Verdict): string {
  const verdict = !valid ? 'NOT VALID' : confirmed ? 'Valid, signed by the key you trust' : 'Valid, key not confirmed';
  const lines = checks.map(({ name, ok, text }) => `  ${ok ? '✓' : '✗'} ${name.padEnd(10)}  ${text}`);
  const open = limits.length === 0 ? [] : ['', 'Not proven:', ...limits.map((limit) => `  – ${limit}`)];
  return `${[verdict, '', ...lines, ...open].map(printable).join('\n')}\n`;
}
