import type { Answer, Problem } from '@haetae/client';
import { useRef, useState } from 'react';

type State<T> = { value?: T; problem?: Problem; busy: boolean };

/** One question at a time whose words stay out of the address bar and of every cache; the last one asked is shown. */
export function useCheck<T>() {
  const [state, setState] = useState<State<T>>({ busy: false });
  const last = useRef(0);
  const ask = async (answer: Promise<Answer<T>>): Promise<void> => {
    const mine = ++last.current;
    setState({ busy: true });
    const got = await answer;
    if (mine !== last.current) return;
    setState(got.ok ? { value: got.value, busy: false } : { problem: got.problem, busy: false });
  };
  const clear = (): void => {
    last.current++;
    setState({ busy: false });
  };
  return { ...state, ask, clear };
}
