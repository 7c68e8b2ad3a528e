import { ANSWER, FROM } from './value.ts';

/** Packages and globals that bring what a server says, by the first part of a reference. */
const NETWORK: ReadonlySet<string> = new Set(
  `fetch axios got node-fetch undici request request-promise request-promise-native superagent needle ky ofetch wretch
  bent phin cross-fetch isomorphic-fetch isomorphic-unfetch make-fetch-happen axios-retry $fetch http https http2
  follow-redirects XMLHttpRequest xmlhttprequest WebSocket EventSource ws socket.io-client net tls dgram dns jsonp
  sync-request sync-fetch urllib simple-get centra unirest download tiny-json-http node-libcurl node-telegram-bot-api
  nodemailer mqtt graphql-request @octokit/rest @actions/http-client form-data`.split(/\s+/),
);

/** Packages that read a blockchain. */
const CHAIN: ReadonlySet<string> = new Set(
  `web3 ethers viem @solana/web3.js @aptos-labs/ts-sdk aptos tronweb @ton/ton @mysten/sui
  near-api-js @polkadot/api`.split(/\s+/),
);

/** Modules whose parts read files. */
const FILE_MODULES: ReadonlySet<string> = new Set(['fs', 'fs/promises', 'fs-extra', 'graceful-fs', 'original-fs']);

const DECODERS: ReadonlySet<string> = new Set([
  'atob',
  'window.atob',
  'String.fromCharCode',
  'String.fromCodePoint',
  'unescape',
  'crypto.createDecipheriv',
  'crypto.createDecipher',
  'zlib.gunzipSync',
  'zlib.inflateSync',
  'zlib.inflateRawSync',
  'zlib.unzipSync',
  'zlib.brotliDecompressSync',
  'js-base64.decode',
  'js-base64.Base64.decode',
  'crypto-js.AES.decrypt',
  'crypto-js.RC4.decrypt',
  'crypto-js.enc.Base64.parse',
  'crypto-js.enc.Hex.parse',
  'lz-string.decompress',
  'lz-string.decompressFromBase64',
  'pako.inflate',
  'pako.ungzip',
]);

const CLIPBOARD = /(?:^|\.)clipboard\.read(?:Text)?$|^clipboardy\.(?:default\.)?read(?:Sync)?$/;

/** Parts of the network modules that wait for others instead of asking them. */
const SERVING =
  /\.(?:set[A-Z]\w*|createServer|createSecureServer|Server|WebSocketServer|Agent|STATUS_CODES|METHODS|globalAgent|isIP\w*)(?:\.|$)/;

/** The taint that everything called on a reference carries, by what it is. */
export function taintOfReference(ref: string): number {
  if (DECODERS.has(ref)) return FROM.decoded;
  if (ref === 'process.env' || ref === 'Bun.env' || ref === 'Deno.env') return FROM.wholeEnvironment | FROM.environment;
  const taint = taintOfRoot(ref);
  return taint !== 0 && SERVING.test(ref) ? 0 : taint;
}

function taintOfRoot(ref: string): number {
  if (CLIPBOARD.test(ref)) return FROM.clipboard;
  if (ref.startsWith('electron.net.')) return ANSWER;
  const root = rootOf(ref);
  if (NETWORK.has(root)) return ANSWER;
  if (CHAIN.has(root)) return ANSWER | FROM.chain;
  return FILE_MODULES.has(root) && /\.(?:read|open|createRead)/.test(ref) ? FROM.file : 0;
}

/** The module or global that a reference starts from: `axios` of `axios.get`. */
function rootOf(ref: string): string {
  if (ref.startsWith('@')) return ref.split('.', 1)[0] ?? ref;
  for (const dotted of ['socket.io-client', '@solana/web3.js', 'fs/promises'])
    if (ref.startsWith(dotted)) return dotted;
  const dot = ref.indexOf('.');
  return dot < 0 ? ref : ref.slice(0, dot);
}

/** What sends and brings nothing that matters: mail, chat, beacons of a page. */
const SENDERS =
  /^(?:navigator\.sendBeacon|telegraf|grammy|discord\.js|@slack\/(?:webhook|web-api)|@sendgrid\/mail|mailgun\.js|resend|location\.(?:assign|replace))(?:\.|$)/;

/** Whether a reference sends what it is called with. */
export function isSender(ref: string): boolean {
  return SENDERS.test(ref);
}

/** Whether a reference is of a library of a ledger. */
export function isLedger(ref: string): boolean {
  return CHAIN.has(rootOf(ref));
}

/** Whether a reference sends to the network when it is called. */
export function isNetwork(ref: string): boolean {
  return (NETWORK.has(rootOf(ref)) && !SERVING.test(ref)) || CHAIN.has(rootOf(ref));
}
