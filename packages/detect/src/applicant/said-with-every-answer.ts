/** What stands beside every answer, whatever was found: it keeps a sign from being read as a verdict. */

/** How seldom such a sign is right, from one firm's own pipeline (Pindrop, February 2026). */
export type BaseRate = {
  readonly text: string;
  readonly linked: number;
  readonly fraud: number;
  /** Share of hits that are right when 80 % are found, by the share of false alarms. */
  readonly rightAt: readonly { readonly falseAlarms: number; readonly right: number }[];
  readonly source: string;
};

/** From one firm’s own pipeline. */
export const BASE_RATE: BaseRate = {
  text: 'Of one firm’s applicants 1 in 343 was linked to the DPRK, and 1 in 6 was fraud of some kind. At 80 % found and 5 % false alarms, one such hit is right in 1 of 22 cases.',
  linked: 1 / 343,
  fraud: 1 / 6,
  rightAt: [
    { falseAlarms: 0.05, right: 0.045 },
    { falseAlarms: 0.005, right: 0.32 },
    { falseAlarms: 0.001, right: 0.7 },
  ],
  source: 'Pindrop, February 2026',
};

/** Published “signs” and others that are refused as fields and as words. */
export const NEVER_INPUTS: readonly string[] = [
  'nationality, origin, claimed country, place of birth, ethnicity',
  'accent, language, keyboard or interface language',
  'name, and what it is like',
  'looks, voice, portrait’s face, avatar, headphones, home in the background',
  'age, gender, family, faith, opinions, health',
  'gaps in employment, school, low pay accepted, small talk',
  'tests of loyalty or insults to anybody',
  'pauses, eyes, stress or emotion read by software (AI Act, Article 5)',
];

export const ADVICE: readonly string[] = [
  'These signals say which facts do not fit, not who this person is. A person decides, with a second one, after the applicant was heard.',
  'Run the same list in the same order for every applicant, and keep that it was run for all.',
  'Ask the questions of the signals first, then the others of the list; write the answers down.',
  'Before any step: two signs of different kinds, one of them strong, none from the private count alone; a written reason; a way to appeal.',
  'Call the finding what it is: facts about an identity that do not fit. Never a nation.',
  'Delete what was not confirmed after six months.',
  'On grave suspicion against somebody already hired: do not warn; take access back step by step; stop pay; look for a second one; list devices, dependencies and CI changes; keep accounts, addresses, payments and shipments as evidence; then talk.',
];
