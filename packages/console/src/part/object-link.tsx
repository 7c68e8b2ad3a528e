import {
  IconAffiliate,
  IconFileText,
  IconFolder,
  IconRoute,
  IconSnowflake,
  IconTarget,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

const icons: Record<string, typeof IconFolder> = {
  report: IconFileText,
  indicator: IconTarget,
  identity: IconUsersGroup,
  incident: IconFolder,
  'haetae-trace': IconRoute,
  'haetae-freeze-request': IconSnowflake,
};

/** A link to an object: the icon of its type, its name. A line of a trace (`id#address`) leads to the trace. */
export function ObjectLink({ id, children }: { id: string; children?: ReactNode }) {
  const bare = id.split('#')[0] ?? id;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, minWidth: 0 }}>
      <TypeIcon type={typeOf(bare)} />
      <Link {...pageOf(bare)}>
        {children ?? (
          <bdi dir="ltr" className="mono">
            {shortId(bare)}
          </bdi>
        )}
      </Link>
    </span>
  );
}

/** The page of an object: its own where its type has one, else the object as it was received. */
export function pageOf(id: string) {
  const params = { id: id.split('#')[0] ?? id };
  const type = typeOf(id);
  if (type === 'haetae-trace') return { to: '/trace/$id', params } as const;
  if (type === 'haetae-freeze-request') return { to: '/requests/$id', params } as const;
  return type === 'incident' ? ({ to: '/cases/$id', params } as const) : ({ to: '/objects/$id', params } as const);
}

/** The icon of an object's type, 14 px, neutral. */
export function TypeIcon({ type }: { type: string }) {
  const Icon = icons[type] ?? IconAffiliate;
  return <Icon size={14} stroke={1.5} color="var(--h-text-3)" aria-hidden="true" style={{ flex: 'none' }} />;
}

function typeOf(id: string): string {
  return id.split('--')[0] ?? id;
}

/** A STIX id as lists show it: type, then eight characters and the last four. */
export function shortId(id: string): string {
  const [type, uuid] = id.split('--');
  return uuid === undefined ? id : `${type}--${uuid.slice(0, 8)}…${uuid.slice(-4)}`;
}
