import { extensionOf } from '../file-kind.ts';
import type { Reporter } from '../report.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { isOpen } from '../shell/open-command.ts';

/**
 * Files that a double click follows: shortcuts of Windows ([MS-SHLLINK]), internet shortcuts, `.desktop` entries, what
 * Windows starts from a medium. People take them for documents.
 */
const RUNNER =
  /\b(?:powershell|pwsh|cmd(?:\.exe)?\s+\/|mshta|wscript|cscript|rundll32|regsvr32|curl|certutil|bitsadmin|msiexec|node(?:\.exe)?\s|python[\d.]*(?:\.exe)?\s|bash|osascript)|https?:\/\/|\\\\[\w.-]+(?:@\w+)?\\/i;

/** Whether a file is such a shortcut. */
export function isShortcut(path: string): boolean {
  return /^(?:lnk|url|website|webloc|desktop|scf|library-ms|searchconnector-ms|settingcontent-ms|search-ms|inf|hta)$/.test(
    extensionOf(path),
  );
}

/** A shortcut in its binary form: what it starts stands in it, a letter a byte or two. */
export function inspectBinaryShortcut(bytes: Uint8Array, reporter: Reporter): void {
  if (extensionOf(reporter.path) !== 'lnk') return;
  const letters: string[] = [];
  for (const byte of bytes.subarray(0, 16_000)) if (byte >= 32 && byte < 127) letters.push(String.fromCharCode(byte));
  const found = RUNNER.exec(letters.join(''));
  reporter.find(
    'shortcut-starts',
    0,
    found === null ? { level: 'note' } : { excerpt: letters.join('').slice(found.index) },
  );
}

/** The forms that are text. */
export function inspectShortcut(reporter: Reporter): void {
  const { path, lines } = reporter;
  const { text } = lines;
  const extension = extensionOf(path);
  if (extension === 'desktop') {
    for (const found of text.matchAll(/^Exec\s*=\s*(.{1,2000})$/gm)) {
      judgeCommand(found[1] ?? '', found.index, reporter, 'starts');
      if (/^(?:\/(?:usr\/)?bin\/)?(?:env\s+)?(?:ba|z)?sh\s+-c\b|\/tmp\/|\b(?:curl|wget)\b/.test(found[1] ?? ''))
        reporter.find('shortcut-starts', found.index, namesPrograms(found[1] ?? '') ? { level: 'note' } : {});
    }
    return;
  }
  const target =
    extension === 'inf'
      ? /^\s*(?:open|shellexecute|shell\\[\w\\]+command)\s*=\s*\S/im
      : extension === 'hta'
        ? /WScript\.Shell|\.Run\b|ShellExecute|ActiveXObject|XMLHTTP|<hta:application/i
        : /(?:URL|IconFile|url|simpleLocation|DeepLink|<string>)[\s\S]{0,40}?(?:file:|\\\\[\w.-]+|search-ms:|ms-\w+:|cmd|powershell|mshta|\.(?:exe|hta|js|vbs|lnk|msi|bat|cmd|jar)\b)/;
  if (extension === 'inf' && !/(?:^|\/)autorun\.inf$/i.test(path)) return;
  const found = target.exec(text.slice(0, 50_000));
  if (found !== null) reporter.find('shortcut-starts', found.index);
}

/** Whether a command only starts programs of the machine, by their names. */
function namesPrograms(command: string): boolean {
  return isOpen(command) && !/(?:^|[\s"'=])\.{1,2}\/|\.(?:sh|py|[cm]?js|exe|bat|jar|pl)\b|%[kfFuU]/.test(command);
}
