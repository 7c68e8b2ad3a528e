/** The mark: a seated haetae. Up to 24 px without the curl and with a solid bell, so that it stays legible. */
export function Mark({ size }: { size: number }) {
  return size <= 24 ? <SmallMark size={size} /> : <FullMark size={size} />;
}

const stroke = {
  viewBox: '0 0 64 64',
  fill: 'none',
  stroke: 'currentColor',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

function SmallMark({ size }: { size: number }) {
  return (
    <svg {...stroke} strokeWidth="4.2" width={size} height={size} aria-hidden="true" focusable="false">
      <path d="M36 13C32 9.5 31 6 32 2.5c2.5 3.5 5.5 5.5 9.5 7 6-.5 10 1.5 11.5 5.5h3c3 0 5.5 2.5 5.5 5.5v2.5c0 2.5-1.5 4.3-4 4.8" />
      <path d="M44 27c4.5 1.3 9 1.5 13.5.8.5 5.7-3 9.4-8.5 9.4" />
      <path d="M36 13c-5.5-.5-9.5 3-9.3 8-5 1.5-7 7-4.2 11.5-2 3-1 7 2 8.7" />
      <circle cx="44" cy="19" r="2.7" fill="currentColor" stroke="none" />
      <circle cx="40.8" cy="44.5" r="4.7" fill="currentColor" stroke="none" />
      <path d="M24.5 41.2C15 42 8.5 47 8.5 53.5c0 4.5 3.5 8 8 8H34c0-5.5-4-8.5-9.5-8.5" />
      <path d="M49 37.2C53 41.5 54.5 46.5 54.5 52v9.5H43.5V55" />
      <path d="M8.5 51C4 49 2 44.5 3.5 39.5 9.5 38 13 40 14.5 44.5" />
    </svg>
  );
}

function FullMark({ size }: { size: number }) {
  return (
    <svg {...stroke} strokeWidth="3.2" width={size} height={size} aria-hidden="true" focusable="false">
      <path d="M36 12.8C32.6 9.6 31 5.2 31.8 1.8c2.3 3.7 5.4 6.2 9.6 7.9" />
      <path d="M41.4 9.7c5.8-.7 9.9 1.2 11.5 5.1h3.3c3 0 5.3 2.3 5.3 5.3v3.2c0 2.3-1.5 4-3.6 4.5" />
      <path d="M43.2 26.8c4.6 1.6 9.9 1.7 14.7 1 .9 5.6-3.1 9.4-8.8 9.4" />
      <path d="M36 12.8c-5.1-.8-9.3 2.2-9.4 7-4.8.9-7.1 6-4.7 10.3-3.1 3.5-1.7 9.3 3.2 11" />
      <path d="M33.6 31.8c-3.4.3-5.6-1.8-5.4-4.5.2-2.3 2.8-3.5 4.4-2" />
      <circle cx="44.4" cy="18.7" r="2.2" fill="currentColor" stroke="none" />
      <path d="M25.1 41.1c4.8 2.7 9.4 3.4 13.4 2.8" />
      <path
        d="M42.2 40a5.2 5.2 0 1 1 0 10.4 5.2 5.2 0 0 1 0-10.4Zm-1.5 6.6a.75.75 0 0 0 0 1.5h3a.75.75 0 0 0 0-1.5Z"
        fill="currentColor"
        fillRule="evenodd"
        stroke="none"
      />
      <path d="M25.1 41.1C15.5 42 9.5 47.5 9.5 54c0 4.4 3.1 7.5 7.5 7.5H35c0-5.6-3.9-9-9.2-9-3.6 0-6 2-6 4.6" />
      <path d="M49.1 37.2C53 41.5 54.5 46.5 54.5 52v9.5H43V54.5" />
      <path d="M10.2 50.5C5.2 49 2.5 44.8 3.6 40.3c3 .3 4.4-1 4.6-4.3 4 .6 6.3 3.2 6.2 7" />
    </svg>
  );
}
