import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readAsset } from './asset.ts';
import { formatAligned, formatAmount } from './format-amount.ts';

/** An amount with its asset; hover tells the exact integer and its unit. `null`: this method divides nothing. */
export function Amount({
  units,
  asset,
  aligned = false,
  bare = false,
}: {
  units: string | null;
  asset: string;
  aligned?: boolean;
  bare?: boolean;
}) {
  const { t } = useTranslation();
  if (units === null) return <span className="quiet">{t('part.notDivided')}</span>;
  const { symbol, decimals } = readAsset(asset);
  const shown = decimals === null ? formatAmount(units, 0) : (aligned ? formatAligned : formatAmount)(units, decimals);
  return (
    <Tooltip
      label={
        <bdi dir="ltr" className="mono">
          {t('part.baseUnits', { units, symbol })}
        </bdi>
      }
    >
      <bdi dir="ltr">
        <span className="mono">{shown}</span>
        {!bare && <span className="small second"> {symbol}</span>}
      </bdi>
    </Tooltip>
  );
}
