import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import style from './address.module.css';
import { CopyButton } from './copy-button.tsx';
import { LedgerMark } from './ledger-mark.tsx';
import { ledgerOf, shortenAddress } from './shorten-address.ts';

/**
 * An address, the same everywhere: ledger mark, name if known, six and six characters, always left to right.
 *
 * Hover or focus shows it whole; copy takes the whole; a click screens it. `whole` where money is about to move.
 */
export function Address(props: {
  value: string;
  name?: string | undefined;
  size?: 'row' | 'panel' | 'whole';
  plain?: boolean;
  /** without mark and copy, where the address stands whole nearby */
  bare?: boolean;
}) {
  const { value, name, size = 'row', plain = false, bare = false } = props;
  const parts = shortenAddress(value, size === 'panel' ? 8 : 6);
  const text = size === 'whole' ? <bdi dir="ltr">{parts.whole}</bdi> : <Shortened parts={parts} />;
  return (
    <span className={style.address}>
      {!bare && <LedgerMark ledger={ledgerOf(value)} />}
      {name !== undefined && <bdi className={style.name}>{name}</bdi>}
      <Tooltip
        label={
          <bdi dir="ltr" className="mono">
            {parts.whole}
          </bdi>
        }
        events={{ hover: true, focus: true, touch: true }}
        disabled={size === 'whole'}
      >
        {plain ? (
          <span className={style.text}>{text}</span>
        ) : (
          <Link className={style.text} to="/screen/$address" params={{ address: parts.whole }} aria-label={parts.whole}>
            {text}
          </Link>
        )}
      </Tooltip>
      {!bare && <CopyButton value={parts.whole} />}
    </span>
  );
}

function Shortened({ parts }: { parts: ReturnType<typeof shortenAddress> }) {
  return (
    <bdi dir="ltr">
      <span className={style.dim}>{parts.prefix}</span>
      {parts.head}
      {parts.tail !== '' && (
        <>
          <span className={style.dim}>…</span>
          {parts.tail}
        </>
      )}
    </bdi>
  );
}
