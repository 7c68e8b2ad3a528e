import {
  commonIdentifier,
  IDENTIFIER_VERSION,
  type IdentifierKind,
  normaliseIdentifier,
} from '@haetae/detect/identifier';
import { identifierInput } from '@haetae/proof/oprf';

/** An identifier as somebody wrote it. It never leaves this machine. */
export interface WrittenIdentifier {
  readonly kind: IdentifierKind;
  readonly text: string;
}

/** An identifier ready to be blinded. */
export interface ReadyIdentifier {
  readonly kind: IdentifierKind;
  /** In its published form. */
  readonly value: string;
  readonly input: Uint8Array;
}

/** Why an identifier is not compared: it has no published form, or many people share it. */
export interface SkippedIdentifier {
  readonly code: string;
  readonly message: string;
}

/** Brings an identifier into its published form and stretches it; some 70 ms of one core. */
export function readyIdentifier({ kind, text }: WrittenIdentifier): ReadyIdentifier | SkippedIdentifier {
  const normal = normaliseIdentifier(kind, text);
  if ('fault' in normal) return { code: normal.fault.code, message: normal.fault.detail };
  const { value } = normal;
  const common = commonIdentifier(kind, value);
  if (common !== undefined)
    return { code: 'shared_by_many', message: `This is ${common}: it says nothing of one person.` };
  return { kind, value, input: identifierInput({ kind, value }, IDENTIFIER_VERSION) };
}

/** Whether a hub compares the published form that this machine writes. */
export const isSameForm = (normaliser: string): boolean => normaliser === IDENTIFIER_VERSION;
