/** `haetae scan`: looks at a repository or package before anyone opens it, without a hub and without running anything. */
import { writeFileSync } from 'node:fs';
import type { ScanResult } from '@haetae/detect/repository';
import type { Command } from 'commander';
import { EXIT, printJson, refuse } from '../finish.ts';
import { type Lang, langOption } from '../lang-option.ts';
import { readAccepted, writeDraft } from '../scan/accepted-file.ts';
import { digesting } from '../scan/input-digest.ts';
import { readGiven } from '../scan/read-given.ts';

type Options = {
  readonly lang: Lang;
  readonly json?: boolean;
  readonly sarif?: string;
  readonly yara?: string[];
  readonly packages?: string;
  readonly accepted?: string;
  readonly draftAccepted?: string;
};

/** Adds the command `scan` to the program. */
export function registerScan(program: Command): void {
  program
    .command('scan')
    .description('look at a repository or package before anyone opens it: exit 1 when it is malicious or suspicious')
    .argument(
      '<path>',
      'a folder, a zip, a tar or tgz, one file, or - for an archive on standard input; nothing in it is run, no link is followed',
    )
    .addOption(langOption())
    .option(
      '--json',
      'one JSON document: {verdict, rules, files, findings, unscanned, input}, and {lapsed} with --accepted',
    )
    .option('--yara <file...>', 'YARA rules beside the built-in ones')
    .option('--packages <file>', 'reported packages as CSV: ecosystem, name, versions (empty for all), …')
    .option('--accepted <file>', 'findings somebody answers for, each until its file changes; they become notes')
    .option('--draft-accepted <file>', 'write such a file for what was found; the reasons are yours to add')
    .option('--sarif <file>', 'write the findings as SARIF 2.1.0, too')
    .action(scan);
}

/** Exit 0: no finding that warns; 1: malicious or suspicious; 2: there is nothing that can be read. */
async function scan(path: string, options: Options): Promise<void> {
  const json = options.json === true;
  const { readPath } = await import('../scan/read-path.ts');
  const read = await readPath(path);
  if ('problem' in read) return refuse({ code: 'unreadable_path', detail: read.problem }, json);
  const given = readGiven(options);
  if ('problem' in given) return refuse({ code: 'unreadable_file', detail: given.problem }, json);
  const acceptances = options.accepted === undefined ? [] : await readAccepted(options.accepted);
  if ('problem' in acceptances) return refuse(acceptances.problem, json);
  const { acceptFindings, draftAcceptances, repositoryInKorean } = await import('@haetae/detect/repository');
  const { builtInRules, scanFiles } = await import('@haetae/sandbox');
  const start = performance.now();
  const tree = digesting(read.files);
  const scanned = await scanFiles(tree.files, {
    unscanned: read.unscanned,
    rules: [...builtInRules(), ...given.rules],
    knownBad: given.knownBad,
  });
  const { result: judged, lapsed } = acceptFindings(scanned, acceptances, tree.digests);
  const result = options.lang === 'ko' ? repositoryInKorean(judged) : judged;
  if (result.verdict !== 'clean') process.exitCode = EXIT.found;
  if (options.sarif !== undefined) await writeSarif(options.sarif, result);
  if (options.draftAccepted !== undefined) {
    const problem = await writeDraft(options.draftAccepted, draftAcceptances(result, tree.digests));
    if (problem !== undefined) return refuse(problem, json);
  }
  if (json) printJson({ ...result, input: tree.digest(), ...(options.accepted === undefined ? {} : { lapsed }) });
  else {
    const { describeScan } = await import('../scan/describe-scan.ts');
    process.stdout.write(
      describeScan(path, result, { milliseconds: performance.now() - start, lapsed, lang: options.lang }),
    );
  }
}

async function writeSarif(file: string, result: ScanResult): Promise<void> {
  const { toSarif } = await import('../scan/to-sarif.ts');
  writeFileSync(file, `${JSON.stringify(toSarif(result), null, 1)}\n`);
}
