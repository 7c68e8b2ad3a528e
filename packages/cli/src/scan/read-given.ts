import { readTextFile } from '../read-text-file.ts';

/** What a user gives beside the tree: rules, and packages reported as malicious (versions by `ecosystem:name`). */
export type Given = {
  readonly rules: readonly { readonly source: string; readonly text: string }[];
  readonly knownBad: ReadonlyMap<string, string>;
};

/** Reads the files named by options; or says which cannot be read. */
export function readGiven({
  yara = [],
  packages,
}: {
  readonly yara?: readonly string[];
  readonly packages?: string;
}): Given | { readonly problem: string } {
  const rules: { readonly source: string; readonly text: string }[] = [];
  for (const path of yara) {
    const file = readTextFile(path);
    if (!file.ok) return { problem: file.message };
    rules.push({ source: path, text: file.text });
  }
  if (packages === undefined) return { rules, knownBad: new Map() };
  const file = readTextFile(packages);
  return file.ok ? { rules, knownBad: readPackages(file.text) } : { problem: file.message };
}

/** Rows of `ecosystem,name,versions,…`; several versions stand with blanks or semicolons between them. */
function readPackages(csv: string): Map<string, string> {
  const known = new Map<string, string>();
  for (const line of csv.split(/\r?\n/)) {
    const [ecosystem = '', name = '', versions = ''] = line
      .split(',')
      .map((field) => field.trim().replace(/^"|"$/g, ''));
    if (name === '' || name === 'name') continue;
    const spelled = /^pypi$/i.test(ecosystem)
      ? `PyPI:${name.toLowerCase().replace(/[-_.]+/g, '-')}`
      : `${ecosystem}:${name}`;
    known.set(
      spelled,
      versions
        .split(/[\s;|]+/)
        .filter(Boolean)
        .join(' '),
    );
  }
  return known;
}
