/** Two pieces of a name or more, one behind the other. */
const PIECES = /(?:["']\w{1,14}["']\s*[.+&]\s*){1,16}["']\w{1,14}["']/g;
const POWERFUL =
  /^(?:eval|assert|system|exec|passthru|shell_exec|proc_open|popen|create_function|base64_decode|gzinflate|gzuncompress|str_rot13|call_user_func|invoke-?expression|powershell|rundll32)$/i;

/** Names of what runs or decodes, set together from pieces that nobody would write apart. */
export function hiddenNames(source: string): { readonly name: string; readonly start: number }[] {
  return [...source.matchAll(PIECES)].flatMap(({ 0: pieces, index }) => {
    const name = pieces.replace(/["']\s*[.+&]\s*["']|["']/g, '');
    return POWERFUL.test(name) ? [{ name, start: index }] : [];
  });
}
