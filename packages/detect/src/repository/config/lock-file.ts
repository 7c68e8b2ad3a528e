import { POPULAR } from '../reference/popular-packages.ts';
import type { Reporter } from '../report.ts';
import { at, fieldsIn, type JsonValue, textIn } from '../text/read-json.ts';
import { isInside, isOfPublisher, isPackageHost } from './package-hosts.ts';
import { judgePackage } from './package-names.ts';

/** Where code is published beside the registries, and what companies name the host of their packages. */
const FORGE =
  /^(?:http:(?=\/\/(?:codeload\.)?github\.com\/)|https:)\/\/(?:(?:codeload\.)?github\.com|gitlab\.com|bitbucket\.org|pkg\.pr\.new|cdn\.sheetjs\.com|npm\.[\w.-]+)(?::443)?\//i;

/** Locks of former years name registries by http; those answer by https alone, and the checksum is compared. */
function isKnownHost(address: string): boolean {
  return isPackageHost(address) || FORGE.test(address);
}

/** npm's lock files: https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
export function inspectNpmLock(document: JsonValue, reporter: Reporter): void {
  const packages = fieldsIn(at(document, 'packages'));
  const asked = new Set<string>();
  for (const [, entry] of packages)
    for (const group of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'])
      for (const [name, wanted] of fieldsIn(at(entry, group))) asked.add(name).add(textIn(wanted) ?? '');
  let missing = 0;
  for (const [path, entry] of packages) {
    if (path === '' || textIn(at(entry, 'link')) === 'true' || !path.includes('node_modules/')) continue;
    const folder = path.slice(path.lastIndexOf('node_modules/') + 13);
    const name = textIn(at(entry, 'name')) ?? folder;
    judgeLocked(name, textIn(at(entry, 'version')) ?? '', textIn(at(entry, 'resolved')) ?? '', entry.start, reporter);
    const resolved = textIn(at(entry, 'resolved')) ?? '';
    // A file that somebody put beside a release, where everybody asks for a version of the registry.
    if (/^https:\/\/github\.com\/[^/]+\/[^/]+\/releases\/download\//.test(resolved) && !asked.has(resolved))
      reporter.find('lock-other-host', entry.start, { excerpt: `${name}: ${resolved}` });
    if (textIn(at(entry, 'integrity')) === undefined && /^https?:/.test(textIn(at(entry, 'resolved')) ?? '')) missing++;
    if (!asked.has(folder) && textIn(at(entry, 'extraneous')) !== 'true' && packages[0]?.[0] === '')
      reporter.link({
        kind: 'unasked',
        name: folder,
        finding: reporter.findingAt('lock-unexplained', entry.start, {
          excerpt: folder,
          ...(textIn(at(entry, 'hasInstallScript')) === 'true' ? {} : { level: 'note' }),
        }),
      });
  }
  for (const [name, entry] of packages.length > 0 ? [] : nested(at(document, 'dependencies')))
    judgeLocked(name, textIn(at(entry, 'version')) ?? '', textIn(at(entry, 'resolved')) ?? '', entry.start, reporter);
  if (missing > 0)
    reporter.find('lock-no-integrity', document.start, { excerpt: `${missing} of ${packages.length} packages` });
}

/** Packages of the older form, with those that lie in another. */
function nested(dependencies: JsonValue | undefined): (readonly [string, JsonValue])[] {
  return fieldsIn(dependencies).flatMap(([name, entry]) => [
    [name, entry] as const,
    ...nested(at(entry, 'dependencies')),
  ]);
}

