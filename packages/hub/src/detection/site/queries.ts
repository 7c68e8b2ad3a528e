import type { Pool } from '../../platform/database/index.ts';

/** A site that an organisation declared its own. */
export interface ProtectedSiteRow {
  readonly site: string;
  readonly organisation: string;
  readonly declared_by: string;
  /** RFC 3339, as the confirmation's time. */
  readonly declared: string;
  readonly evidence: string;
  readonly confirmed_by: string | null;
  readonly confirmed: string | null;
}

/** What a person decided about claims on a protected site. */
export interface SiteDecisionRow {
  readonly site: string;
  readonly counts: boolean;
  readonly reason: string;
  readonly decided_by: string;
  /** RFC 3339. */
  readonly decided: string;
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`;
const SITE = `site, 'identity--' || organisation as organisation, declared_by, ${instant('declared')}, evidence,
  confirmed_by, ${instant('confirmed')}`;
const DECISION = `site, counts, reason, decided_by, ${instant('decided')}`;

/** Every declared site, confirmed or not. */
export async function readSites(pool: Pool): Promise<ProtectedSiteRow[]> {
  const { rows } = await pool.query<ProtectedSiteRow>(`select ${SITE} from protected_site order by site`);
  return rows;
}

/** Declares a site; the row that stands, which is another's when another organisation was first. */
export async function declareSite(
  pool: Pool,
  { site, organisation, declared_by, evidence }: Omit<ProtectedSiteRow, 'declared' | 'confirmed' | 'confirmed_by'>,
  now: string,
): Promise<ProtectedSiteRow> {
  await pool.query(
    `insert into protected_site (site, organisation, declared_by, declared, evidence)
     values ($1, right($2, 36)::uuid, $3, $4, $5) on conflict (site) do nothing`,
    [site, organisation, declared_by, now, evidence],
  );
  const { rows } = await pool.query<ProtectedSiteRow>(`select ${SITE} from protected_site where site = $1`, [site]);
  return rows[0]!;
}

/** Confirms what another member declared; one that is confirmed stays as it is. */
export async function confirmSite(
  pool: Pool,
  site: string,
  member: string,
  now: string,
): Promise<ProtectedSiteRow | undefined> {
  const { rows } = await pool.query<ProtectedSiteRow>(
    `update protected_site
        set confirmed_by = coalesce(confirmed_by, $2), confirmed = coalesce(confirmed, $3::timestamptz)
      where site = $1 and declared_by <> $2 returning ${SITE}`,
    [site, member, now],
  );
  return rows[0];
}

/** Forgets a declaration; false where there was none. */
export async function endSite(pool: Pool, site: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from protected_site where site = $1', [site]);
  return rowCount === 1;
}

export async function readDecisions(pool: Pool): Promise<SiteDecisionRow[]> {
  const { rows } = await pool.query<SiteDecisionRow>(`select ${DECISION} from site_decision order by site`);
  return rows;
}

/** Decides about a site; the last decision holds. */
export async function decideSite(pool: Pool, { site, counts, reason, decided_by, decided }: SiteDecisionRow) {
  await pool.query(
    `insert into site_decision (site, counts, reason, decided_by, decided) values ($1, $2, $3, $4, $5)
     on conflict (site) do update set counts = excluded.counts, reason = excluded.reason,
       decided_by = excluded.decided_by, decided = excluded.decided`,
    [site, counts, reason, decided_by, decided],
  );
}
