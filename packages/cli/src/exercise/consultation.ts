/**
 * A consultation played over two hubs, from the invitation to measured commitments: EU invites, both agree on when and
 * on the agenda, KR drafts, one word is disputed, both agree in two languages, both hubs sign, anybody reads it.
 *
 * Every step is asserted where it must be seen, on the other hub.
 */
import type { CommitmentView, RoundView, SeriesView, StatementView } from '@haetae/contract';
import { verifyStatement } from '@haetae/proof/statement';
import { callHub, type HubAccess, HubRefusal } from '../alliance/call-hub.ts';
import { exerciseAddress } from './bybit-money.ts';
import { shareClaim } from './claims.ts';
import type { Desk } from './people.ts';
import { type Finding, patiently, playSteps, type StepDone } from './steps.ts';

export interface ConsultationStage {
  readonly kr: Desk;
  readonly eu: Desk;
}

const API = '/api/v1/dialogue';

const DISPUTED = {
  en: 'Both sides will exchange indicators of thefts within one hour of their confirmation.',
  ko: '양측은 탈취 관련 지표를 확인 후 1시간 이내에 교환할 것이다.',
};
const SETTLED = 'Both sides will exchange indicators of thefts within one hour of their verification.';
const OPENING = {
  en: 'The Republic of Korea and the European Union held this exercise of a consultation.',
  ko: '대한민국과 유럽연합은 이 협의 훈련을 개최하였다.',
};

/** Plays; yields a line a step and ends after the first that fails. */
export function playConsultation(stage: ConsultationStage): AsyncGenerator<StepDone> {
  const play = new Consultation(stage);
  return playSteps([
    ['invited', () => play.invite()],
    ['dates-agreed', () => play.agreeOnDates()],
    ['delegations-sent', () => play.sendDelegations()],
    ['agenda-agreed', () => play.agreeOnAgenda()],
    ['position-stays-home', () => play.keepPosition()],
    ['drafted', () => play.draft()],
    ['disputed', () => play.dispute()],
    ['early-signature-refused', () => play.signTooEarly()],
    ['agreed', () => play.agree()],
    ['signed', () => play.sign()],
    ['published', () => play.publish()],
    ['verified', () => play.verify()],
    ['committed', () => play.commit()],
    ['measured', () => play.measure()],
  ]);
}

/** Plays up to the open word, which whoever looks at the hubs can settle; rejects with what did not hold. */
export async function beginConsultation(stage: ConsultationStage): Promise<void> {
  const play = new Consultation(stage);
  const acts = [
    'invite',
    'agreeOnDates',
    'sendDelegations',
    'agreeOnAgenda',
    'keepPosition',
    'draft',
    'dispute',
  ] as const;
  for (const act of acts) {
    const [ok, text] = await play[act]();
    if (!ok) throw new Error(text);
  }
}

class Consultation {
  readonly #stage: ConsultationStage;
  #round = '';
  #statement = '';
  #clause = '';
  #commitment = '';

  constructor(stage: ConsultationStage) {
    this.#stage = stage;
  }

