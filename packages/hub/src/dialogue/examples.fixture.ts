/** One example of each object that this room writes: for the published schemas. */
import { portableEd25519 } from '@haetae/proof/signature';
import { actOn, clausePart, common, EEAS, EU, KR, minute, partOf } from './dialogue.fixture.ts';
import type { PartContent } from './dialogue-part.ts';
import { foldActs } from './fold-acts.ts';
import { type FoldedStatement, foldClause, foldStatement } from './joint-statement.ts';
import { agreeTo, proposeWords } from './propose.ts';
import { isRefused } from './refusal.ts';
import { signStatement, verifyStatement } from './sign-statement.ts';
import { statementObjects } from './statement-bundle.ts';
import { actObject, partObject } from './stix-form.ts';
import { versionHash } from './version-hash.ts';

const round = partOf(
  {
    ...{ kind: 'round', ...common, of: partOf({ kind: 'series', ...common, title: 'x' }).id, title: '8th round' },
    ...{ starts: '2026-12-10T10:00', ends: '2026-12-10T13:40', place: 'Brussels', zone: 'Europe/Brussels' },
    ...{ starts_at: '2026-12-10T09:00:00.000Z', ends_at: '2026-12-10T12:40:00.000Z', form: 'plenary' },
  } as const,
  2,
);
const statementPart = partOf(
  { kind: 'statement', ...common, of: round.id, title: 'Joint statement', languages: ['en', 'ko', 'ar'] } as const,
  3,
);
const texts = {
  en: 'Both sides will exchange indicators within one hour.',
  ko: '양측은 1시간 이내에 지표를 교환할 것이다.',
  ar: 'سيتبادل الجانبان المؤشرات في غضون ساعة (Haetae).',
};
const clause = partOf(
  { kind: 'clause', ...common, of: statementPart.id, number: 1, does: 'commitment', text: texts } as const,
  4,
);

const seeds: Readonly<Record<string, Uint8Array>> = {
  [KR]: new Uint8Array(32).fill(1),
  [EU]: new Uint8Array(32).fill(2),
};

/** Checks signatures of the two hubs of the examples. */
export const verifyExample = verifyStatement(
  (hub) => (seeds[hub] === undefined ? undefined : portableEd25519.publicKey(seeds[hub])),
  portableEd25519,
);

/** A statement in three languages that both sides agreed to and, if asked, signed. */
export function exampleStatement(signed: boolean): FoldedStatement {
  const folded = { done: [], pending: [], lost: [], head: null };
  const done = [KR, EU].flatMap((hub, side) =>
    Object.entries(texts).map(([key, text], at) => ({
      deed: { do: 'agree', key, hash: versionHash(clause.id, key, text) } as const,
      ...{ hub, by: 'member', at: minute(2 + 10 * side + at), id: `act-${side}-${at}` },
    })),
  );
  const clauses = [foldClause(clause, { ...folded, done }, 1)];
  const unsigned = foldStatement(statementPart, clauses, folded, verifyExample);
  if (!signed) return unsigned;
  const signing = [KR, EU].map((hub, at) => {
    const deed = signStatement(unsigned, { hub, seed: seeds[hub]!, at: minute(60 + at), ed25519: portableEd25519 });
    if (isRefused(deed)) throw new Error(JSON.stringify(deed));
    return { deed, at: minute(60 + at), by: 'member', hub, id: `act-${at}` };
  });
  return foldStatement(statementPart, clauses, { ...folded, done: signing }, verifyExample);
}

const parts: readonly PartContent[] = [
  { kind: 'series', ...common, title: 'ROK–EU cyber dialogue' },
  round.content,
  { kind: 'delegation', ...common, of: round.id, members: [{ name: 'Kim', role: 'head', clearance: 'red' }] },
  {
    kind: 'item',
    ...common,
    of: round.id,
    number: 1,
    terms: { title: { en: 'Opening' }, minutes: 10, wish: 'inform' },
  },
  { kind: 'paper', ...common, of: round.id, title: 'Threat picture', text: 'x', tlp: 'amber' },
  { kind: 'position', ...common, of: round.id, title: 'Red line', text: 'x' },
  { kind: 'decision', ...common, of: round.id, number: 1, text: { en: 'The next round is in Seoul.' } },
  statementPart.content,
  clause.content,
  { ...{ kind: 'commitment', ...common, of: round.id }, owner: 'both', due: '2027-06-30', measure: 'x', target: 90 },
];

/** A part of every kind. */
export const examplePartObjects = parts.map((content, at) => partObject(partOf(content, at + 1)));

/** An act of every kind. */
export function exampleActObjects() {
  const part = clausePart(texts);
  const words = foldClause(part, foldActs(part, []), 1).words;
  const proposal = proposeWords(words, { key: 'en', text: 'Other words.', reason: 'Shorter.' });
  const agreement = agreeTo(words, 'en', words.present.get('en')!.hash);
  const signature = signStatement(exampleStatement(false), {
    ...{ hub: KR, seed: seeds[KR]!, at: minute(60), ed25519: portableEd25519 },
  });
  const deeds = [proposal, agreement, signature].flatMap((deed) => (isRefused(deed) ? [] : [deed]));
  const wish = actOn(part, { role: 'wish', deed: deeds[0]!, hub: EU, created_by_ref: EEAS });
  return [
    wish,
    actOn(part, { role: 'answer', answers: wish.id }),
    ...[
      ...deeds,
      { do: 'silence', key: 'en', hash: '0'.repeat(64), ends: minute(90) } as const,
      { do: 'break-silence', key: 'en', hash: '0'.repeat(64) } as const,
      { do: 'silence-over', key: 'en', hash: '0'.repeat(64) } as const,
      { do: 'seen-published', lang: 'en', where: 'https://press.example', hash: '0'.repeat(64), same: false } as const,
      { do: 'publish' } as const,
      { do: 'attend', present: ['Kim'] } as const,
      { do: 'report', text: 'On track.', value: 31 } as const,
      { do: 'measured', value: null, count: 0 } as const,
      { do: 'end', state: 'lapsed', reason: 'Superseded.' } as const,
      { do: 'carry', round: round.id, due: '2028-01-31' } as const,
    ].map((deed) => actOn(part, { deed: deed as (typeof deeds)[number] })),
  ].map((act) => actObject(act, false));
}

/** The report of a signed statement with all that belongs to it. */
export const exampleReport = () => statementObjects(exampleStatement(true), 'clear');
