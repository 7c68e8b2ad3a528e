import { baseName } from '../file-kind.ts';
import { isTest } from '../path-role.ts';
import type { Reporter } from '../report.ts';

/** Letters of Cyrillic and Greek that look like Latin ones (https://www.unicode.org/reports/tr39/). */
const ALIKE = 'аеорсухіјѕԁһԛԝѵӏАВЕКМНОРСТУХІЈЅοονυικραεΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
/** Such a letter before others of a Latin word: behind one it is an ending of the other language. */
const MIXED = new RegExp(
  `(?<!\\p{L})(?:\\p{L}{0,60}?(?:[a-z]{2}[${ALIKE}]{1,4}[a-z]|[a-z][${ALIKE}]{1,4}[a-z]{2})|[${ALIKE}][a-z]{3})`,
  'iu',
);
/** Where packages are named. */
const NAMES_PACKAGES =
  /\.(?:cs|vb|fs)proj$|\.nuspec$|\.gemspec$|(?:^|\/)(?:package\.json|composer\.json|Cargo\.toml|pyproject\.toml|pom\.xml|go\.mod|requirements[\w.-]*\.txt|packages\.config|Gemfile)$/i;

/** Looks for Latin names with letters of another script among theirs: the file's own, and of packages where they stand. */
export function findLookalikeNames({ path, lines, find }: Reporter): void {
  const file = MIXED.test(baseName(path));
  const named = NAMES_PACKAGES.test(path) ? MIXED.exec(lines.text) : null;
  if (!file && named === null) return;
  const change = isTest(path) ? ({ level: 'note' } as const) : {};
  if (file) find('lookalike-names', 0, { excerpt: path, ...change });
  if (named !== null) find('lookalike-names', named.index, change);
}
