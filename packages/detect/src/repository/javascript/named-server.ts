import { isOfOwnServer, isPlaceOfPage, piecesOf } from './own-server.ts';
import { grow, type Run } from './run.ts';
import { constant, deepTaint, FROM, namesMachine, tainted, UNKNOWN, type Value } from './value.ts';

/**
 * Who names the server that a program asks. A loader of modules asks whatever address its caller hands in: what is run
 * then is the caller's doing, here and in other files. So an address counts as the caller's only where nothing that the
 * program itself says went into it: no text that names a machine, no setting, no file, nothing decoded, no default.
 */

/** What asks the address that it is given first, and keeps none of its own. */
const ASKS_GIVEN =
  /^(?:(?:undici|electron\.net)\.)?(?:XMLHttpRequest|fetch|request|get)$|^(?:node-fetch|cross-fetch|isomorphic-(?:un)?fetch|got|ky|ofetch|\$fetch|wretch|download|simple-get|sync-fetch|make-fetch-happen|urllib|follow-redirects|https?|WebSocket|ws|EventSource)(?:\.|$)/;

/** Fields of a whole request that say where it goes. */
const PLACES = ['%address', 'url', 'uri', 'href', 'baseURL', 'prefixUrl', 'host', 'hostname', 'path', 'src'];

/** Of a whole request the parts that say where it goes. */
export function addressFieldsOf({ fields }: Value): readonly Value[] {
  return PLACES.flatMap((name) => fields?.get(name)?.value ?? []);
}

/** What says where a request goes: the parts of it that do, or all of it. */
export function addressPartsOf(request: Value): readonly Value[] {
  const parts = addressFieldsOf(request);
  return parts.length === 0 ? [request] : parts;
}

/** Whether what is called asks a server that the program names: neither its caller nor this machine's own. */
export function isNamed(run: Run, ref: string, args: readonly Value[]): boolean {
  const [first] = ref === 'XMLHttpRequest' ? [run.opened.value] : args;
  if (first === undefined || !ASKS_GIVEN.test(ref)) return true;
  if (isOfThisMachine(first) || isOfCaller(first)) return false;
  const awaits = !run.settled && addressPartsOf(first).every((part) => !isChosen(part));
  if (awaits) run.awaits = true;
  return !awaits;
}

/** Whether something that the program itself says went into an address. */
function isChosen(part: Value): boolean {
  const written = typeof part.text === 'string' && !/^[/?#]/.test(part.text);
  return written || (deepTaint(part) & NAMES) !== 0 || part.origins.some((origin) => !origin.startsWith('param:'));
}

/** `request.open(method, address)`: a request is told after it was made whom it asks. */
export function openRequest(run: Run, receiver: Value, name: string | undefined, args: readonly Value[]): void {
  if (!(receiver.taint & FROM.network) || (name !== undefined && name !== 'open')) return;
  const address = name === undefined ? UNKNOWN : (args[1] ?? UNKNOWN);
  if (isOfOwnServer(address)) grow(run, run.opened, OWN);
  else grow(run, run.opened, isNamed(run, 'fetch', [address]) ? NAMED : address);
}

const NAMED = tainted(FROM.address);
const OWN = constant('http://localhost/');

/** Whether an address is only what callers from outside of the module hand in, and what is put behind it. */
function isOfCaller(request: Value): boolean {
  const base = request.fields?.get('%address')?.value;
  if (isPlaceOfPage(base)) return isOfCaller({ ...request, fields: undefined });
  const parts = addressPartsOf(request).map((part) => piecesOf(part));
  const handed = parts.flat().filter(isHandedIn);
  return (
    handed.length > 0 &&
    parts.flat().every((piece) => (piece.taint & NAMES) === 0 && !textsOf(piece).some(namesMachine)) &&
    parts.every((pieces) => pieces.every((piece, at) => isPlace(piece, pieces[at - 1])))
  );
}

/** A piece that a caller hands in, one that is written, or what stands behind the end of a host. */
function isPlace(piece: Value, before: Value | undefined): boolean {
  return isHandedIn(piece) || typeof piece.text === 'string' || /^[/?#&=]/.test(before?.text ?? '');
}

/** Everything but the forms that a text goes through. */
const NAMES = ~(FROM.made | FROM.text | FROM.shared | FROM.built);

/** As many origins as a value keeps may be fewer than it has. */
const MOST_ORIGINS = 12;
const MOST_CHOICES = 6;

/** Whether a value is what callers from outside of the module hand in. */
export function isHandedIn({ text, choices, origins }: Value): boolean {
  return (
    typeof text !== 'string' &&
    (choices ?? []).length < MOST_CHOICES &&
    origins.length > 0 &&
    origins.length < MOST_ORIGINS &&
    origins.every((origin) => origin.startsWith('param:'))
  );
}

const textsOf = ({ text, choices }: Value): readonly string[] => (typeof text === 'string' ? [text] : (choices ?? []));

const THIS_MACHINE = /^(?:https?|wss?):\/\/(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\])(?:[:/?]|$)/;
const BY_NAME = /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|::1)$/;

function isOfThisMachine(request: Value): boolean {
  const pieces = piecesOf(request);
  const [begin] = pieces;
  const host = (request.fields?.get('hostname') ?? request.fields?.get('host'))?.value.text;
  if (typeof host === 'string' && BY_NAME.test(host)) return true;
  return (
    begin !== undefined &&
    textsOf(begin).length > 0 &&
    textsOf(begin).every((text) => THIS_MACHINE.test(text) && (pieces.length === 1 || !/[\w\]]$/.test(text))) &&
    // `http://localhost:name@host` leads elsewhere.
    !pieces.some(
      (piece) => piece.taint & (FROM.decoded | FROM.address) || textsOf(piece).some((text) => text.includes('@')),
    )
  );
}
