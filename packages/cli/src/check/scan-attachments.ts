/** Attachments of an offer, scanned in limited processes before the offer is judged. */
import type { Attachment, AttachmentScan, Offer } from '@haetae/detect/offer';

/** Pictures and plain documents run nothing by themselves; `check offer` judges their names and first bytes. */
const NOTHING_RUNS = /^(?:image|audio|video|font)\/|^text\/(?:calendar|plain)$|^application\/pdf$/;

/** What the scan found in each attachment that could hold code. */
export async function scanAttachments({ attachments }: Offer): Promise<ReadonlyMap<Attachment, AttachmentScan>> {
  const found = new Map<Attachment, AttachmentScan>();
  const code = attachments.filter(({ type = '', bytes }) => bytes !== undefined && !NOTHING_RUNS.test(type));
  if (code.length === 0) return found;
  const { scanFiles } = await import('@haetae/sandbox');
  for (const attachment of code) {
    const file = { path: attachment.name || 'attachment', bytes: attachment.bytes ?? new Uint8Array() };
    const { verdict, findings } = await scanFiles([file], { processes: 1 });
    const [first] = findings;
    found.set(attachment, { verdict, ...(first === undefined ? {} : { text: `${first.file}: ${first.text}` }) });
  }
  return found;
}
