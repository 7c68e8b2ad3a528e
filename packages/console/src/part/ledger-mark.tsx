import type { Ledger } from './shorten-address.ts';

const lines: Record<Ledger, string> = {
  evm: 'M7 1.2 11 7 7 12.8 3 7ZM3 7l4 2 4-2',
  bitcoin: 'M5 2.5v9M5 3h3.2a2 2 0 0 1 0 4H5m0 0h3.7a2 2 0 0 1 0 4H5M6.5 1.2V3M6.5 11v1.8',
  tron: 'M1.8 2.5 10 4.2 12.2 6 6.6 12.6ZM1.8 2.5l5.4 4.2M12.2 6l-5 .7-.6 5.9',
  unknown: 'M7 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Z',
};

/** The small neutral mark before an address: which ledger it is written for, drawn in one line. */
export function LedgerMark({ ledger }: { ledger: Ledger }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={lines[ledger]} />
    </svg>
  );
}