  async invite(): Promise<Finding> {
    const { eu, kr } = this.#stage;
    const series = await this.#found(eu.lead, '/series', {
      title: 'ROK–EU cyber dialogue (exercise)',
      parties: ['EU', 'KR'],
      exercise: true,
    });
    this.#round = await this.#found(eu.lead, '/rounds', {
      ...{ series, title: '8th consultation (exercise)', place: 'Brussels', zone: 'Europe/Brussels' },
      ...{ starts: '2026-12-10T10:00', ends: '2026-12-10T13:40' },
    });
    const seen = await patiently(
      () => callHub<SeriesView>(kr.lead, 'GET', `${API}/series/${series}`),
      ({ rounds }) => rounds.length === 1,
    );
    return [seen.parties.length === 2, 'EU invited to the 8th consultation; KR sees series and round.'];
  }

  async agreeOnDates(): Promise<Finding> {
    const { eu, kr } = this.#stage;
    const { hash } = await this.#view(eu.lead);
    for (const side of [kr, eu]) await this.#act(side.lead, `/rounds/${this.#round}/agree`, { hash });
    await this.#both(({ open }) => open.length === 0);
    return [true, 'Both sides agreed to time and place, by the hash of both.'];
  }

  async sendDelegations(): Promise<Finding> {
    const { eu, kr } = this.#stage;
    const heads = { kr: 'Head of delegation, KR', eu: 'Head of delegation, EU' };
    for (const [side, name] of [
      [kr, heads.kr],
      [eu, heads.eu],
    ] as const) {
      await this.#found(side.lead, `/rounds/${this.#round}/delegations`, {
        members: [{ name, role: 'head', clearance: 'amber+strict' }],
        send: true,
      });
    }
    await this.#both(({ delegations }) => delegations.length === 2);
    return [true, 'Each side named its head and sent the name to the other.'];
  }

  async agreeOnAgenda(): Promise<Finding> {
    const { eu, kr } = this.#stage;
    const terms = { lead: 'both', wish: 'agree', title: { en: 'Exchange of indicators', ko: '지표 교환' } };
    const item = await this.#found(eu.lead, `/rounds/${this.#round}/agenda`, { ...terms, minutes: 40 });
    await this.#both(({ agenda }) => agenda.length === 1);
    await this.#act(kr.lead, `/agenda/${item}/proposals`, { ...terms, minutes: 30 });
    const [seen] = await this.#both(({ agenda }) => agenda[0]?.minutes === 30);
    const { hash } = seen!.agenda[0]!;
    for (const side of [kr, eu]) await this.#act(side.lead, `/agenda/${item}/agree`, { hash });
    await this.#both(({ agenda }) => agenda[0]?.open.length === 0);
    return [true, 'KR asked for 30 minutes instead of 40; both agreed to the item.'];
  }

  async keepPosition(): Promise<Finding> {
    const { eu, kr } = this.#stage;
    await this.#found(kr.lead, `/rounds/${this.#round}/positions`, {
      title: 'Aim (exercise)',
      text: 'One hour; not more than a day.',
    });
    const [own, other] = [await this.#view(kr.lead), await this.#view(eu.lead)];
    return [
      own.positions.length === 1 && other.positions.length === 0,
      'KR wrote its position down; it is on KR’s hub only.',
    ];
  }

  async draft(): Promise<Finding> {
    const { kr, eu } = this.#stage;
    this.#statement = await this.#found(kr.lead, '/statements', {
      round: this.#round,
      title: 'Joint statement (exercise)',
      languages: ['en', 'ko'],
    });
    await this.#found(kr.lead, `/statements/${this.#statement}/clauses`, { text: OPENING, kind: 'fact' });
    const text = DISPUTED;
    this.#clause = await this.#found(kr.lead, `/statements/${this.#statement}/clauses`, { text, kind: 'commitment' });
    const { clauses } = await patiently(
      () => this.#text(eu.lead),
      ({ clauses }) => clauses.length === 2,
    );
    return [clauses.length === 2, 'KR drafted two clauses in English and Korean; EU reads them.'];
  }

  async dispute(): Promise<Finding> {
    const { eu, kr } = this.#stage;
    await this.#act(eu.lead, `/clauses/${this.#clause}/proposals`, {
      lang: 'en',
      text: SETTLED,
      reason: 'Checked twice.',
    });
    await this.#act(eu.lead, `/clauses/${this.#clause}/proposals`, {
      lang: 'ko',
      text: DISPUTED.ko.replace('확인', '검증'),
    });
    const seen = await patiently(
      () => this.#text(kr.lead),
      ({ clauses }) => clauses[1]?.history.length === 2,
    );
    const { versions, history } = seen.clauses[1]!;
    const kept = history.some(({ text }) => text === DISPUTED.en);
    const words = '“confirmation” became “verification”';
    return [kept && versions.en!.open.length === 2, `EU moved a word in both languages: ${words}; the former stay.`];
  }

  async signTooEarly(): Promise<Finding> {
    const { kr } = this.#stage;
    try {
      await callHub(kr.lead, 'POST', `${API}/statements/${this.#statement}/sign`);
      return [false, 'The hub signed what nobody had agreed to.'];
    } catch (error) {
      if (!(error instanceof HubRefusal)) throw error;
      const { status, code, errors = [] } = error.problem;
      return [status === 409 && code === 'version_open', `Refused: ${errors.length} language versions are open.`];
    }
  }

  async agree(): Promise<Finding> {
    const { kr, eu } = this.#stage;
    const { clauses } = await this.#text(kr.lead);
    for (const side of [kr, eu]) {
      for (const { id, versions } of clauses) {
        for (const [lang, { hash }] of Object.entries(versions)) {
          await this.#act(side.lead, `/clauses/${id}/agree`, { lang, hash });
        }
      }
    }
    for (const side of [kr, eu]) {
      await patiently(
        () => this.#text(side.lead),
        ({ state }) => state === 'agreed',
      );
    }
    return [true, 'Both sides agreed to both clauses in both languages, each by its hash.'];
  }

  async sign(): Promise<Finding> {
    const { kr, eu } = this.#stage;
    const { hash } = await this.#text(kr.lead);
    for (const side of [kr, eu]) await this.#act(side.lead, `/statements/${this.#statement}/sign`, { hash });
    const views = await Promise.all(
      [kr, eu].map((side) =>
        patiently(
          () => this.#text(side.lead),
          ({ state }) => state === 'signed',
        ),
      ),
    );
    return [
      JSON.stringify(views[0]) === JSON.stringify(views[1]) && views[0]!.signatures.length === 2,
      'Both hubs signed one document; both show the same.',
    ];
  }

  async publish(): Promise<Finding> {
    const { kr, eu } = this.#stage;
    const path = `/public/statements/${this.#statement}`;
    const before = await fetch(`${eu.admin.url}${path}`);
    await this.#act(kr.releasers[0], `/statements/${this.#statement}/publish`, undefined);
    const read = async (): Promise<string | undefined> => {
      const page = await fetch(`${eu.admin.url}${path}`);
      return page.ok ? await page.text() : undefined;
    };
    const page = await patiently(read, (text) => text !== undefined);
    return [before.status === 404 && page?.includes(OPENING.ko) === true, 'Published: anybody reads it on both hubs.'];
  }

  async verify(): Promise<Finding> {
    const { kr, eu } = this.#stage;
    const file = await fetch(`${kr.admin.url}/public/statements/${this.#statement}?format=json`);
    const descriptor = await fetch(`${eu.admin.url}/.well-known/haetae.json`);
    const { valid, confirmed, checks } = verifyStatement(await file.json(), { trust: await descriptor.text() });
    const failed = checks.find(({ ok }) => !ok)?.text;
    return [valid && confirmed, failed ?? 'The published file was checked offline: every word, both signatures.'];
  }

  async commit(): Promise<Finding> {
    const { kr, eu } = this.#stage;
    this.#commitment = await this.#found(eu.lead, '/commitments', {
      ...{ clause: this.#clause, statement: this.#statement, owner: 'both', due: '2027-06-30' },
      ...{ measure: 'indicator-exchange-median', target: 3_600, text: SETTLED },
    });
    const view = await patiently(
      () => callHub<CommitmentView>(kr.lead, 'GET', `${API}/commitments/${this.#commitment}`),
      () => true,
    );
    return [view.state === 'on-time', 'EU entered the commitment of the clause; KR sees it on time.'];
  }

  async measure(): Promise<Finding> {
    const { kr, eu } = this.#stage;
    const claim = { addresses: [exerciseAddress('relay', 1)], title: 'Seen in the exercise', confidence: 80 };
    const at = new Date().toISOString();
    await shareClaim({ ...claim, category: 'theft', tlp: 'amber' }, eu.analyst, at);
    const { measured, kept } = await patiently(
      () => callHub<CommitmentView>(kr.lead, 'GET', `${API}/commitments/${this.#commitment}`),
      ({ measured }) => (measured.at(-1)?.count ?? 0) > 0,
    );
    const seconds = measured.at(-1)!.value ?? 0;
    await this.#act(kr.lead, `/commitments/${this.#commitment}/measured`, undefined);
    return [kept === true, `KR had EU’s indicator after ${Math.round(seconds * 1_000)} ms; promised: one hour.`];
  }

  async #found(who: HubAccess, path: string, body: unknown): Promise<string> {
    return (await callHub<{ id: string }>(who, 'POST', `${API}${path}`, body)).id;
  }

  #act(who: HubAccess, path: string, body: unknown): Promise<unknown> {
    return callHub(who, 'POST', `${API}${path}`, body);
  }

  #view(who: HubAccess): Promise<RoundView> {
    return callHub<RoundView>(who, 'GET', `${API}/rounds/${this.#round}`);
  }

  #text(who: HubAccess): Promise<StatementView> {
    return callHub<StatementView>(who, 'GET', `${API}/statements/${this.#statement}`);
  }

  /** The round as each hub shows it, once both show what is asked. */
  #both(holds: (round: RoundView) => boolean): Promise<RoundView[]> {
    const { kr, eu } = this.#stage;
    return Promise.all([kr, eu].map((side) => patiently(() => this.#view(side.lead), holds)));
  }
}
