/** What must hold before a statement is signed, a line each: what holds, what does not, and on whom it waits. */
import type { StatementView } from '@haetae/contract';
import { strengthDrift } from './check-terms.ts';
import { textWarnings } from './check-text.ts';
import { type FoldedClause, type FoldedStatement, missingIn } from './joint-statement.ts';

type Check = StatementView['checks'][number];

/** Every check of a statement, those that block a signature first. */
export function checkStatement(statement: FoldedStatement): readonly Check[] {
  const { clauses } = statement;
  return [
    check('has_clauses', true, [], [], clauses.length > 0, 'It has at least one clause.'),
    sameLanguages(statement),
    everyoneAgreed(statement),
    over(clauses, 'no_hidden_characters', hasWarnings, 'No character is hidden or looks like another.'),
    over(clauses, 'same_strength', hasDrift, 'Every language promises as strongly as the others.'),
    over(
      clauses,
      'figures_frozen',
      hasLooseFigure,
      'Every amount, share and number in a fact is tied to a frozen figure.',
    ),
    over(
      clauses,
      'one_order',
      ({ pendingKeys }) => pendingKeys.size > 0,
      'Every change is confirmed by the home of its clause.',
    ),
  ];
}

function check(
  code: string,
  blocks: boolean,
  clauses: readonly FoldedClause[],
  waits_for: readonly string[],
  holds: boolean,
  message: string,
): Check {
  return { code, holds, blocks, waits_for: [...waits_for], clauses: clauses.map(({ part }) => part.id), message };
}

function over(
  clauses: readonly FoldedClause[],
  code: string,
  isWrong: (clause: FoldedClause) => boolean,
  message: string,
): Check {
  const wrong = clauses.filter(isWrong);
  return check(code, false, wrong, [], wrong.length === 0, message);
}

function sameLanguages({ part, clauses }: FoldedStatement): Check {
  const { languages } = part.content;
  const without = clauses.filter(({ words }) => languages.some((lang) => !words.present.has(lang)));
  return check('same_clauses', true, without, [], without.length === 0, 'Every clause has words in every language.');
}

function everyoneAgreed({ part, clauses }: FoldedStatement): Check {
  const open = clauses.map((clause) => ({
    clause,
    missing: part.content.languages.flatMap((lang) => missingIn(part, clause, lang)),
  }));
  const waiting = open.filter(({ missing }) => missing.length > 0);
  const hubs = new Set(waiting.flatMap(({ missing }) => missing));
  const names = part.content.parties.filter(({ id }) => hubs.has(id)).map(({ name }) => name);
  return check(
    'all_agreed',
    true,
    waiting.map(({ clause }) => clause),
    names,
    waiting.length === 0,
    'Every party has agreed to every language version, by its hash.',
  );
}

const textsOf = ({ words }: FoldedClause): Record<string, string> =>
  Object.fromEntries([...words.present].map(([lang, { text }]) => [lang, text]));

const hasWarnings = (clause: FoldedClause): boolean =>
  Object.values(textsOf(clause)).some((text) => textWarnings(text).length > 0);

const hasDrift = (clause: FoldedClause): boolean => strengthDrift(textsOf(clause)) !== undefined;

/** Amounts, shares and counts; a year, a date or the number of a round is not a figure that data can change. */
const FIGURE = /(?:[$€₩£]\s?\d|\d[\d,.]*\s?(?:%|per cent|percent|billion|million|억|조|퍼센트|٪))/iu;

function hasLooseFigure({ part, words }: FoldedClause): boolean {
  const said = [...words.present.values()].some(({ text }) => FIGURE.test(text));
  return said && part.content.figures === undefined;
}
