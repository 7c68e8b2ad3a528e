/**
 * What to do next: every control that is not met, in order of the thefts on file that came in by a way that it closes.
 * The order counts thefts and objects and says so; it is no measure of risk.
 */
import type { AnswerLanguage, Control, Plan, WayIn } from '@haetae/contract';
import type { Answers } from './answers.ts';
import { CATALOGUE, techniqueName } from './catalogue.ts';
import { WAY_TECHNIQUES } from './way-techniques.ts';

/** How often a technique was seen: objects that name it, and groups of the DPRK that MITRE lists with it. */
export interface SeenTechnique {
  readonly id: string;
  readonly objects: number;
  readonly groups: number;
}

/** Thefts that came in one way, and their sum in whole dollars at the time. */
export interface SeenWay {
  readonly way: WayIn;
  readonly thefts: number;
  readonly usd: number;
}

export interface Seen {
  readonly techniques: readonly SeenTechnique[];
  readonly ways: readonly SeenWay[];
}

const COUNTS: Readonly<Record<AnswerLanguage, string>> = {
  en: 'In order of the sum of the thefts on file that came in by a way that the step closes, each theft once a step; then of the objects that you may see and that name a technique that it counters, sub-techniques included; then of the groups of the DPRK that MITRE ATT&CK 18.1 lists with these.',
  ko: '각 단계가 막는 침입 경로로 들어온, 기록된 탈취의 금액 합계 순서입니다(탈취는 단계마다 한 번만 셉니다). 같으면 그 단계가 막는 기술(하위 기술 포함)을 언급하는, 귀하가 볼 수 있는 객체 수, 그다음 MITRE ATT&CK 18.1이 그 기술과 함께 기록한 북한 그룹 수의 순서입니다.',
};

/** The plan for answers; controls met or not applicable are left out. */
export function planOf(answers: Answers, seen: Seen, language: AnswerLanguage): Plan {
  const open = CATALOGUE.controls.filter(({ id }) => {
    const state = answers[id]?.state;
    return state !== 'met' && state !== 'not-applicable';
  });
  const weighed = open.map((control) => ({ control, ...weigh(control, seen) }));
  weighed.sort((a, b) => b.usd - a.usd || b.seen - a.seen || b.groups - a.groups);
  return {
    counts: COUNTS[language],
    steps: weighed.map(({ control, groups: _, ...counted }) => ({
      ...{ control: control.id, function: control.function, area: control.area },
      ...{ title: control.title[language], evidence: control.evidence[language] },
      state: answers[control.id]?.state ?? null,
      ...counted,
    })),
  };
}

function weigh({ counters }: Control, { techniques, ways }: Seen) {
  const closed = ways
    .filter(({ way }) => counters.some((technique) => WAY_TECHNIQUES[way].includes(technique)))
    .toSorted((a, b) => b.usd - a.usd);
  const counted = counters.map((technique) => {
    const own = techniques.filter(({ id }) => id === technique || id.startsWith(`${technique}.`));
    return { technique, seen: sum(own, 'objects'), groups: sum(own, 'groups') };
  });
  return {
    ...{ thefts: sum(closed, 'thefts'), usd: sum(closed, 'usd'), ways: closed.map(({ way }) => way) },
    ...{ seen: sum(counted, 'seen'), groups: sum(counted, 'groups') },
    counters: counted.map(({ technique, seen }) => ({ technique, name: techniqueName(technique), seen })),
  };
}

const sum = <Name extends string>(items: readonly Readonly<Record<Name, number>>[], name: Name): number =>
  items.reduce((all, item) => all + item[name], 0);
