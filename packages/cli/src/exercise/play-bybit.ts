/**
 * The theft of Bybit, played from report to evidence over three hubs: KR learns and shares, EU and its exchange know,
 * KR follows the money, EU's authority asks the exchange, the exchange holds, KR exports what a court can check.
 *
 * Every step is asserted where it must be seen; each says what it did and when, in milliseconds since the start.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FreezeRequestView, HubDescriptor, ScreeningAnswer, TraceView } from '@haetae/contract';
import { verifyEvidence } from '@haetae/proof/evidence';
import { callHub, fetchFile, type HubAccess } from '../alliance/call-hub.ts';
import { loadReplay } from '../replay-trace.ts';
import { DEPOSITED, depositAddresses, exerciseAddress, exerciseCsv, FIRST_RECEIVER } from './bybit-money.ts';
import type { Desk, ServiceDesk } from './people.ts';
import { reportTheft } from './report-theft.ts';
import { type Finding, patiently, playSteps, type StepDone } from './steps.ts';

export interface Stage {
  readonly kr: Desk;
  readonly eu: Desk;
  readonly exchange: ServiceDesk;
  /** Folder where the evidence stays. */
  readonly folder: string;
}

const ETH = 'eip155:1/slip44:60';

/** Plays; yields a line a step and ends after the first that fails. */
export function playBybit(stage: Stage): AsyncGenerator<StepDone> {
  const play = new Play(stage);
  return playSteps([
    ['reported', () => play.report()],
    ['seen-by-partner', () => play.seeAtPartner()],
    ['screened', () => play.screenEverywhere()],
    ['traced', () => play.trace()],
    ['request-sent', () => play.sendRequest()],
    ['request-received', () => play.receiveRequest()],
    ['acknowledged', () => play.acknowledge()],
    ['actioned', () => play.hold()],
    ['evidence-exported', () => play.exportEvidence()],
    ['evidence-verified', () => play.verify()],
  ]);
}

class Play {
  readonly #stage: Stage;
  #case = '';
  #trace = '';
  #request = '';
  #package = new Uint8Array();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async report(): Promise<Finding> {
    this.#case = await reportTheft(this.#stage.kr, this.#stage.exchange);
    return [true, 'KR opened the case and shared the first receiver with the alliance.'];
  }

  async seeAtPartner(): Promise<Finding> {
    const { eu } = this.#stage;
    await patiently(
      () => callHub(eu.analyst, 'GET', `/api/v1/cases/${this.#case}`),
      () => true,
    );
    return [true, 'EU sees the case.'];
  }

  async screenEverywhere(): Promise<Finding> {
    const { eu, exchange } = this.#stage;
    for (const caller of [eu.analyst, exchange.officer]) {
      await patiently(
        () => screenOne(caller, FIRST_RECEIVER),
        ({ verdict }) => verdict === 'block',
      );
    }
    return [true, 'Screening at EU and at the exchange answers block for the first receiver.'];
  }

  async trace(): Promise<Finding> {
    const { kr, eu, exchange } = this.#stage;
    await patiently(
      () => screenOne(kr.analyst, depositAddresses()[0]!),
      ({ categories }) => categories.includes('service'),
    );
    await callHub(kr.analyst, 'POST', '/api/v1/transfers?exercise=true', exerciseCsv());
    const made = await callHub<TraceView>(kr.analyst, 'POST', '/api/v1/traces', {
      case: this.#case,
      sources: [FIRST_RECEIVER],
      policy: 'haircut',
    });
    this.#trace = made.id;
    const relay = exerciseAddress('relay', 0);
    for (const caller of [eu.analyst, exchange.officer]) {
      await patiently(
        () => screenOne(caller, relay),
        ({ reasons }) => reasons.some((reason) => reason.hops === 2),
      );
    }
    return [true, `${made.addresses.length} addresses traced; EU and the exchange know share and hops of each.`];
  }

  async sendRequest(): Promise<Finding> {
    const { eu, exchange } = this.#stage;
    await patiently(
      () => callHub<TraceView>(eu.analyst, 'GET', `/api/v1/traces/${this.#trace}`),
      () => true,
    );
    const made = await callHub<{ id: string }>(eu.lead, 'POST', '/api/v1/freeze-requests', {
      case: this.#case,
      service: exchange.organisation,
      addresses: [{ address: depositAddresses()[0]!, asset: ETH, amount: DEPOSITED.toString() }],
      legal_basis: 'none, voluntary',
      exercise: true,
    });
    this.#request = made.id;
    await this.#move(eu.lead, 'awaiting-approval');
    for (const releaser of eu.releasers) await this.#move(releaser, 'approved');
    const sent = await this.#move(eu.releasers[0], 'sent');
    return [
      ['sent', 'received'].includes(sent.state),
      'EU drafted, two persons approved, the request left for the exchange.',
    ];
  }

  async receiveRequest(): Promise<Finding> {
    const { exchange } = this.#stage;
    await patiently(
      () => this.#view(exchange.officer),
      ({ state }) => state === 'received',
    );
    return [true, 'The request reached the exchange’s hub, which gave its receipt.'];
  }

  async acknowledge(): Promise<Finding> {
    const { eu, exchange } = this.#stage;
    await this.#move(exchange.officer, 'acknowledged');
    await patiently(
      () => this.#view(eu.lead),
      ({ state }) => state === 'acknowledged',
    );
    return [true, 'The compliance desk acknowledged; EU sees it.'];
  }

  async hold(): Promise<Finding> {
    const { eu, exchange } = this.#stage;
    await this.#move(exchange.officer, 'held', { amount: DEPOSITED.toString() });
    await patiently(
      () => this.#view(eu.lead),
      ({ state }) => state === 'held',
    );
    return [true, 'The exchange holds 5,000 ETH; EU sees it.'];
  }

  async exportEvidence(): Promise<Finding> {
    const { kr, folder } = this.#stage;
    const path = `/api/v1/cases/${this.#case}/evidence?trace=${this.#trace}`;
    this.#package = new Uint8Array(await fetchFile(kr.analyst, path));
    writeFileSync(join(folder, 'evidence.zip'), this.#package);
    return [this.#package.length > 0, `KR exported ${this.#package.length} bytes of evidence to evidence.zip.`];
  }

  async verify(): Promise<Finding> {
    const { kr } = this.#stage;
    const descriptor = await callHub<HubDescriptor>(kr.admin, 'GET', '/.well-known/haetae.json');
    const replay = await loadReplay();
    const verdict = verifyEvidence(this.#package, { trust: JSON.stringify(descriptor), replay });
    const failed = verdict.checks.filter((check) => !check.ok).map((check) => check.text);
    return [verdict.valid && verdict.confirmed, failed[0] ?? 'Verified offline against KR’s confirmed key.'];
  }

  #view(caller: HubAccess): Promise<FreezeRequestView> {
    return callHub<FreezeRequestView>(caller, 'GET', `/api/v1/freeze-requests/${this.#request}`);
  }

  #move(caller: HubAccess, to: string, more: object = {}): Promise<{ state: string }> {
    return callHub(caller, 'POST', `/api/v1/freeze-requests/${this.#request}/transitions`, { to, ...more });
  }
}

async function screenOne(caller: HubAccess, address: string): Promise<ScreeningAnswer['results'][number]> {
  const answer = await callHub<ScreeningAnswer>(caller, 'POST', '/api/v1/screenings', { addresses: [address] });
  return answer.results[0]!;
}
