import type { en } from './en.ts';

/** The shape of a language: English's keys as texts; of counted keys, a language has the forms it needs. */
export type Translation = Texts<typeof en>;

type Texts<T> = {
  [Key in keyof T as Key extends `${string}_one` ? never : Key]: T[Key] extends string ? string : Texts<T[Key]>;
};
