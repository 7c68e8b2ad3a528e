/** The languages that reports and sentences are written in. */
export type Language = 'en' | 'ko';
