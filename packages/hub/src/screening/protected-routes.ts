import { parseAddress } from '@haetae/chain/address';
import { provesControl } from '@haetae/chain/address/proves-control';
import { ControlChallenge, NewProtectedAddress, ProtectedAddress } from '@haetae/contract';
import Type from 'typebox';
import { hasRole, type Session } from '../people/index.ts';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import type { ChallengeFault, ControlChallenges } from './challenge.ts';
import type { ProtectedAddresses } from './protected-addresses.ts';
import type { ProtectedRow } from './queries.ts';

export interface ProtectedRouteParts {
  readonly addresses: ProtectedAddresses;
  readonly challenges: ControlChallenges;
  readonly hub: string;
  readonly nameOf: (organisation: string) => string;
  /** RFC 3339. */
  readonly now: () => string;
}

/** Who acts for an organisation's own addresses. */
const OWNERS = ['contributor', 'analyst', 'case-lead', 'admin'] as const;

/** An owner proves control of an address, an admin confirms it: from then on it is protected. */
export function protectedRoutes(route: AddRoute<Session>, parts: ProtectedRouteParts): void {
  proofRoutes(route, parts);
  adminRoutes(route, parts);
}

function proofRoutes(route: AddRoute<Session>, parts: ProtectedRouteParts): void {
  const { addresses, challenges, hub, now } = parts;
  const subjectOf = (caller: Session, address: string) => ({ hub, organisation: caller.organisation, address });
  route(
    {
      method: 'GET',
      url: '/api/v1/protected-addresses/challenge',
      summary: 'The text to sign to prove that your organisation controls ?address=',
      answer: ControlChallenge,
      roles: OWNERS,
    },
    async ({ caller, query }) => {
      const address = readAddress(query.address);
      if (typeof address !== 'string') return address;
      return { address, ...challenges.write(subjectOf(caller, address), now()) };
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/protected-addresses',
      summary: 'Prove control of an address; an admin confirms it',
      body: NewProtectedAddress,
      answer: ProtectedAddress,
      roles: OWNERS,
      status: 201,
    },
    async ({ caller, body }) => {
      const address = readAddress(body.address);
      if (typeof address !== 'string') return address;
      const { message, signature } = body.proof;
      const fault = challenges.check(message, subjectOf(caller, address), now());
      if (fault !== undefined) return refuse('/proof/message', fault, CHALLENGE_FAULTS[fault]);
      const proof = provesControl(address, message, signature);
      if (!proof.ok) return refuse('/proof/signature', proof.code, proof.message);
      const { organisation, member } = caller;
      const row = await addresses.prove({ address, organisation, proved_by: member, message, signature }, now());
      if (row.organisation !== organisation) {
        return problem('conflict', { detail: 'Another organisation has proved control of this address before.' });
      }
      return describe(row, parts);
    },
  );
}

function adminRoutes(route: AddRoute<Session>, parts: ProtectedRouteParts): void {
  const { addresses, now } = parts;
  route(
    {
      method: 'GET',
      url: '/api/v1/protected-addresses',
      summary: 'The addresses that your organisation proved; an admin sees those of this hub',
      answer: Type.Object({ addresses: Type.Array(ProtectedAddress) }),
    },
    async ({ caller }) => {
      const rows = await addresses.list();
      const own = rows.filter((row) => hasRole(caller, 'admin') || row.organisation === caller.organisation);
      return { addresses: own.map((row) => describe(row, parts)) };
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/protected-addresses/:address/confirm',
      summary: 'Confirm that the address is its prover’s; never one’s own proof',
      answer: ProtectedAddress,
      roles: ['admin'],
    },
    async ({ caller, params }) => {
      const found = (await addresses.list()).find((row) => row.address === canonicalOf(params.address));
      if (found === undefined) return problem('not_found');
      if (found.proved_by === caller.member) return problem('not_eligible');
      const row = await addresses.confirm(found.address, caller.member, now());
      return row === undefined ? problem('not_found') : describe(row, parts);
    },
  );
  route(
    {
      method: 'DELETE',
      url: '/api/v1/protected-addresses/:address',
      summary: 'End the protection of an address, as when its key is in other hands',
      answer: Type.Object({ address: Type.String() }),
      roles: ['admin'],
    },
    async ({ params }) => {
      const address = canonicalOf(params.address);
      if (address === undefined || !(await addresses.end(address))) return problem('not_found');
      return { address };
    },
  );
}

const CHALLENGE_FAULTS: Readonly<Record<ChallengeFault, string>> = {
  not_this_challenge: 'Sign the challenge that this hub gave your organisation for this address, unchanged.',
  expired: 'The challenge has ended; ask for a new one.',
};

const refuse = (pointer: string, code: string, message: string): ProblemAnswer =>
  problem('unprocessable', { errors: [{ pointer, code, message }] });

const NOT_EVM = 'Control is proved by a signature of an EVM account; this address is of another family.';

/** An address whose control can be proved. */
function readAddress(text: string | undefined) {
  const parsed = parseAddress(typeof text === 'string' ? text : '');
  if (!parsed.ok) return refuse('/address', parsed.code, parsed.message);
  return parsed.family === 'evm' ? parsed.address : refuse('/address', 'not_evm', NOT_EVM);
}

function canonicalOf(text: string | undefined): string | undefined {
  const parsed = parseAddress(text ?? '');
  return parsed.ok ? parsed.address : undefined;
}

function describe(row: ProtectedRow, { nameOf }: ProtectedRouteParts): ProtectedAddress {
  const { address, organisation, proved_by, proved, message, signature, confirmed_by, confirmed } = row;
  return {
    address,
    organisation: { id: organisation, name: nameOf(organisation) },
    state: confirmed_by === null ? 'proved' : 'confirmed',
    proved_by,
    proved,
    message,
    signature,
    ...(confirmed_by === null ? {} : { confirmed_by }),
    ...(confirmed === null ? {} : { confirmed }),
  };
}
