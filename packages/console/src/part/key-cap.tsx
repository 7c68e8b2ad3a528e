/** A key as it is written on the keyboard. */
export function KeyCap({ children }: { children: string }) {
  return (
    <kbd
      style={{
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
