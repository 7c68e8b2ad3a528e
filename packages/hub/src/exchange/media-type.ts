/**
 * Media types of TAXII 2.1 (section 1.6.8): what is sent, what may be sent here.
 *
 * `*` `/` `*` is served, so that curl works as it stands; a request that names no type at all is not, as the standard has
 * it. A type without a version means the newest one.
 */

/** Of every answer. */
export const TAXII = 'application/taxii+json;version=2.1';
/** Of the objects inside. */
export const STIX = 'application/stix+json;version=2.1';

interface MediaRange {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads one media range (RFC 9110 section 12.5.1), in any case and with blanks around its separators. */
function readRange(text: string): MediaRange {
  const [type = '', ...rest] = text.split(';').map((part) => part.trim());
  const parameters = rest.map((part) => {
    const [name = '', value = ''] = part.split('=').map((half) => half.trim());
    return [name.toLowerCase(), value.replace(/^"(.*)"$/, '$1')] as const;
  });
  return { type: type.toLowerCase(), parameters: new Map(parameters) };
}

const isOurVersion = ({ parameters }: MediaRange): boolean => (parameters.get('version') ?? '2.1') === '2.1';

const isAcceptable = (range: MediaRange): boolean =>
  Number(range.parameters.get('q') ?? 1) > 0 &&
  (range.type === '*/*' ||
    range.type === 'application/*' ||
    (range.type === 'application/taxii+json' && isOurVersion(range)));

/** Whether a caller with this `Accept` header takes TAXII 2.1. */
export function acceptsTaxii(accept: string | undefined): boolean {
  return accept?.split(',').map(readRange).some(isAcceptable) ?? false;
}

/** Whether a body with this `Content-Type` header says that it is TAXII 2.1; without a version it does. */
export function isTaxii(contentType: string | undefined): boolean {
  if (contentType === undefined) return false;
  const range = readRange(contentType);
  return range.type === 'application/taxii+json' && isOurVersion(range);
}
