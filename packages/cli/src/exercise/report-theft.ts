import { callHub } from '../alliance/call-hub.ts';
import { depositAddresses, FIRST_RECEIVER } from './bybit-money.ts';
import { type ExerciseClaim, shareClaim } from './claims.ts';
import type { Desk, ServiceDesk } from './people.ts';

const THIEF: ExerciseClaim = {
  addresses: [FIRST_RECEIVER],
  title: 'First receiver of the Bybit theft',
  category: 'theft',
  confidence: 95,
  tlp: 'amber',
  actor: 'TraderTraitor',
};

const EXCHANGE: ExerciseClaim = {
  addresses: depositAddresses(),
  title: 'Exercise exchange',
  category: 'service',
  confidence: 100,
  tlp: 'green',
};

/** Opens the case, shares it and the first receiver; the invented exchange names its own addresses. The case's id. */
export async function reportTheft(desk: Desk, exchange: ServiceDesk): Promise<string> {
  const at = new Date().toISOString();
  await shareClaim(EXCHANGE, exchange.officer, at);
  await shareClaim(THIEF, desk.analyst, at);
  const made = await callHub<{ id: string }>(desk.analyst, 'POST', '/api/v1/cases', {
    title: 'Bybit, 21 February 2025',
    description: 'The theft is real; every hop after the first receiver and every service is invented.',
    tlp: 'green',
    share: true,
    exercise: true,
  });
  return made.id;
}
