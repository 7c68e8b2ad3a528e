import { fromHex } from '@haetae/proof/canonical';
import { oprfKeyId } from '@haetae/proof/oprf';
import type { Answer, Connection } from '../call.ts';
import { identifierKeys } from '../identifier.ts';

/** A key that the own hub names, for people to confirm. */
interface NamedKey {
  readonly fingerprint: string;
  /** Id of the hub that holds it. */
  readonly hub: string;
  readonly circle: string;
  /** Whether contributions go under it; a former one is asked about until its last entry has ended. */
  readonly current: boolean;
}

/** The keys that the own hub names, each once; nothing is compared, and nobody has confirmed them yet. */
export async function namedKeys(connection: Connection): Promise<Answer<readonly NamedKey[]>> {
  const answer = await identifierKeys(connection);
  if (!answer.ok) return answer;
  const keys = new Map<string, NamedKey>();
  for (const { id: circle, series } of answer.value.circles) {
    for (const { keys: of, current } of series) {
      for (const { public: text, hub } of of) {
        const fingerprint = oprfKeyId(fromHex(text) ?? new Uint8Array());
        const before = keys.get(fingerprint);
        keys.set(fingerprint, { fingerprint, hub, circle, current: current || before?.current === true });
      }
    }
  }
  return { ok: true, status: answer.status, value: [...keys.values()] };
}
