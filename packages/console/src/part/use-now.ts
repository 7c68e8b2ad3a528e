import { useEffect, useState } from 'react';

/** The present, renewed every `milliseconds`; a part that shows no running digits asks rarely. */
export function useNow(milliseconds: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), milliseconds);
    return () => clearInterval(beat);
  }, [milliseconds]);
  return now;
}
