import { hashText } from './model/slots.ts';
import file from './model/weights.json' with { type: 'json' };

/** Goes up with every change of the analysis that is not a change of the model. */
const RULES = 2;

/** Edition of the analysis: of its rules, and of the model's weights. The same name under the same edition and lists is judged the same. */
export const DOMAIN_RULES = `haetae-domain-${RULES}+${fingerprint(file.weights)}`;

/** FNV-1a, 32 bits: it tells editions apart, it proves nothing. */
function fingerprint(text: string): string {
  return (hashText(0x811c9dc5, text) >>> 0).toString(16).padStart(8, '0');
}
