/** Beginnings of the formats that assets have; an asset that begins otherwise is not what it calls itself. */
const BEGINNINGS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  png: [[0x89, 0x50, 0x4e, 0x47]],
  jpg: [[0xff, 0xd8, 0xff]],
  jpeg: [[0xff, 0xd8, 0xff]],
  gif: [[0x47, 0x49, 0x46, 0x38]],
  ico: [[0, 0, 1, 0]],
  webp: [[0x52, 0x49, 0x46, 0x46]],
  bmp: [[0x42, 0x4d]],
  woff: [[0x77, 0x4f, 0x46, 0x46]],
  woff2: [[0x77, 0x4f, 0x46, 0x32]],
  ttf: [
    [0, 1, 0, 0],
    [0x74, 0x72, 0x75, 0x65],
  ],
  otf: [[0x4f, 0x54, 0x54, 0x4f]],
  pdf: [[0x25, 0x50, 0x44, 0x46]],
  mp3: [[0x49, 0x44, 0x33], [0xff]],
};

/** Whether bytes begin as files of this extension do; nothing where the format has no beginning of its own. */
export function beginsAs(extension: string, bytes: Uint8Array): boolean | undefined {
  const beginnings = Object.hasOwn(BEGINNINGS, extension) ? BEGINNINGS[extension] : undefined;
  return beginnings?.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));
}

/** Executables of Windows, Linux, macOS, Java. */
export function isExecutable(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if (a === 0x4d && b === 0x5a) return bytes.length > 128 && bytes[60] !== undefined && isPortable(bytes);
  if (a === 0x7f && b === 0x45 && c === 0x4c && d === 0x46) return true;
  if ((a === 0xcf || a === 0xce) && b === 0xfa && c === 0xed && d === 0xfe) return true;
  return a === 0xca && b === 0xfe && c === 0xba && d === 0xbe;
}

function isPortable(bytes: Uint8Array): boolean {
  const at = (bytes[60] ?? 0) | ((bytes[61] ?? 0) << 8);
  return bytes[at] === 0x50 && bytes[at + 1] === 0x45;
}

/** Statements that programs have and pictures and papers do not; two kinds of them make a text a program. */
const PROGRAM_WORDS = [
  /\b(?:require|import)\s*\(|\bmodule\.exports\b|\bexports\.\w/,
  /\b(?:function|const|let|var)\s+(?:[\w$]+\s*[=(;:,]|[{[])|=>\s*[{(]/,
  /\bfetch\s*\(|\.then\s*\(|\.(?:readFile|writeFile|exec|spawn)(?:Sync)?\s*\(/,
  /\beval\s*\(|\bFunction\s*\(|\bprocess\.\w|\bglobalThis\b|\bawait\b/,
  /^[ \t]*(?:import\s+[\w$.*{][\w$.*{}, \t]*(?:\bfrom\b[^\n]*|\bas\s+\w+|;)?[ \t\r]*$|from\s+[\w.]+\s+import\b)|^[ \t]*def\s+\w+\s*\(/m,
  /(?<![.\w])exec\s*\(|\bsubprocess\b/,
  /^#!\s*\/|\b(?:curl|wget)\s+-|\bchmod\s+\+x/m,
];

/** Whether a text is a program of some kind, as far as its words tell. */
export function looksLikeProgram(text: string): boolean {
  const bounded = text.slice(0, 200_000);
  if (/^#!\s*\/(?:usr\/)?bin\//.test(bounded)) return true;
  return PROGRAM_WORDS.filter((pattern) => pattern.test(bounded)).length >= 2;
}
