/**
 * Account names: lower case without `@`; with the platform in front where it was given (`github:kim-dev`).
 *
 * The same name on two platforms may be two people, so a handle with its platform never equals one without. None of the
 * platforms below tells cases apart.
 */
import { type IdentifierAnswer, identifierFault } from './fault.ts';
import { plainText } from './plain-text.ts';

/** Host of a profile address → platform. The path up to the name is left out (`/in/`, `/u/`). */
const PLATFORM_OF_HOST: ReadonlyMap<string, string> = new Map([
  ['github.com', 'github'],
  ['gitlab.com', 'gitlab'],
  ['bitbucket.org', 'bitbucket'],
  ['npmjs.com', 'npm'],
  ['t.me', 'telegram'],
  ['telegram.me', 'telegram'],
  ['x.com', 'x'],
  ['twitter.com', 'x'],
  ['linkedin.com', 'linkedin'],
  ['upwork.com', 'upwork'],
  ['freelancer.com', 'freelancer'],
  ['discord.com', 'discord'],
  ['reddit.com', 'reddit'],
]);

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['gh', 'github'],
  ['tg', 'telegram'],
  ['twitter', 'x'],
]);

const PROFILE_ADDRESS =
  /^(?:https?:\/\/)?(?:www\.|[a-z]{2}\.)?([a-z]+\.[a-z]+)\/(?:in\/|u\/|user\/|users\/|~)*([^/?#]+)(?:[/?#].*)?$/;

/** @returns `name` or `platform:name`, or a fault. */
export function normaliseHandle(text: string): IdentifierAnswer {
  const plain = plainText(text).toLowerCase();
  if (plain === '') return identifierFault('empty', 'There is no account name.');
  const profile = PROFILE_ADDRESS.exec(plain);
  const host = profile && PLATFORM_OF_HOST.get(profile[1] ?? '');
  if (host) return handle(host, profile[2] ?? '');
  const [, platform, name = ''] = /^(?:([a-z]{1,20}):)?\s*(.*)$/.exec(plain) ?? [];
  return handle(platform && (OTHER_NAMES.get(platform) ?? platform), name);
}

function handle(platform: string | undefined, written: string): IdentifierAnswer {
  const name = written.replace(/^@/, '');
  if (!/^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}._#-]{0,62}[\p{L}\p{M}\p{N}_-])?$/u.test(name)) {
    return identifierFault(
      'not_a_handle',
      'Write the account name alone, or as platform:name, such as github:kim-dev.',
    );
  }
  return { value: platform ? `${platform}:${name}` : name };
}
