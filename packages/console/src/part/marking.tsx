import type { Tlp } from '@haetae/client';
import style from './marking.module.css';

/** TLP 2.0 as its standard shows it: the full label, on black in both schemes, the same in every language. */
export function Marking({ tlp }: { tlp: Tlp }) {
  return (
    <bdi dir="ltr" className={style.marking} data-tlp={tlp}>
      TLP:{tlp.toUpperCase()}
    </bdi>
  );
}

/** From the widest to the strictest. */
export const markings: Tlp[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];

/** The strictest of several markings; a page carries that of everything on it. CLEAR when there is none. */
export function strictest(found: Tlp[]): Tlp {
  return found.reduce<Tlp>((high, next) => (markings.indexOf(next) > markings.indexOf(high) ? next : high), 'clear');
}
