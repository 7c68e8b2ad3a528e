import { domainToASCII } from 'node:url';
import type { TextPlatform } from '@haetae/detect/match';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes of a log as text; what is not UTF-8 becomes U+FFFD. */
export const decode = (bytes: Uint8Array): string => utf8.decode(bytes);

/** What matching takes of Node. */
export const textPlatform: TextPlatform = { decode, toAscii: domainToASCII };
