import { type Fault, IDENTIFIER_PURPOSE, type NewBlindedIdentifier } from '@haetae/contract';
import { lintFreeText } from '@haetae/detect/applicant';
import type { Session } from '../../people/index.ts';
import { type ProblemAnswer, problem } from '../../platform/http/index.ts';
import { blindedIdentifier, longestFor } from './blinded-identifier.ts';
import { hubsIn } from './circle.ts';
import { isErased } from './erasure.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { currentSeries } from './keys.ts';
import { writeAct } from './queries.ts';
import { registerOf } from './register.ts';

/** Takes a contribution in; its id, or why not. */
export async function contribute(
  said: NewBlindedIdentifier,
  { organisation, member }: Pick<Session, 'organisation' | 'member'>,
  parts: IdentifierParts,
): Promise<{ readonly id: string } | ProblemAnswer> {
  const refused = await refuse(said, parts);
  if (refused !== undefined) return refused;
  const registers = hubsIn(said.circle).map((hub) => registerOf(hub));
  if (!registers.every(parts.isOnRoll)) return problem('partner_unreachable');
  const before = parts.index.of(said.series, said.output).find((entry) => entry.said.submitter === organisation);
  const object = blindedIdentifier(said, organisation, parts.now(), before?.said.created);
  const [taken] = await parts.intake.take(
    [{ source: JSON.stringify(object), value: object, pointer: '' }],
    { kind: 'room', organisation, member, organisations: registers },
    () => true,
  );
  if (taken?.outcome === 'refused') {
    const { code = 'refused', message = 'It was refused.' } = taken;
    return problem('unprocessable', { errors: [{ pointer: '', code, message }] });
  }
  await writeAct(parts.pool, { act: 'contributed', entries: 1, by: member }, parts.now());
  return { id: String(object.id) };
}

async function refuse(said: NewBlindedIdentifier, parts: IdentifierParts): Promise<ProblemAnswer | undefined> {
  if (said.purpose !== IDENTIFIER_PURPOSE) return problem('purpose_mismatch');
  const circle = parts.circles().find((one) => one.id === said.circle);
  if (circle === undefined) return problem('not_found');
  if (currentSeries(circle, parts) !== said.series) {
    return problem('conflict', { detail: 'A key was replaced; ask for the keys again and blind the identifier anew.' });
  }
  const faults = faultsOf(said, Date.parse(parts.now()));
  if (faults.length > 0) return problem('unprocessable', { errors: faults });
  if (await isErased([said], parts)) {
    return problem('gone', { detail: 'The person has had this erased; it is not taken in again.' });
  }
  return undefined;
}

/** What is wrong with what a contribution says, at `now` in milliseconds. */
function faultsOf({ until, confirmed, statement }: NewBlindedIdentifier, now: number): Fault[] {
  const faults: Fault[] = [];
  const left = Date.parse(until) - now;
  if (!(left > 0 && left <= longestFor(confirmed))) {
    const message = confirmed
      ? 'A contribution ends within twelve months from now.'
      : 'While a case is only suspected its contribution ends within six months from now.';
    faults.push({ pointer: '/until', code: 'ends_too_late', message });
  }
  if (identifies(statement)) {
    const message = 'The statement holds what looks like a number, an address or an account: say it without.';
    faults.push({ pointer: '/statement', code: 'identifier_in_text', message });
  }
  for (const { subject, help } of lintFreeText(statement)) {
    faults.push({ pointer: '/statement', code: 'never_an_input', message: `It speaks of ${subject}. ${help}` });
  }
  return faults;
}

/** An address with @, an account with @, a web address, or seven digits and more, however they are written. */
const IDENTIFYING = /\S@\S|(?:^|\s)@\w|https?:|\b0x[0-9a-f]{8}|(?:\p{Nd}[\s().-]?){7}/iu;

const identifies = (text: string): boolean => IDENTIFYING.test(text.normalize('NFKC'));
