import { Tooltip } from '@mantine/core';
import { IconPencilOff, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Who says it, how it came here, whether its hub's signature was checked. */
export function Provenance({
  who,
  by,
  signed,
}: {
  who: string;
  by?: string | undefined;
  signed?: boolean | undefined;
}) {
  const { t } = useTranslation();
  return (
    <span>
      <bdi>{who}</bdi>
      {by !== undefined && (
        <span className="quiet">
          {' · '}
          <bdi>{by}</bdi>
        </span>
      )}
      {signed !== undefined && <Seal signed={signed} label={t(signed ? 'part.signed' : 'part.unsigned')} />}
    </span>
  );
}

function Seal({ signed, label }: { signed: boolean; label: string }) {
  const Icon = signed ? IconRosetteDiscountCheck : IconPencilOff;
  return (
    <Tooltip label={label}>
      <span
        role="img"
        aria-label={label}
        style={{ marginInlineStart: 6, verticalAlign: 'text-bottom', color: 'var(--h-text-2)' }}
      >
        <Icon size={14} stroke={1.5} />
      </span>
    </Tooltip>
  );
}
