import type { ContentOf, Part } from './dialogue-part.ts';
import { type FoldedStatement, foldClause, foldStatement, type Verify } from './joint-statement.ts';
import { type LoadedPart, type Loading, loadUnder } from './load-parts.ts';

/** A statement with its clauses in their order, folded from what somebody may see. */
export async function loadStatement(
  { part, folded }: LoadedPart<Part<ContentOf<'statement'>>>,
  loading: Loading,
  verify: Verify,
): Promise<FoldedStatement> {
  const clauses = await loadUnder(part, loading, 'clause');
  const order = ({ part: { content, created, id } }: (typeof clauses)[number]) =>
    `${String(content.number).padStart(6, '0')} ${created} ${id}`;
  const inOrder = clauses.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const numbered = inOrder.map((clause, at) => foldClause(clause.part, clause.folded, at + 1));
  return foldStatement(part, numbered, folded, verify);
}
