/** Programs that hand out what is kept outside of the tree: stores of secrets, of state, of a cluster. */
const STORE =
  /\b(?:kubectl|oc|aws|gcloud|az|vault|op|pass|doppler|sops|security|secret-tool|terraform|tofu|pulumi|gh|heroku)\s/;
/** `${{ secrets.NAME }}`: given by whoever runs the workflow. */
const OF_WORKFLOW = /\$\{\{\s*(?:secrets|vars)\.[\w-]+\s*\}\}/;
/** A script that can be read, encoded to be carried to where it runs. */
const CARRIED_SCRIPT = /\bbase64\s+(?:-w\s?0\s+|-i\s+)*(?:<\s*)?["']?[\w./${}-]+\.(?:sh|bash|py|[cm]?js|ps1|pl)\b/;
/** What gives the text of a file, of the script itself, or of an address. */
const READS = /\$0\b|\b(?:cat|head|tail|sed|awk|grep|curl|wget|git|unzip)\s|<\s*["']?[\w./]/;
const DECODER = /\b(?:base64\s+-|xxd\s|openssl\s|rev\b|tr\s)/;
/** Settings that a script takes from another file. */
const TAKES_SETTINGS = /(?:^|[\n;&])\s*(?:source|\.)\s+["']?[\w./~$]/;
/** A run of letters and digits that nobody reads, where no word is so long. */
const ENCODED = /(?<![\w+/.$-])(?=[\w+/]*[A-Z])(?=[\w+/]*[a-z])(?=[\w+/]*\d)[A-Za-z0-9+/]{16,}={0,2}(?![\w.-])/;
/** In a longer one nobody sees what sets a variable, and looking for it line by line takes its time. */
const LONGEST_SCRIPT = 20_000;
const NAME = /\$\{?([A-Za-z_]\w{0,60})\b/g;

/**
 * Whether what a decoder is given is held outside of the tree: in a store of secrets, a cluster, a variable that nothing
 * in the file sets. Such text is nobody's hidden command; a literal, a file and an answer are.
 */
export function isHeldElsewhere(command: string, found: RegExpExecArray, file: string): boolean {
  if (file.length > LONGEST_SCRIPT) return false;
  const start = Math.max(...[';', '\n', '&&'].map((end) => command.lastIndexOf(end, found.index))) + 1;
  const pipeline = command.slice(start, found.index + found[0].length);
  const before = file.slice(0, Math.max(0, file.search(DECODER)));
  return !ENCODED.test(file) && !TAKES_SETTINGS.test(before) && isHeld(pipeline, file, 0);
}

function isHeld(text: string, file: string, depth: number): boolean {
  if (CARRIED_SCRIPT.test(text)) return true;
  if (READS.test(text.replace(/\bbase64\s+-\S+\s+.*$/s, ''))) return false;
  if (STORE.test(text) || OF_WORKFLOW.test(text)) return true;
  const names = [...text.matchAll(NAME)].map(([, name = '']) => name);
  return names.length > 0 && depth < 3 && names.every((name) => isSetElsewhere(name, file, depth));
}

/** Whether all that a file gives a variable is held elsewhere; nothing it is, if somebody else sets it. */
function isSetElsewhere(name: string, file: string, depth: number): boolean {
  const given = file.matchAll(new RegExp(`\\b${name}\\b(?:\\s*[:?+]?=|:\\s|\\s+in\\s)([^\\n]*)`, 'g'));
  return [...given].every(([, value = '']) => isHeld(value, file, depth + 1));
}
