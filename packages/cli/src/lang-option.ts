import { Option } from 'commander';

/** Language of the sentences of an answer. */
export type Lang = 'en' | 'ko';

/** `--lang`: the same option wherever an answer has sentences. */
export const langOption = (): Option =>
  new Option('--lang <language>', 'of the answer').choices(['en', 'ko']).default('en');
