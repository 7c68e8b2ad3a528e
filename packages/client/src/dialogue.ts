/** Consultations: series, rounds, joint statements, commitments. */
import type {
  ActAnswer,
  CommitmentList,
  MeasureList,
  NewAgendaItem,
  NewAgreementTo,
  NewClause,
  NewCommitment,
  NewDelegation,
  NewPaper,
  NewPosition,
  NewProposal,
  NewRound,
  NewSeries,
  NewSilence,
  NewStatement,
  RoundView,
  SeriesList,
  StatementView,
} from '@haetae/contract';
import type { Static } from 'typebox';
import { type Answer, askFile, askJson, type Connection, type File } from './call.ts';

const API = '/api/v1/dialogue';
const at = (part: string, id: string, rest = ''): string => `${API}/${part}/${encodeURIComponent(id)}${rest}`;
type Made = Promise<Answer<{ id: string }>>;
type Done = Promise<Answer<Static<typeof ActAnswer>>>;

/** Series that the caller takes part in, with their rounds. */
export async function dialogueSeries(connection: Connection): Promise<Answer<SeriesList>> {
  return await askJson(connection, `${API}/series`);
}

/** Founds a series between hubs. */
export async function createSeries(connection: Connection, body: Static<typeof NewSeries>): Made {
  return await askJson(connection, `${API}/series`, { method: 'POST', body });
}

/** Proposes a round. */
export async function createRound(connection: Connection, body: Static<typeof NewRound>): Made {
  return await askJson(connection, `${API}/rounds`, { method: 'POST', body });
}

/** A round with every part of it that the caller may see. */
export async function dialogueRound(connection: Connection, id: string): Promise<Answer<RoundView>> {
  return await askJson(connection, at('rounds', id));
}

/** Agrees for one's side to when and where a round is. */
export async function agreeToRound(connection: Connection, id: string, hash: string): Done {
  return await askJson(connection, at('rounds', id, '/agree'), { method: 'POST', body: { hash } });
}

/** A round as a calendar file. */
export async function roundCalendar(connection: Connection, id: string): Promise<Answer<File>> {
  return await askFile(connection, at('rounds', id, '/calendar'));
}

/** Proposes an agenda item. */
export async function createAgendaItem(
  connection: Connection,
  round: string,
  body: Static<typeof NewAgendaItem>,
): Made {
  return await askJson(connection, at('rounds', round, '/agenda'), { method: 'POST', body });
}

/** Agrees for one's side to the terms of an agenda item. */
export async function agreeToItem(connection: Connection, id: string, hash: string): Done {
  return await askJson(connection, at('agenda', id, '/agree'), { method: 'POST', body: { hash } });
}

/** Names members of one's own side; the other side sees them once they are sent. */
export async function createDelegation(
  connection: Connection,
  round: string,
  body: Static<typeof NewDelegation>,
): Made {
  return await askJson(connection, at('rounds', round, '/delegations'), { method: 'POST', body });
}

/** Sends the names of a delegation to the other side. */
export async function sendDelegation(connection: Connection, id: string): Made {
  return await askJson(connection, at('delegations', id, '/send'), { method: 'POST' });
}

/** Hands a paper to the other side. */
export async function createPaper(connection: Connection, round: string, body: Static<typeof NewPaper>): Made {
  return await askJson(connection, at('rounds', round, '/papers'), { method: 'POST', body });
}

/** Writes down a position of one's own side, which never leaves this hub. */
export async function createPosition(connection: Connection, round: string, body: Static<typeof NewPosition>): Made {
  return await askJson(connection, at('rounds', round, '/positions'), { method: 'POST', body });
}

/** Begins a joint statement. */
export async function createStatement(connection: Connection, body: Static<typeof NewStatement>): Made {
  return await askJson(connection, `${API}/statements`, { method: 'POST', body });
}

/** A joint statement; the same on every party's hub. */
export async function statement(connection: Connection, id: string): Promise<Answer<StatementView>> {
  return await askJson(connection, at('statements', id));
}

/** Adds a clause to a statement. */
export async function createClause(connection: Connection, id: string, body: Static<typeof NewClause>): Made {
  return await askJson(connection, at('statements', id, '/clauses'), { method: 'POST', body });
}

/** Proposes other words: status 201 when they are the present ones, 202 while another hub has to confirm. */
export async function proposeWords(connection: Connection, clause: string, body: Static<typeof NewProposal>): Done {
  return await askJson(connection, at('clauses', clause, '/proposals'), { method: 'POST', body });
}

/** Agrees for one's side to one language version, by its hash. */
export async function agreeToWords(connection: Connection, clause: string, body: Static<typeof NewAgreementTo>): Done {
  return await askJson(connection, at('clauses', clause, '/agree'), { method: 'POST', body });
}

/** Puts present words under silence: agreed by all at its end unless a side says otherwise before. */
export async function putUnderSilence(connection: Connection, clause: string, body: Static<typeof NewSilence>): Done {
  return await askJson(connection, at('clauses', clause, '/silence'), { method: 'POST', body });
}

/** Breaks the silence over words: nobody has agreed by it. */
export async function breakSilence(connection: Connection, clause: string, body: Static<typeof NewAgreementTo>): Done {
  return await askJson(connection, at('clauses', clause, '/break-silence'), { method: 'POST', body });
}

/** Signs a statement by the hub's key. `hash`: of the document that was read. */
export async function signStatement(connection: Connection, id: string, hash: string): Promise<Answer<StatementView>> {
  return await askJson(connection, at('statements', id, '/sign'), { method: 'POST', body: { hash } });
}

/** Publishes a signed statement, from the end of its embargo on. */
export async function publishStatement(connection: Connection, id: string): Promise<Answer<StatementView>> {
  return await askJson(connection, at('statements', id, '/publish'), { method: 'POST' });
}

/** The text of a statement as a file. */
export async function statementText(
  connection: Connection,
  id: string,
  format: 'html' | 'md' | 'stix' | 'json',
): Promise<Answer<File>> {
  return await askFile(connection, at('statements', id, '/text'), { query: { format } });
}

/** What a round reviews: its commitments and those of earlier rounds that still run. */
export async function roundCommitments(connection: Connection, round: string): Promise<Answer<CommitmentList>> {
  return await askJson(connection, at('rounds', round, '/commitments'));
}

/** Writes down a commitment. */
export async function createCommitment(connection: Connection, body: Static<typeof NewCommitment>): Made {
  return await askJson(connection, `${API}/commitments`, { method: 'POST', body });
}

/** What the system itself can measure, and how. */
export async function measures(connection: Connection): Promise<Answer<MeasureList>> {
  return await askJson(connection, `${API}/measures`);
}
