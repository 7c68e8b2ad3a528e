/** Rows 25, 27, 30, 31, 36, 37: where the device went, what came onto it, what left it. */
import type { ApplicantFacts } from './facts.ts';
import { DAY, dayOf, type Finding, findingOf, smallest } from './finding.ts';
import { KEEP_AWAKE, KEYBOARD_OVER_NETWORK, KEYBOARD_OVER_NETWORK_NAME, REMOTE_CONTROL } from './reference-programs.ts';
import { say } from './sayings.ts';

const RIGHT_AFTER_DELIVERY = 14 * DAY;
const BULK = 10;

/** Row 25: the delivery address against the document's. */
export function otherDeliveryAddress({ delivery }: ApplicantFacts): Finding {
  if (!delivery) return 'unknown';
  const { address, documentAddress, offered, redirected, forwarder } = delivery;
  const way = findingOf([
    offered !== undefined && redirected !== undefined && redirected > offered && say('redirected', dayOf(redirected)),
    forwarder && say('forwarder'),
  ]);
  if (comparable(address) === comparable(documentAddress)) return way;
  const moved = [say('notTheDocuments')];
  return typeof way === 'string' ? { said: moved, everyday: true } : { said: [...moved, ...way.said] };
}

/** The words of an address, whatever their order, case and punctuation: registers write one address in many ways. */
function comparable(address: string): string {
  return [
    ...(address
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []),
  ]
    .sort()
    .join(' ');
}

/** Row 27: the continents of the device's sign-ins, against the one it was sent to. */
export function deviceElsewhere({ delivery, device }: ApplicantFacts): Finding {
  const continent = delivery?.continent;
  if (continent === undefined || !device?.signIns || device.signIns.length === 0) return 'unknown';
  const elsewhere = device.signIns.filter((signIn) => signIn.at >= device.delivered && signIn.continent !== continent);
  return findingOf([elsewhere.length > 0 && say('otherContinent', elsewhere.length, device.signIns.length)]);
}

/** Row 30: remote-control programs that nobody approved. */
export function remoteTools({ device }: ApplicantFacts): Finding {
  if (!device?.software) return 'unknown';
  const tools = device.software.filter(({ name, approved }) => !approved && REMOTE_CONTROL.test(name));
  const soon = tools.filter(({ firstSeen }) => {
    const after = firstSeen - device.delivered;
    return after >= 0 && after <= RIGHT_AFTER_DELIVERY;
  });
  return findingOf([
    soon.length > 0 &&
      say(
        'remoteTools',
        namesOf(soon),
        dayOf(smallest(soon.map(({ firstSeen }) => firstSeen))),
        dayOf(device.delivered),
      ),
    new Set(tools.map(({ name }) => name)).size > 1 && say('atOnce', new Set(tools.map(({ name }) => name)).size),
  ]);
}

/** Row 31: what is plugged in. */
export function keyboardOverNetwork({ device }: ApplicantFacts): Finding {
  if (!device?.usb) return 'unknown';
  return findingOf(
    device.usb.map(({ id, name = '', approved }) => {
      const known = KEYBOARD_OVER_NETWORK.get(id.toLowerCase()) ?? KEYBOARD_OVER_NETWORK_NAME.exec(name)?.[0];
      return !approved && known !== undefined && say('plugged', id.toLowerCase(), known);
    }),
  );
}

/** Row 36: programs that keep the device awake. */
export function keepAwake({ device }: ApplicantFacts): Finding {
  if (!device?.software) return 'unknown';
  const tools = device.software.filter(({ name, approved }) => !approved && KEEP_AWAKE.test(name));
  return findingOf([tools.length > 0 && say('programs', namesOf(tools))]);
}

/** Row 37: copies in bulk to private space. */
export function bulkCopies({ copies }: ApplicantFacts): Finding {
  if (!copies) return 'unknown';
  return findingOf(
    copies.map(({ at, of, count, to }) => {
      const bulk = of === 'session-cookies' ? count > 0 : count >= BULK;
      return to === 'private' && bulk && say('bulkCopies', count, of.replace('-', ' '), dayOf(at));
    }),
  );
}

function namesOf(programs: readonly { readonly name: string }[]): string {
  return [...new Set(programs.map(({ name }) => name))].slice(0, 5).join(', ');
}