/** The package that `npm:other@range` or `npm:@scope/other` stands for: an alias is written where everybody can read it. */
function aliasIn(version: string): string | undefined {
  return /^npm:(@[^@\s",/]+\/[^@\s",]+|[^@\s",]+(?=@))/.exec(version)?.[1];
}

function judgeLocked(given: string, version: string, resolved: string, offset: number, reporter: Reporter): void {
  const name = aliasIn(version) ?? given;
  judgePackage('npm', name, offset, reporter, version);
  if (!/^(?:git\+)?(?:https?|ssh|git):/.test(resolved)) return;
  if (/^git|^ssh/.test(resolved)) {
    reporter.find('package-from-elsewhere', offset, { excerpt: `${name}: ${resolved}` });
    return;
  }
  if (!isKnownHost(resolved))
    reporter.find('lock-other-host', offset, {
      excerpt: `${name}: ${resolved}`,
      ...(isInside(resolved) ? { level: 'note' } : {}),
    });
  const taken = /^https?:\/\/registry\.(?:npmjs\.org|yarnpkg\.com)\/((?:@[^/]+(?:\/|%2f))?[^/]+)\/-\//i
    .exec(resolved)?.[1]
    ?.replace(/%2f/i, '/');
  if (taken !== undefined && taken !== name)
    reporter.find('lock-other-package', offset, { excerpt: `${name} is taken from ${taken}` });
}

/** Yarn's and pnpm's lock files, line by line: the name of a block, then what it resolves to. */
export function inspectTextLock(reporter: Reporter): void {
  let name = '';
  let offset = 0;
  let version = '';
  let asked: string | undefined;
  for (const line of reporter.lines.text.split('\n')) {
    // One block may answer to hundreds of ranges, all in its first line.
    const head = line.trimEnd().endsWith(':')
      ? /^\s{0,2}["'/]?(@?[\w.-]+(?:\/[\w.-]+)?)@((?:npm:)?[^"':(,]*)/.exec(line)
      : null;
    if (head !== null) {
      [, name = '', version = ''] = head;
      // Of the ranges that a block answers to one may be under another name.
      name = aliasIn(/@(npm:@?[a-z][^\s",]*)/i.exec(line)?.[1] ?? version) ?? name;
      version = version.replace(/^npm:/, '');
      asked = /@(https:\/\/[^\s",]{1,400})"?:\s*$/.exec(line)?.[1];
    }
    const given = /^\s+"?version"?:?\s+"?([\w.+-]+)"?/.exec(line)?.[1];
    if (given !== undefined && name !== '') judgePackage('npm', name, offset, reporter, given);
    else if (head !== null && reporter.path.endsWith('pnpm-lock.yaml'))
      judgePackage('npm', name, offset, reporter, version);
    const resolved = /(?:resolved|tarball:)\s*"?(https?:\/\/[^\s"#,}]{1,400})/.exec(line)?.[1];
    // Whoever asks for an address gets it, whatever the package there is called.
    if (resolved !== undefined && resolved === asked && isKnownHost(resolved))
      reporter.find('package-from-elsewhere', offset, { excerpt: `${name}: ${resolved}` });
    else if (resolved !== undefined && name !== '') judgeLocked(name, given ?? '', resolved, offset, reporter);
    offset += line.length + 1;
  }
}

/** Python's requirements: one a line, by name or by address. */
export function inspectRequirements(reporter: Reporter): void {
  const names = [...reporter.lines.text.matchAll(/^[ \t]*([A-Za-z][\w.-]*)/gm)];
  const asked = new Set(names.map(([, name = '']) => name.toLowerCase()));
  let offset = 0;
  for (const line of reporter.lines.text.split('\n')) {
    const name = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:==\s*([\w.]+)|[<>=!~;@]|$)/.exec(line);
    if (name !== null) judgePackage('PyPI', name[1] ?? '', offset, reporter, name[2] ?? '');
    const [, option = '', index] =
      /^\s*(-i|--index-url|--extra-index-url|--find-links|-f)[\s=]+["']?(\S+?)["']?\s*$/.exec(
        line.replace(/\s#.*$/, ''),
      ) ?? [];
    // Archives that lie in the tree are looked at there.
    if (index !== undefined && /^\w+:\/\//.test(index) && !isPackageHost(index)) {
      const own = isInside(index) || (!/^-(?:i|-index-url)$/.test(option) && isOfPublisher(index, asked));
      reporter.find('registry-changed', offset, { excerpt: line.trim(), ...(own ? { level: 'note' } : {}) });
    }
    const [, address] = /(?:^|@\s*)((?:git\+|https?:\/\/)\S+)/.exec(line.trim()) ?? [];
    if (address !== undefined && index === undefined)
      reporter.find(
        /\/\/\d{1,3}\.\d|http:\/\//.test(address) || isTakenFromStranger(name?.[1], address)
          ? 'package-from-address'
          : 'package-from-elsewhere',
        offset,
        { excerpt: line.trim() },
      );
    offset += line.length + 1;
  }
}

/** Whether a package that everybody takes from the registry comes from a host that is not its publisher's. */
function isTakenFromStranger(name: string | undefined, address: string): boolean {
  const known = name?.toLowerCase() ?? '';
  return (
    POPULAR.PyPI.names.has(known) &&
    /^https:.*\.(?:whl|tar\.gz|zip)(?:#|$)/i.test(address) &&
    !isKnownHost(address) &&
    !isInside(address) &&
    // The file has the package's name wherever it lies.
    !isOfPublisher(address.replace(/\/[^/]*$/, ''), new Set([known]))
  );
}
