/**
 * What to do next: every control that is not met, in order of how often what it counters was really seen. The order
 * counts objects and says so; it is no measure of risk.
 */
import type { AnswerLanguage, Control, Plan } from '@haetae/contract';
import type { Answers } from './answers.ts';
import { CATALOGUE, techniqueName } from './catalogue.ts';

/** How often a technique was seen: objects that name it, and groups of the DPRK that MITRE lists with it. */
export interface SeenTechnique {
  readonly id: string;
  readonly objects: number;
  readonly groups: number;
}

const COUNTS: Readonly<Record<AnswerLanguage, string>> = {
  en: 'Ordered by how many objects that you may see name a technique that the step counters (an object that names two counts twice; a technique includes its sub-techniques); equal ones by how many groups of the DPRK MITRE ATT&CK 18.1 lists with them.',
  ko: '각 단계가 막는 기술을 언급하는, 귀하가 볼 수 있는 객체 수의 순서입니다(두 기술을 언급하는 객체는 두 번 세고, 기술에는 하위 기술을 포함합니다). 같으면 MITRE ATT&CK 18.1이 그 기술과 함께 기록한 북한 그룹 수의 순서입니다.',
};

/** The plan for answers; controls met or not applicable are left out. */
export function planOf(answers: Answers, seen: readonly SeenTechnique[], language: AnswerLanguage): Plan {
  const open = CATALOGUE.controls.filter(({ id }) => {
    const state = answers[id]?.state;
    return state !== 'met' && state !== 'not-applicable';
  });
  const weighed = open.map((control) => ({ control, ...weigh(control, seen) }));
  weighed.sort((a, b) => b.seen - a.seen || b.groups - a.groups);
  return {
    counts: COUNTS[language],
    steps: weighed.map(({ control, seen: count, counters }) => ({
      ...{ control: control.id, function: control.function, area: control.area },
      ...{ title: control.title[language], evidence: control.evidence[language] },
      state: answers[control.id]?.state ?? null,
      ...{ seen: count, counters },
    })),
  };
}

function weigh({ counters }: Control, seen: readonly SeenTechnique[]) {
  const counted = counters.map((technique) => {
    const own = seen.filter(({ id }) => id === technique || id.startsWith(`${technique}.`));
    return {
      ...{ technique, name: techniqueName(technique) },
      seen: own.reduce((sum, { objects }) => sum + objects, 0),
      groups: own.reduce((sum, { groups }) => sum + groups, 0),
    };
  });
  return {
    counters: counted.map(({ technique, name, seen: count }) => ({ technique, name, seen: count })),
    seen: counted.reduce((sum, one) => sum + one.seen, 0),
    groups: counted.reduce((sum, one) => sum + one.groups, 0),
  };
}
