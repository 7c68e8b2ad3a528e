/** The program text of `node -e "…"`. */
export function inlineProgram(command: string): string | undefined {
  const found =
    /\b(?:node|nodejs|bun|deno)\s+(?:-\w[\w-]*\s+){0,3}(?:-e|-p|-pe|--eval|--print|eval)\s*=?\s*(["'])?/.exec(command);
  if (found === null) return undefined;
  const rest = command.slice(found.index + found[0].length);
  const quote = found[1];
  const end = quote === undefined ? -1 : rest.lastIndexOf(quote);
  return (end < 0 ? rest : rest.slice(0, end)).replace(/\\(["'`\\$])/g, '$1');
}

/** The program text of `python -c "…"`. */
export function inlinePython(command: string): string | undefined {
  const found = /\bpython[\d.]*\s+(?:-\w\s+){0,3}-c\s*(["'])?/.exec(command);
  if (found === null) return undefined;
  const rest = command.slice(found.index + found[0].length);
  const end = found[1] === undefined ? -1 : rest.lastIndexOf(found[1]);
  return (end < 0 ? rest : rest.slice(0, end)).replace(/\\(["'`\\$])/g, '$1');
}
