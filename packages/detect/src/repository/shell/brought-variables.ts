import type { Reporter } from '../report.ts';
import { isKnownInstaller } from './known-hosts.ts';

const BROUGHT =
  /(?:^|[\s;&(])(?:local\s+|export\s+|readonly\s+|declare\s+)?([A-Za-z_]\w{0,30})=["']?(?:\$\(|`)[^\n]{0,300}?\b(?:curl|wget|aria2c|nc|ncat|openssl\s+s_client|dig)\s[^\n)`]{3,600}/g;
/** A variable that is given what a decoder makes of a file or a text: letters turned by a table, or an encoding undone. */
const DECODED =
  /(?:^|[\s;&(])(?:local\s+|export\s+)?([A-Za-z_]\w{0,30})=["']?(?:\$\(|`)[^\n]{0,300}?\|\s*(?:tr\s+["']?[\w-]{3,60}["']?\s+["']?[\w-]{3,60}["']?|rev\b|xxd\s+-\w*r|openssl\s+(?:enc|base64)\s[^\n)`|]{0,80}-d)[^\n)`]{0,60}[)`]/g;
/** Programs that cut a part out of an answer: a version, a link, a checksum. */
const CUTS =
  /\|\s*(?:jq|grep|egrep|awk|sed|cut|head|tail|tr|sort|wc|sha\d+sum|md5sum)\b|-w\s|%\{http_code|--write-out|-I\b|--head\b/;

/** Variables that are given what a server says, and are run lines later: `eval "$x"`, `bash <<< "$x"`, `echo "$x" | sh`. */
export function findBroughtVariables({ lines, find }: Reporter): void {
  const { text } = lines;
  if (text.length > 200_000) return;
  if (/\|\s*(?:tr|rev|xxd|openssl)\b/.test(text) && /\beval\b|\b(?:ba|z|da)?sh\b/.test(text))
    for (const found of text.matchAll(DECODED)) {
      const run = runOf(found, text);
      // A table that only changes cases or takes out signs hides nothing.
      if (run === null || /\btr\s+["']?(?:A-Z|a-z|-)\S*["']?\s+["']?(?:A-Z|a-z|_)["']?/.test(found[0])) continue;
      find('encoded-command', found.index, { excerpt: `${found[0].trim().slice(0, 140)} … ${run[0].trim()}` });
    }
  if (!/\b(?:curl|wget|aria2c|ncat?|s_client|dig)\b/.test(text)) return;
  for (const found of text.matchAll(BROUGHT)) {
    const [whole] = found;
    if (CUTS.test(whole)) continue;
    const run = runOf(found, text);
    if (run !== null)
      find(isKnownInstaller(whole) ? 'download-to-shell-documented' : 'download-to-shell', found.index, {
        excerpt: `${whole.trim().slice(0, 140)} … ${run[0].trim()}`,
      });
  }
}

/** Where a variable is run after a place that sets it. */
function runOf({ 0: whole, 1: name = '', index }: RegExpExecArray, text: string): RegExpExecArray | null {
  const variable = `["']?\\$\\{?${name}\\}?["']?`;
  const runs = new RegExp(
    `(?:^|[;&|({\\n])[ \\t]*(?:(?:sudo|exec|nohup)\\s+)*(?:eval\\s+${variable}|(?:ba|z|da|k)?sh\\s+(?:-\\w*c\\s+|<<<\\s*)${variable}|(?:python[\\d.]*|node)\\s+(?:-[ce]\\s+|<<<\\s*|-\\s*<<<\\s*)${variable}|(?:echo|printf)\\s+[^\\n|]{0,60}${variable}[^\\n|]{0,60}\\|\\s*(?:sudo\\s+)?(?:(?:ba|z|da)?sh|python[\\d.]*|node)\\b|(?:source|\\.)\\s+<\\([^)]{0,40}${variable})`,
  );
  return runs.exec(text.slice(index + whole.length));
}
