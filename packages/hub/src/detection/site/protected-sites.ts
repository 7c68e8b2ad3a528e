import type { SiteProtection } from '@haetae/contract';
import { namesAbove } from '@haetae/detect/list';
import type { Pool } from '../../platform/database/index.ts';
import {
  confirmSite,
  decideSite,
  declareSite,
  endSite,
  type ProtectedSiteRow,
  readDecisions,
  readSites,
  type SiteDecisionRow,
} from './queries.ts';

/** What a claim alone does not block, and whose it is. */
export interface ProtectedSitesParts {
  /** A pool of the intake role. */
  readonly pool: Pool;
  /** Whether the product itself knows a name as honest: a brand's own domain, a top site. */
  readonly isKnownHonest: (name: string) => boolean;
  readonly nameOf: (organisation: string) => string;
}

/**
 * Sites that a claim alone neither blocks nor lists, until a person decides: those that the product knows, and those
 * that an organisation declared and an admin confirmed. Both are in memory, because every check asks.
 */
export class ProtectedSites {
  readonly #parts: ProtectedSitesParts;
  readonly #confirmed = new Map<string, string>();
  readonly #counting = new Set<string>();
  #edition = 0;

  constructor(parts: ProtectedSitesParts) {
    this.#parts = parts;
  }

  async load(): Promise<void> {
    for (const row of await this.declared())
      if (row.confirmed_by !== null) this.#confirmed.set(row.site, row.organisation);
    for (const row of await this.decisions()) if (row.counts) this.#counting.add(row.site);
  }

  /** Rises whenever the answers of {@link protectionOf} may have changed. */
  get edition(): number {
    return this.#edition;
  }

  /** Who protects a host, by the nearest name above it; undefined where nobody does, or a person decided otherwise. */
  protectionOf(host: string): SiteProtection | undefined {
    for (const name of namesAbove(host)) {
      if (this.#counting.has(name)) return undefined;
      const organisation = this.#confirmed.get(name);
      if (organisation !== undefined) {
        return { site: name, by: 'organisation', name: this.#parts.nameOf(organisation) };
      }
      if (this.#parts.isKnownHonest(name)) return { site: name, by: 'built-in', name };
    }
    return undefined;
  }

  declared(): Promise<ProtectedSiteRow[]> {
    return readSites(this.#parts.pool);
  }

  decisions(): Promise<SiteDecisionRow[]> {
    return readDecisions(this.#parts.pool);
  }

  declare(declaration: Parameters<typeof declareSite>[1], now: string): Promise<ProtectedSiteRow> {
    return declareSite(this.#parts.pool, declaration, now);
  }

  /** Confirms a declaration, never the declarer's own; undefined where there is none, or it is the member's own. */
  async confirm(site: string, member: string, now: string): Promise<ProtectedSiteRow | undefined> {
    const row = await confirmSite(this.#parts.pool, site, member, now);
    if (row !== undefined) this.#confirmed.set(row.site, row.organisation);
    this.#edition += 1;
    return row;
  }

  /** Ends the protection, as when the name was sold; false where there was none. */
  async end(site: string): Promise<boolean> {
    this.#confirmed.delete(site);
    this.#edition += 1;
    return await endSite(this.#parts.pool, site);
  }

  async decide(decision: SiteDecisionRow): Promise<void> {
    await decideSite(this.#parts.pool, decision);
    if (decision.counts) this.#counting.add(decision.site);
    else this.#counting.delete(decision.site);
    this.#edition += 1;
  }
}
