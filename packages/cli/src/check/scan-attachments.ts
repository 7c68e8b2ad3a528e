/** Attachments of an offer, scanned in limited processes before the offer is judged. */
import type { Attachment, AttachmentScan, Offer } from '@haetae/detect/offer';
import type { TreeFile } from '@haetae/detect/repository';
import type { Lang } from '../lang-option.ts';

/** Pictures and plain documents run nothing by themselves; `check offer` judges their names and first bytes. */
const NOTHING_RUNS = /^(?:image|audio|video|font)\/|^text\/(?:calendar|plain)$|^application\/pdf$/;

/** What the scan found in each attachment that could hold code; an archive is looked into. */
export async function scanAttachments(
  { attachments }: Offer,
  lang: Lang,
): Promise<ReadonlyMap<Attachment, AttachmentScan>> {
  const found = new Map<Attachment, AttachmentScan>();
  for (const attachment of attachments) {
    const { name, type = '', bytes } = attachment;
    if (bytes === undefined || NOTHING_RUNS.test(type)) continue;
    found.set(attachment, await scanBytes(name || 'attachment', bytes, lang));
  }
  return found;
}

async function scanBytes(path: string, bytes: Uint8Array, lang: Lang): Promise<AttachmentScan> {
  const { repositoryInKorean } = await import('@haetae/detect/repository');
  const { openArchive, scanFiles } = await import('@haetae/sandbox');
  const opened = await openArchive(bytes);
  const archive = opened.ok ? opened.value : undefined;
  const files: readonly TreeFile[] = archive?.files ?? [{ path, bytes }];
  const scanned = await scanFiles(files, { processes: 1, unscanned: archive?.unread ?? [] });
  const { verdict, findings } = lang === 'ko' ? repositoryInKorean(scanned) : scanned;
  const [first] = findings;
  return { verdict, ...(first === undefined ? {} : { text: `${first.file}: ${first.text}` }) };
}
