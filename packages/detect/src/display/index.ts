export { defang } from './defang.ts';
export { harmless } from './harmless.ts';
