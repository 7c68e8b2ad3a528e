/**
 * A command as a shell would read it, without what only hides it: empty quotes inside words, backslashes and carets
 * before letters, `${IFS}` for a blank, and variables set on the same text.
 */
export function plainCommand(text: string): string {
  let plain = text.replace(/\$\{?IFS\}?/g, ' ').replace(/\\\r?\n/g, ' ');
  plain = plain.replace(/(?<=\w)(?:''|"")(?=\w)/g, '').replace(/(?<=\w)[\\^](?=[a-z])/gi, '');
  plain = plain.replace(/(?<![\w-])(['"])([\w./-]{1,40})\1/g, '$2').replace(/(?<=\w)(['"])([a-z]{1,20})\1/gi, '$2');
  const variables = new Map<string, string>();
  for (const [, name = '', value = ''] of plain.matchAll(
    /(?:^|[\s;&])([A-Za-z_]\w{0,30})=([\w./:-]{1,200})(?=[\s;&]|$)/g,
  ))
    variables.set(name, value);
  if (variables.size === 0) return plain;
  return plain.replace(/\$\{?([A-Za-z_]\w{0,30})\}?/g, (whole, name: string) => variables.get(name) ?? whole);
}
