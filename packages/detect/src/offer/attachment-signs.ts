import type { Attachment } from './offer.ts';
import type { Sign } from './text-signals.ts';
import { zipNames } from './zip-names.ts';

/** What a scan found in an attachment: `detect/repository` and the YARA rules, run by whoever can run them. */
export type AttachmentScan = { readonly verdict: 'malicious' | 'suspicious' | 'clean'; readonly text?: string };
export type ScanAttachment = (attachment: Attachment) => AttachmentScan | undefined;

/** Types that run code when opened, or that mount as a disk and so carry no mark of the web. */
const RUNS_WHEN_OPENED =
  /\.(?:exe|scr|com|pif|bat|cmd|ps1|vbs|vbe|jse?|wsf|hta|msi|msix|appx|lnk|url|cpl|dll|jar|iso|img|vhdx?|dmg|pkg|app|command|scpt|workflow|desktop|appimage|deb|rpm|docm|dotm|xlsm|xltm|xlam|pptm|ppam|xll|one|chm|apk|reg|library-ms|search-ms)$/i;
const DOCUMENT_THEN_PROGRAM = /\.(?:pdf|docx?|xlsx?|pptx?|txt|png|jpe?g|hwpx?)[\s\u00a0_]*\.[a-z0-9]{2,5}$/i;
const WAITS_IN_ARCHIVE =
  /(?:^|\/)vbaproject\.bin$|\.(?:lnk|scr|pif|hta|vbs|vbe|wsf|iso|img|vhdx?)$|\.(?:pdf|docx?|xlsx?|txt|png|jpe?g)[\s_]*\.(?:exe|cmd|bat|ps1|js)$/i;
const HIDDEN_IN_NAME = /[\p{Cf}\u3164\u115f\u1160]| {6,}/u;

/** First bytes → what the file is (the file formats' own documents). */
const MAGIC: readonly { readonly bytes: readonly number[]; readonly kind: string; readonly names?: RegExp }[] = [
  { bytes: [0x4d, 0x5a], kind: 'a Windows program' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], kind: 'a Linux program' },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], kind: 'a macOS program' },
  { bytes: [0xca, 0xfe, 0xba, 0xbe], kind: 'a macOS program' },
  { bytes: [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], kind: 'a Windows shortcut' },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'a PDF', names: /\.pdf$/i },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: 'a ZIP archive',
    names: /\.(?:zip|docx|xlsx|pptx|hwpx|odt|ods|odp|pages|numbers|key|epub|whl|vsix|crx)$/i,
  },
];

/** A longer file is no internet shortcut. */
const MAX_SHORTCUT = 10_000;

const ZIP_LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

/** The signs of the attachments: by name, by type against content, locked, and by what the scan found. */
export function attachmentSigns(attachments: readonly Attachment[], scan: ScanAttachment): Sign[] {
  return attachments.flatMap((attachment) => {
    const found = scan(attachment);
    const signs: (Sign | undefined)[] = [
      dangerousName(attachment),
      otherType(attachment),
      holdsProgram(attachment),
      locked(attachment),
    ];
    if (found && found.verdict !== 'clean') {
      const rule = found.verdict === 'malicious' ? 'hostile-attachment' : 'doubtful-attachment';
      signs.push({ rule, words: `${attachment.name}: ${found.text ?? found.verdict}` });
    }
    return signs.filter((sign) => sign !== undefined);
  });
}

function dangerousName(attachment: Attachment): Sign | undefined {
  const { name } = attachment;
  // A shortcut to a page is a link, and is judged as one.
  if (shortcutTarget(attachment) !== undefined && !DOCUMENT_THEN_PROGRAM.test(name)) return undefined;
  const dangerous = RUNS_WHEN_OPENED.test(name) || DOCUMENT_THEN_PROGRAM.test(name) || HIDDEN_IN_NAME.test(name);
  return dangerous ? { rule: 'dangerous-attachment', words: name } : undefined;
}

/** The page to which an internet shortcut leads; undefined when it leads elsewhere, or is none. */
export function shortcutTarget({ name, bytes }: Attachment): string | undefined {
  if (!bytes || !/\.url$/i.test(name)) return undefined;
  const text = String.fromCharCode(...bytes.subarray(0, MAX_SHORTCUT));
  // An icon or a working folder on another machine gives away who opens the folder: such a one is dangerous.
  if (/^\s*(?:iconfile|workingdirectory)\s*=\s*(?:\\\\|file:)/im.test(text)) return undefined;
  return /^\s*url\s*=\s*(https?:\/\/\S{1,2000})\s*$/im.exec(text)?.[1];
}

function otherType({ name, bytes }: Attachment): Sign | undefined {
  if (!bytes || RUNS_WHEN_OPENED.test(name)) return undefined;
  const magic = MAGIC.find((known) => startsWith(bytes, known.bytes));
  if (!magic || magic.names?.test(name) || (magic.names && !/\.[a-z0-9]{1,5}$/i.test(name))) return undefined;
  return { rule: 'dangerous-attachment', words: `${name}: in truth ${magic.kind}` };
}

/** Shortcuts and scripts that wait in an archive, and macros in a document. Code of a project is for the scan to judge. */
function holdsProgram({ name, bytes }: Attachment): Sign | undefined {
  if (!bytes || !startsWith(bytes, ZIP_LOCAL_HEADER)) return undefined;
  const inside = zipNames(bytes).find((entry) => WAITS_IN_ARCHIVE.test(entry));
  return inside === undefined ? undefined : { rule: 'dangerous-attachment', words: `${name}: holds ${inside}` };
}

/** ZIP, APPNOTE.TXT 4.4.4: bit 0 of the general purpose flag says that the entry is encrypted. */
function locked({ name, bytes }: Attachment): Sign | undefined {
  if (!bytes || !startsWith(bytes, ZIP_LOCAL_HEADER) || ((bytes[6] ?? 0) & 1) === 0) return undefined;
  return { rule: 'locked-archive', words: `${name}: encrypted` };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
