import type { ReactNode } from 'react';

/** A key as it is written on the keyboard. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <kbd
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        minHeight: 16,
        padding: '0 5px',
        border: '1px solid color-mix(in srgb, currentColor 40%, transparent)',
        borderRadius: 'var(--h-r-s)',
        fontFamily: 'var(--h-font)',
        fontSize: 'var(--h-fs-xs)',
        lineHeight: '16px',
        fontFeatureSettings: 'inherit',
      }}
    >
      {children}
    </kbd>
  );
}

/** The key that a keyboard of this system has for commands. */
export const commandKey = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl';
