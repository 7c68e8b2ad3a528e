import type { Reporter } from '../report.ts';
import { isKnownInstaller } from './known-hosts.ts';

const BROUGHT =
  /(?:^|[\s;&(])(?:local\s+|export\s+|readonly\s+|declare\s+)?([A-Za-z_]\w{0,30})=["']?(?:\$\(|`)[^\n]{0,300}?\b(?:curl|wget|aria2c|nc|ncat|openssl\s+s_client|dig)\s[^\n)`]{3,600}/g;
/** Programs that cut a part out of an answer: a version, a link, a checksum. */
const CUTS =
  /\|\s*(?:jq|grep|egrep|awk|sed|cut|head|tail|tr|sort|wc|sha\d+sum|md5sum)\b|-w\s|%\{http_code|--write-out|-I\b|--head\b/;

/** Variables that are given what a server says, and are run lines later: `eval "$x"`, `bash <<< "$x"`, `echo "$x" | sh`. */
export function findBroughtVariables({ lines, find }: Reporter): void {
  const { text } = lines;
  if (text.length > 200_000 || !/\b(?:curl|wget|aria2c|ncat?|s_client|dig)\b/.test(text)) return;
  for (const found of text.matchAll(BROUGHT)) {
    const [whole, name = ''] = found;
    if (CUTS.test(whole)) continue;
    const variable = `["']?\\$\\{?${name}\\}?["']?`;
    const runs = new RegExp(
      `(?:^|[;&|({\\n])[ \\t]*(?:(?:sudo|exec|nohup)\\s+)*(?:eval\\s+${variable}|(?:ba|z|da|k)?sh\\s+(?:-\\w*c\\s+|<<<\\s*)${variable}|(?:python[\\d.]*|node)\\s+(?:-[ce]\\s+|<<<\\s*|-\\s*<<<\\s*)${variable}|(?:echo|printf)\\s+[^\\n|]{0,60}${variable}[^\\n|]{0,60}\\|\\s*(?:sudo\\s+)?(?:(?:ba|z|da)?sh|python[\\d.]*|node)\\b|(?:source|\\.)\\s+<\\([^)]{0,40}${variable})`,
    );
    const run = runs.exec(text.slice(found.index + whole.length));
    if (run !== null)
      find(isKnownInstaller(whole) ? 'download-to-shell-documented' : 'download-to-shell', found.index, {
        excerpt: `${whole.trim().slice(0, 140)} … ${run[0].trim()}`,
      });
  }
}
