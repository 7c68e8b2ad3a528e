import { isTest } from '../path-role.ts';
import { BAD_PACKAGES } from '../reference/bad-packages.ts';
import { POPULAR } from '../reference/popular-packages.ts';
import type { Reporter } from '../report.ts';
import { slipsOf } from './slips.ts';

export type Ecosystem = 'npm' | 'PyPI';

/** Judges a package by its name: reported as malicious, or a step away from a popular one. */
export function judgePackage(
  ecosystem: Ecosystem,
  given: string,
  offset: number,
  reporter: Reporter,
  version = '',
): void {
  const name = ecosystem === 'PyPI' ? given.toLowerCase().replace(/[-_.]+/g, '-') : given;
  // No registry takes a longer name.
  if (name === '' || name.length > 214) return;
  const versions = BAD_PACKAGES.get(`${ecosystem}:${name}`);
  // Of a package that was taken over, only the versions reported are bad; a range is not a version.
  if (versions !== undefined && (versions === '' || versions.split(' ').includes(version))) {
    reporter.find('known-bad-package', offset, { excerpt: version === '' ? name : `${name} ${version}` });
    return;
  }
  reporter.link({
    kind: 'package',
    ecosystem,
    name,
    version,
    finding: reporter.findingAt('known-bad-package', offset, { excerpt: `${name} ${version}` }),
  });
  const near = nearestPopular(ecosystem, name);
  if (near === undefined) return;
  // Whoever writes a manifest mistypes; what others' packages ask for has been there for long.
  const own =
    /(?:^|\/)(?:package\.json|requirements[\w.-]*\.txt)$/.test(reporter.path) &&
    !/node_modules\//.test(reporter.path) &&
    !isTest(reporter.path);
  reporter.find('lookalike-package', offset, {
    excerpt: `${name} (well known: ${near})`,
    ...(own && !isOlderThanRule(ecosystem, name, near) ? {} : { level: 'note' }),
  });
}

/** Since 2017 npm takes no new name that only its marks tell from an older one: whoever has such a name is older. */
function isOlderThanRule(ecosystem: Ecosystem, name: string, near: string): boolean {
  const letters = (one: string) => one.replace(/[-_.]/g, '');
  return ecosystem === 'npm' && letters(name) === letters(near);
}

/** The popular package that a name is one slip away from, if it is none itself. */
function nearestPopular(ecosystem: Ecosystem, name: string): string | undefined {
  const { names, slips } = POPULAR[ecosystem];
  if (names.has(name) || name.startsWith('@') || name.length < 5) return undefined;
  for (const slip of slipsOf(name)) {
    const popular = slips.get(slip);
    if (popular !== undefined && popular.length >= 5 && isOneSlip(name, popular)) return popular;
  }
  return undefined;
}

/** Letters that hands, eyes and ears take for one another: neighbours on a keyboard, look-alikes, the same sound. */
const MISTAKEN =
  'qwertyuiop asdfghjkl zxcvbnm 1234567890 qaz wsx edc rfv tgb yhn ujm ik ol wa es rd tf yg uh ij ok pl sz dx fc gv hb jn km 0o 1l 1i il 5s 3e ck sz uv mn vw ie ae ou -_ -. _.'.split(
    ' ',
  );

function isMistaken(a = '', b = ''): boolean {
  return MISTAKEN.some((row) => row.includes(a + b) || row.includes(b + a));
}

/** One letter left out, added, taken for another, or two neighbours exchanged. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restB.slice(1) === restA;
  // Short words are close to many others; only an exchange of two letters is a slip there.
  return (
    (a.length >= 6 && restA.slice(1) === restB.slice(1) && isMistaken(restA[0], restB[0])) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
