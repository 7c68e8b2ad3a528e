import { createHash } from 'node:crypto';

/**
 * E-mail (RFC 5322, MIME RFC 2045 to 2047; one message or an mbox) as text that can be searched, line for line:
 *
 *   header     as it is; behind encoded words (`=?UTF-8?B?…?=`) what they say
 *   quoted     `=3D` decoded, soft line ends joined; the line ends follow, so that later lines keep their numbers
 *   base64     the block decoded on its first line, with its line ends as blanks, and behind it its MD5, SHA-1 and SHA-256,
 *              so that an attachment is found by an indicator of its hash; then the line ends of the block
 *   the rest   as it is
 */
export async function* mailParts(
  parts: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = new MailReader();
  for await (const part of parts) yield joined(reader.read(part));
  yield joined(reader.end());
}

/** An attachment of more bytes than this is decoded in pieces, and has no hash. */
const MOST_BLOCK = 32 * 1024 * 1024;
const LF = 0x0a;

type Encoding = 'plain' | 'quoted' | 'base64';

class MailReader {
  readonly #boundaries = new Set<string>();
  #header: string[] | undefined = [];
  #encoding: Encoding = 'plain';
  #afterEmpty = true;
  #block: Uint8Array[] = [];
  #blockBytes = 0;
  #blockWhole = true;
  #out: Uint8Array[] = [];

  /** What a part is as text, as far as it is known yet. */
  read(part: Uint8Array): Uint8Array[] {
    for (let from = 0; from < part.length; ) {
      const next = part.indexOf(LF, from);
      const to = next < 0 ? part.length : next + 1;
      this.#line(part.subarray(from, to));
      from = to;
    }
    return this.#taken();
  }

  /** What is left. */
  end(): Uint8Array[] {
    this.#flush();
    return this.#taken();
  }

  #taken(): Uint8Array[] {
    const out = this.#out;
    this.#out = [];
    return out;
  }

  #line(line: Uint8Array): void {
    const start = latin1(line.subarray(0, 200)).trimEnd();
    if (this.#beginsPart(start)) this.#out.push(line);
    else if (this.#header !== undefined) this.#headerLine(line, this.#header);
    else if (this.#encoding === 'plain') this.#out.push(line);
    else this.#encoded(line);
    this.#afterEmpty = start === '';
  }

  /** A boundary, or in an mbox the line before a message. */
  #beginsPart(start: string): boolean {
    const message = this.#afterEmpty && start.startsWith('From ');
    const closing = start.startsWith('--') && this.#boundaries.has(start.slice(2).replace(/--$/, ''));
    if (!message && !closing) return false;
    this.#flush();
    if (message) this.#boundaries.clear();
    this.#header = message || !start.endsWith('--') ? [] : undefined;
    this.#encoding = 'plain';
    return true;
  }

  #headerLine(line: Uint8Array, header: string[]): void {
    const text = latin1(line);
    const words = [...text.matchAll(ENCODED_WORD)].map(decodeWord).join(' ');
    this.#out.push(words === '' ? line : Buffer.from(text.replace(/\r?\n?$/, (end) => ` ${words}${end}`)));
    if (text.trim() !== '') {
      header.push(text.trimEnd());
      return;
    }
    const unfolded = header.join('\n').replace(/\n[ \t]+/g, ' ');
    const boundary = /^content-type:.*?boundary="?([^";\n]+)"?/im.exec(unfolded)?.[1];
    if (boundary !== undefined) this.#boundaries.add(boundary.trimEnd());
    const named = /^content-transfer-encoding:\s*(quoted-printable|base64)/im.exec(unfolded)?.[1]?.toLowerCase();
    this.#encoding = named === 'base64' ? 'base64' : named === undefined ? 'plain' : 'quoted';
    this.#header = undefined;
  }

  /** Quoted text is whole at the first line without a soft end, base64 at the end of its part. */
  #encoded(line: Uint8Array): void {
    this.#block.push(line);
    this.#blockBytes += line.length;
    const isWhole = this.#encoding === 'quoted' && !/=[ \t]*\r?\n?$/.test(latin1(line.subarray(-8)));
    if (isWhole) this.#flush();
    else if (this.#blockBytes > MOST_BLOCK) {
      this.#blockWhole = false;
      this.#flush();
      this.#blockWhole = false;
    }
  }

  #flush(): void {
    if (this.#block.length > 0) {
      const text = this.#block.map(latin1).join('');
      const ends = text.split('\n').length - 1;
      const decoded = this.#encoding === 'base64' ? decodeBase64(text, this.#blockWhole) : decodeQuoted(text);
      this.#out.push(decoded, new Uint8Array(ends).fill(LF));
    }
    this.#block = [];
    this.#blockBytes = 0;
    this.#blockWhole = true;
  }
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** RFC 2047: charset, encoding, text. */
const ENCODED_WORD = /=\?([\w-]{1,40})\?([bq])\?([^? ]{0,500})\?=/gi;

function decodeWord([, charset = '', encoding = '', text = '']: RegExpExecArray): string {
  const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : unquote(text.replaceAll('_', ' '));
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

const unquote = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const decodeQuoted = (text: string): Uint8Array => unquote(text.replace(/=[ \t]*\r?\n/g, '').replace(/\r?\n/g, ''));

function decodeBase64(text: string, isWhole: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  const digest = (name: string): string => createHash(name).update(bytes).digest('hex');
  const hashes = isWhole ? ` ${['md5', 'sha1', 'sha256'].map(digest).join(' ')}` : '';
  const shown = bytes.map((byte) => (byte === LF ? 0x20 : byte));
  return Buffer.concat([shown, Buffer.from(hashes)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
