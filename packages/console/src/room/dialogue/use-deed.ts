import type { Answer, Client, Problem } from '@haetae/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../session.tsx';

/** Who may act for a side. */
const ACTING = ['case-lead', 'releaser', 'admin'] as const;

/** Whether the reader may act for their side in a dialogue. */
export function useMayAct(): boolean {
  const { me } = useSession();
  return ACTING.some((role) => me.roles.includes(role));
}

/** One thing done at the hub: busy while it runs, the problem where it was refused, everything asked anew after it. */
export function useDeed() {
  const { client } = useSession();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async <T>(deed: (client: Client) => Promise<Answer<T>>): Promise<T | undefined> => {
    setBusy(true);
    setProblem(null);
    const answer = await deed(client);
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return undefined;
    }
    await queries.invalidateQueries();
    return answer.value;
  };
  return { run, busy, problem };
}
