import { extension } from '@haetae/contract';
import { stixUuid } from '@haetae/stix/object';
import type { Interned, Reader } from '../../store/index.ts';

/** Which reports are looked at. */
export interface ReportQuestion {
  readonly organisation: string;
  readonly language: string;
  readonly label: string;
}

/** The figures of the last landscape report that an organisation published in a language; undefined without one. */
export async function readLastReport(
  reader: Reader,
  interned: Interned,
  { organisation, language, label }: ReportQuestion,
): Promise<unknown> {
  const rows = await reader.query<{ figures: unknown }>(
    `select o.body::jsonb->'extensions'->$4->'figures' as figures from log l join object o on o.obj = l.obj
      where l.audience = any ($6::int4[]) and l.kind = $1 and o.submitter = $2 and o.body::jsonb->'labels' ? $5 and o.body::jsonb->>'lang' = $3
      order by o.modified desc, o.obj desc limit 1`,
    [
      interned.kindOf('report') ?? -1,
      stixUuid(organisation),
      language,
      extension.landscapeReport,
      label,
      reader.audiences,
    ],
  );
  return rows[0]?.figures ?? undefined;
}
