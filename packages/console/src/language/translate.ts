import type { TFunction } from 'i18next';

/** How a text is asked for by its key, where it is handed on: the hook's own type is too deep to be passed around. */
export type Translate = TFunction;
