/** Switches by which an assistant on the command line is told to ask nobody. */
const UNASKED =
  /--(?:dangerously-skip-permissions|trust-all-tools|yolo|dangerously-bypass-approvals[\w-]*|full-auto|allow-all-tools)\b/;
/** What a program of this machine is asked for that only a thief asks an assistant for. */
const KEYS =
  /\bkeystores?\b|\bmetamask\b|\bid_(?:rsa|ed25519)\b|\bwallet(?:s|\.dat| files?| artifacts?)\b|\bseed phrases?\b|\bprivate keys?\b|\bmnemonics?\b/i;

/** Whether the words of a command let an assistant look for keys without asking anybody. */
export function asksAssistantForKeys(words: string): boolean {
  return UNASKED.test(words) && KEYS.test(words);
}
