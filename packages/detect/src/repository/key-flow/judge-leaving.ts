/**
 * What may leave a machine, and what may not.
 *
 * A key is used where it lies: it signs, and what was signed leaves. A credential leaves, too, but only to the service
 * that gave it out, in the place where credentials are shown. Settings are read one by one. So a key, a file of keys or
 * the environment as a whole that is sent as it is (written in another form or not) serves somebody else, unless whoever
 * runs the program chose that somebody: the address is of this machine, relative, or set from outside; or the same
 * request shows a credential of theirs, which only a service knows where they have an account. An address that is hidden
 * was chosen by nobody who could see it.
 */

import type { Level } from '../finding.ts';
import { FROM } from '../javascript/value.ts';
import type { RuleId } from '../rules.ts';
import type { Destination } from './destination.ts';

/** Something that is sent. */
export type Leaving = {
  /** Where its content comes from. */
  readonly taint: number;
  readonly destination: Destination;
  /** Whether the request shows a credential of whoever runs the program. */
  readonly account: boolean;
  /** Whether the program has to do with wallets: what is a key by its name alone is one only there. */
  readonly ofWallets: () => boolean;
};

/** What sending it is, if it is more than an ordinary request. */
export function judgeLeaving(leaving: Leaving): { readonly rule: RuleId; readonly level?: Level } | undefined {
  const { taint, destination, account, ofWallets } = leaving;
  const chosen = destination === 'own' || destination === 'chosen' || (account && destination === 'stranger');
  const weak = chosen ? ({ level: 'note' } as const) : {};
  if (taint & FROM.wholeEnvironment) {
    // Of a program that sends its own environment nobody has chosen what is in it.
    const asked = taint & FROM.file ? chosen : destination === 'own';
    return { rule: 'environment-sent', ...(asked ? ({ level: 'note' } as const) : {}) };
  }
  if (taint & FROM.key || (taint & FROM.secret && ofWallets())) return { rule: 'secrets-read', ...weak };
  if (taint & FROM.asked) return chosen ? undefined : { rule: 'requests-copied' };
  if (taint & FROM.clipboard && destination === 'hidden') return { rule: 'secrets-read' };
  return undefined;
}
