import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readSource } from './read-source.ts';

const FOUND: readonly { is: string; text: string; imports: readonly (string | undefined)[] }[] = [
  {
    is: 'a named import over several lines',
    text: "import {\n  one,\n  type Two as Three,\n} from './a.ts';",
    imports: ['./a.ts'],
  },
  {
    is: 'an import for its effect',
    text: "import './a.css';\nimport b from './b.ts';",
    imports: ['./a.css', './b.ts'],
  },
  { is: 'a star that is passed on', text: "export * as all from './a.ts';", imports: ['./a.ts'] },
  {
    is: 'an import with attributes',
    text: "import list from './a.json' with { type: 'json' };",
    imports: ['./a.json'],
  },
  { is: 'an import inside a template', text: `const text = \`\${await import('./a.ts')} b\`;`, imports: ['./a.ts'] },
  { is: 'a type query', text: "type Hub = typeof import('@haetae/hub');", imports: ['@haetae/hub'] },
  { is: 'a computed import', text: 'await import(name);', imports: [undefined] },
  {
    is: 'an import after a regular expression that holds quotes',
    text: "const q = /['\"`]/;\nimport './a.ts';",
    imports: ['./a.ts'],
  },
  { is: 'an import after two divisions', text: "const q = a / b / c;\nimport './a.ts';", imports: ['./a.ts'] },
  { is: 'an import after an apostrophe between tags', text: "<p>don't</p>;\nimport './a.ts';", imports: ['./a.ts'] },
  { is: 'no import in a comment', text: "// import './a.ts'\n/* import './b.ts' */", imports: [] },
  { is: 'no import in a string or template', text: `const a = "import './a.ts'" + \`import './b.ts'\`;`, imports: [] },
  { is: 'no import in the meta property or a member', text: "import.meta.url; loader.import('./a.ts');", imports: [] },
];

describe('what a source file imports', () => {
  for (const { is, text, imports } of FOUND) {
    test(is, () => {
      const found = readSource(text).imports.map(({ specifier }) => specifier);
      assert.deepEqual(found, imports);
    });
  }

  test('a type import is told from a value import that names types', () => {
    const typeOnly = (text: string) => readSource(text).imports[0]?.typeOnly;
    assert.equal(typeOnly("import type { A } from 'a';"), true);
    assert.equal(typeOnly("export type * from 'a';"), true);
    assert.equal(typeOnly("import { type A } from 'a';"), false);
    assert.equal(typeOnly("import type from 'a';"), false);
  });

  test('blanking keeps every place and every line end, whatever the text', () => {
    const pieces = fc.constantFrom(
      "'",
      '"',
      '`',
      '${',
      '{',
      '}',
      '/',
      '//',
      '/*',
      '*/',
      '\\',
      '\n',
      'a',
      ' ',
      '(',
      '[',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        const { code } = readSource(text);
        assert.equal(code.length, text.length);
        assert.equal(code.split('\n').length, text.split('\n').length);
      }),
    );
  });
});
