import { useEffect } from 'react';
import { isTyping } from '../../shell/use-keys.ts';

/** The key `t` goes to the table behind the picture and back. */
export function useTableKey(toggle: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 't' && !event.metaKey && !event.ctrlKey && !event.altKey && !isTyping(event.target)) toggle();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [toggle]);
}
