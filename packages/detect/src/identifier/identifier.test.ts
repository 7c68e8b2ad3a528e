import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { suite } from 'node:test';
import fc from 'fast-check';
import { toAsciiDomain } from './ascii-domain.ts';
import {
  commonIdentifier,
  IDENTIFIER_KINDS,
  IDENTIFIER_VERSION,
  type IdentifierKind,
  normaliseIdentifier,
} from './index.ts';

type Cases = {
  readonly version: string;
  readonly same: readonly { kind: IdentifierKind; value: string; written: string[] }[];
  readonly different: readonly { case: string; kind: IdentifierKind; written: [string, string] }[];
  readonly refused: readonly { case: string; kind: IdentifierKind; written: string; code: string }[];
};

// The file's form is fixed by this test and by whoever else reads it.
const cases = JSON.parse(
  readFileSync(new URL('../../../../vectors/identifier/cases.json', import.meta.url), 'utf8'),
) as Cases;

suite('the published form of an identifier', () => {
  test('the cases are those of the version in force', () => assert.equal(cases.version, IDENTIFIER_VERSION));

  for (const { kind, value, written } of cases.same) {
    test(`${kind}: every spelling of ${value} comes to it`, () => {
      for (const text of [...written, value]) {
        assert.deepEqual(normaliseIdentifier(kind, text), { value }, JSON.stringify(text));
      }
    });
  }

  for (const { case: name, kind, written } of cases.different) {
    test(`${kind}: ${name} stay apart`, () => {
      assert.notDeepEqual(normaliseIdentifier(kind, written[0]), normaliseIdentifier(kind, written[1]));
    });
  }

  for (const { case: name, kind, written, code } of cases.refused) {
    test(`${kind}: ${name} is refused as ${code}`, () => {
      const answer = normaliseIdentifier(kind, written);
      assert.ok('fault' in answer, JSON.stringify(answer));
      assert.equal(answer.fault.code, code);
      assert.match(answer.fault.detail, /\.$/);
    });
  }

  test('a value is its own published form, whatever was written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.emailAddress(),
      fc.stringMatching(/^\+?[0-9 ()-]{5,20}$/),
      fc.stringMatching(/^(github:|@|https:\/\/t\.me\/)?[A-Za-z0-9_]{2,20}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...IDENTIFIER_KINDS), text, (kind, written) => {
        const answer = normaliseIdentifier(kind, written);
        if ('value' in answer) assert.deepEqual(normaliseIdentifier(kind, answer.value), answer);
      }),
      { numRuns: 2000 },
    );
  });

  test('a text longer than any identifier is refused at once', () => {
    for (const kind of IDENTIFIER_KINDS) assert.ok('fault' in normaliseIdentifier(kind, '1'.repeat(50_000_000)));
  });

  test('domains come to the ASCII form that a browser gives them', () => {
    const label = fc.stringMatching(/^[a-z가-힣あ-んа-яα-ωßü]{1,12}$/u);
    fc.assert(
      fc.property(label, (name) => {
        const text = `${name.normalize('NFKC').toLowerCase()}.example`;
        const host = URL.canParse(`http://${text}`) ? new URL(`http://${text}`).hostname : '';
        if (!/ß|ς/.test(name)) assert.equal(toAsciiDomain(text), host);
      }),
      { numRuns: 500 },
    );
  });
});

suite('values that many share', () => {
  const shared: readonly [string, IdentifierKind, string][] = [
    ['a disposable mailbox', 'email', 'x1@mailinator.com'],
    ['a mailbox of a role', 'email', 'hr@example.com'],
    ['a Korean service number', 'phone', '+8215881234'],
    ['a toll-free number', 'phone', '+18005550123'],
    ['a number written to fill a field', 'phone', '+821011111111'],
    ['the zero account', 'wallet', `0x${'0'.repeat(40)}`],
  ];
  for (const [name, kind, value] of shared) {
    test(`${name} is known as shared`, () => assert.match(commonIdentifier(kind, value) ?? '', /\w/));
  }

  test("a person's own mailbox, number, wallet and handle are not", () => {
    assert.equal(commonIdentifier('email', 'kim.dev@example.com'), undefined);
    assert.equal(commonIdentifier('phone', '+821055501234'), undefined);
    assert.equal(commonIdentifier('wallet', '0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359'), undefined);
    assert.equal(commonIdentifier('handle', 'github:kim-dev'), undefined);
  });
});
