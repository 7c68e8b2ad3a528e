/**
 * The twin of `traceTaint` for its tests: every unit is moved by itself, nothing is skipped, no state is shared with the
 * real one. Slow, and short enough to be checked by reading beside the definition.
 */
import { share } from './share.ts';
import type { TraceInput, TraceLine } from './trace-taint.ts';

type Book = { units: boolean[]; came: number; stolenCame: number; hops: number };

export function obviousTrace(input: TraceInput): TraceLine[] {
  const books = new Map<string, Book>();
  const book = (address: string, asset: string): Book => {
    const key = `${asset} ${address}`;
    if (!books.has(key)) books.set(key, { units: [], came: 0, stolenCame: 0, hops: Infinity });
    return books.get(key)!;
  };
  const isSource = (address: string) => input.sources.some((s) => s.kind === 'address' && s.address === address);
  const isService = (address: string) => !isSource(address) && (input.services?.has(address) ?? false);
  const stolenTx = (txHash?: string) => input.sources.some((s) => s.kind === 'transaction' && s.txHash === txHash);

  for (const { from, to, asset, amount, txHash } of input.transfers) {
    const count = Number(amount);
    if (count === 0 || from === to) continue;
    const sender = book(from, asset);
    while (!isSource(from) && sender.units.length < count) {
      sender.units.push(false);
      sender.came += 1;
    }
    let moved = take(sender, count, input.policy);
    if (input.policy === 'poison') moved = moved.fill(sender.hops < Infinity);
    if (isService(from)) moved = moved.map(() => false);
    const stolenHere = isSource(from) || stolenTx(txHash);
    if (stolenHere) moved = Array(count).fill(true);
    if (isSource(to)) continue;
    const receiver = book(to, asset);
    receiver.units.push(...moved);
    receiver.came += count;
    receiver.stolenCame += moved.filter(Boolean).length;
    if (moved.includes(true)) receiver.hops = Math.min(receiver.hops, stolenHere ? 1 : sender.hops + 1);
  }

  const lines: TraceLine[] = [];
  for (const [key, { units, came, stolenCame, hops }] of books) {
    const [asset = '', address = ''] = key.split(' ');
    if (hops === Infinity) continue;
    const service = input.services?.get(address);
    const tainted = service === undefined ? units.filter(Boolean).length : stolenCame;
    const amounts =
      input.policy === 'poison'
        ? { received: null, tainted: null, share: null }
        : { received: BigInt(stolenCame), tainted: BigInt(tainted), share: share(BigInt(stolenCame), BigInt(came)) };
    lines.push({ address, asset, ...amounts, hops, ...(service === undefined ? {} : { service }) });
  }
  return lines.sort(
    (a, b) =>
      a.hops - b.hops ||
      Number((b.received ?? 0n) - (a.received ?? 0n)) ||
      (a.address < b.address ? -1 : a.address > b.address ? 1 : a.asset < b.asset ? -1 : 1),
  );
}

/** Takes units out: the oldest, or under haircut a proportional number of stolen ones. */
function take(book: Book, count: number, policy: TraceInput['policy']): boolean[] {
  if (policy !== 'haircut') return book.units.splice(0, count);
  const stolen = book.units.filter(Boolean).length;
  const moved = book.units.length === 0 ? 0 : Math.floor((stolen * count) / book.units.length);
  const left = book.units.length - count;
  book.units = [...Array(stolen - moved).fill(true), ...Array(Math.max(0, left - (stolen - moved))).fill(false)];
  return [...Array(moved).fill(true), ...Array(count - moved).fill(false)];
}
