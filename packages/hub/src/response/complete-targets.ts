/** The addresses a caller names, with what is asked of each, as targets of a request. */
import { type Chain, familyOfChain, isValidOn, parseAddress } from '@haetae/chain/address';
import Type, { type Static } from 'typebox';
import { readUnits } from './asset-amount.ts';
import type { ContentFault } from './content-faults.ts';
import { Asset, Target } from './freeze-request.ts';

const { memo, account_id, role, traced, basis, basis_reason } = Target.properties;

/** `amount` is what is asked, in base units of `asset` (CAIP-19); `address` is plain or CAIP-10. */
export const TargetInput = Type.Object(
  {
    address: Type.String({ minLength: 1, maxLength: 200 }),
    asset: Asset,
    amount: Type.String({ maxLength: 100 }),
    ...Type.Partial(Type.Object({ memo, account_id, role, traced, basis, basis_reason })).properties,
  },
  { additionalProperties: false },
);
export type TargetInput = Static<typeof TargetInput>;

/** Targets for the content, with JSON pointers into it of what was filled in; faults and warnings point into the input. */
export interface CompletedTargets {
  readonly targets: Target[];
  readonly defaulted: readonly string[];
  readonly faults: readonly ContentFault[];
  readonly warnings: readonly ContentFault[];
}

/** Completes every address of a request. Without `isSharedWallet` only the zero address is known to be nobody's own. */
export function completeTargets(
  inputs: readonly TargetInput[],
  isSharedWallet: (address: string) => boolean = () => false,
): CompletedTargets {
  const read = inputs.map((input, index) => completeTarget(input, `/addresses/${index}`, isSharedWallet));
  const targets = read.flatMap(({ target }) => target ?? []);
  return {
    targets,
    defaulted: read.flatMap(({ filled }, index) => filled.map((name) => `/targets/${index}/${name}`)),
    faults: [...read.flatMap(({ faults }) => faults), ...repeated(targets)],
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}

/** What is filled in where the caller says nothing; traced, too, which is then what is asked. */
const DEFAULTS = { memo: null, role: 'deposit', basis: 'tainted-only' } as const;

function completeTarget(input: TargetInput, pointer: string, isSharedWallet: (address: string) => boolean) {
  const asset = canonicalAsset(input.asset);
  const account = readAccount(input.address, chainOf(asset), `${pointer}/address`);
  const faults = [...account.faults, ...amountFaults(input, pointer)];
  const { address: _address, asset: _asset, amount, ...given } = input;
  const defaults = { ...DEFAULTS, traced: amount };
  const filled = Object.keys(defaults).filter((name) => !(name in given));
  const { address } = account;
  if (address === undefined || faults.length > 0) return { filled: [], faults, warnings: [] };
  const shared_wallet = isZero(address) || isSharedWallet(address);
  const target: Target = { ...defaults, ...given, address, asset, asked: amount, shared_wallet };
  return { target, filled, faults, warnings: account.warnings };
}

/** The zero address and its neighbours in the same spelling: nobody's, so never to be frozen on one person's word. */
const isZero = (address: string): boolean => /:0x0{40}$/.test(address);

/** The chain a CAIP-19 asset is on. */
function chainOf(asset: string): Chain {
  // The schema of an asset begins with a CAIP-2 chain and a slash.
  return asset.slice(0, asset.indexOf('/')) as Chain;
}

/** An asset whose contract is spelled as addresses are stored, so that one asset is not two. */
function canonicalAsset(asset: string): string {
  const parts = /^(.*\/(?:erc20|trc20):)([^/]+)$/.exec(asset);
  const contract = parts ? parseAddress(parts[2]!) : undefined;
  return contract?.ok ? `${parts![1]}${contract.address}` : asset;
}

interface ReadAccount {
  readonly address?: string;
  readonly faults: readonly ContentFault[];
  readonly warnings: readonly ContentFault[];
}

/** The CAIP-10 account an address means on the chain of its asset. */
function readAccount(text: string, chain: Chain, pointer: string): ReadAccount {
  if (familyOfChain(chain) === undefined) return uncheckedAccount(text, chain, pointer);
  const parsed = parseAddress(text);
  if (!parsed.ok) return { faults: [{ pointer, code: parsed.code, message: parsed.message }], warnings: [] };
  if (!isValidOn(parsed, chain)) {
    const message = `This address is not one of ${chain}, where the asset is.`;
    return { faults: [{ pointer, code: 'chain_mismatch', message }], warnings: [] };
  }
  // CAIP-10 writes an address without the prefix that CashAddr has in common with it.
  const address = `${chain}:${parsed.address.slice(parsed.address.indexOf(':') + 1)}`;
  return { address, faults: [], warnings: parsed.warnings.map((warning) => ({ pointer, ...warning })) };
}

function uncheckedAccount(text: string, chain: Chain, pointer: string): ReadAccount {
  const account = text.startsWith(`${chain}:`) ? text.slice(chain.length + 1) : text;
  if (!/^[-.%a-zA-Z0-9]{1,128}$/.test(account)) {
    return { faults: [{ pointer, code: 'not_an_address', message: 'This is no address of any chain.' }], warnings: [] };
  }
  const message = `Addresses of ${chain} are not checked here; compare it with its source.`;
  return { address: `${chain}:${account}`, faults: [], warnings: [{ pointer, code: 'address_unchecked', message }] };
}

function amountFaults({ amount }: TargetInput, pointer: string): ContentFault[] {
  if (readUnits(amount) !== undefined) return [];
  const message = 'Give the amount in base units: a whole number from 1 to 2^256 - 1, in decimal digits.';
  return [{ pointer: `${pointer}/amount`, code: 'invalid_amount', message }];
}

function repeated(targets: readonly Target[]): ContentFault[] {
  const keys = targets.map(({ address, asset, memo }) => JSON.stringify([address, asset, memo]));
  const message = 'This address is named twice for one asset; add the amounts up in one line.';
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ pointer: `/addresses/${index}`, code: 'named_twice', message }] : [],
  );
}
