import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { rooms } from './navigation.tsx';

/** The console's own keys: `/` and ⌘K to the field, `g` and a letter to a room, `?` shows the keys. */
export function useKeys(does: { focusField: () => void; showKeys: () => void }): void {
  const navigate = useNavigate();
  const went = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') return take(event, does.focusField);
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '/') return take(event, does.focusField);
      if (event.key === '?') return take(event, does.showKeys);
      const room = rooms.flat().find(({ key }) => key === event.key);
      // A letter counts for a second and a half after `g`.
      if (room && event.timeStamp - went.current < 1_500) return take(event, () => void navigate({ to: room.to }));
      went.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    };
    // In the capture phase, so that a page's own single keys do not take the letter after `g`.
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [navigate, does]);
}

/** Whether keys go into a field, where they are text and no command. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  act();
}
