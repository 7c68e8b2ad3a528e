/** Whether what stands at `at` is said in a comment, as far as its own line tells. */
export function isInComment(text: string, at: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 300), at);
  return /^\s*(?:\/\/|\/?\*|#|<!--|--|;)|\s(?:\/\/|\/\*|#)\s/.test(before);
}
