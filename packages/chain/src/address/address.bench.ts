/** Parsing speed, beside btc-signer's own decoder: `node bin/pinned-node.js packages/chain/src/address/address.bench.ts`. */
import { Address, NETWORK } from '@scure/btc-signer';
import { parseAddress } from './index.ts';

const RUNS = 5;

function measure(name: string, texts: readonly string[], parse: (text: string) => unknown): void {
  const rates = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    for (const text of texts) parse(text);
    return (texts.length / (performance.now() - start)) * 1000;
  }).sort((a, b) => a - b);
  console.log(JSON.stringify({ bench: name, n: texts.length, per_second: Math.round(rates[RUNS >> 1] ?? 0) }));
}

const lower = Array.from({ length: 1_000_000 }, (_, i) => `0x${(i * 2_654_435_761).toString(16).padStart(40, 'a')}`);
const mixed = lower.slice(0, 50_000).map((text) => `0x${text.slice(2, 12).toUpperCase()}${text.slice(12)}`);
const segwit = Array.from({ length: 20_000 }, (_, i) =>
  Address(NETWORK).encode({ type: 'wpkh', hash: new Uint8Array(20).fill(i & 255).fill((i >> 8) & 255, 10) }),
);

measure('evm lower case', lower, parseAddress);
measure('evm mixed case, checksum', mixed, parseAddress);
measure('bitcoin bech32', segwit, parseAddress);
measure('bitcoin bech32, btc-signer decode', segwit, (text) => Address(NETWORK).decode(text));
