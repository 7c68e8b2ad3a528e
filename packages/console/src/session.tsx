import { type Answer, type Client, createClient, type Me, type Problem } from '@haetae/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';

export type Session = { client: Client; me: Me; signOut: () => void };

export const SessionContext = createContext<Session | null>(null);

/** The signed-in session; every page inside the shell has one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside of a session');
  return session;
}

const place = 'haetae-key';

/** The key lives in this tab only: sessionStorage ends with it, and no other tab reads it. */
export const keptKey = {
  read: (): string | null => sessionStorage.getItem(place),
  keep: (key: string): void => sessionStorage.setItem(place, key),
  drop: (): void => sessionStorage.removeItem(place),
};

/** A client of the hub that served this page. */
export function clientFor(key?: string): Client {
  return createClient({ url: window.location.origin, ...(key === undefined ? {} : { key }) });
}

/** A problem on its way through the query cache, which carries errors only by throwing. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** The value of an answer; a problem is thrown as {@link Refused}, for query functions only. */
export async function answered<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Refused(got.problem);
  return got.value;
}

type Asking<T> = { data: T | undefined; problem: Problem | undefined; loading: boolean; again: () => void; at: number };
type Options = { every?: number; keep?: boolean; enabled?: boolean };

/**
 * Asks the hub and keeps the answer under `key`.
 *
 * `every`: ask again after so many milliseconds · `keep`: show the last answer while the next is on its way.
 */
export function useAsk<T>(
  key: unknown[],
  ask: (client: Client) => Promise<Answer<T>>,
  options: Options = {},
): Asking<T> {
  const { client, me } = useSession();
  const query = useQuery({
    queryKey: [me.member.id, ...key],
    queryFn: async () => await answered(ask(client)),
    enabled: options.enabled ?? true,
    retry: false,
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    data: query.data,
    problem: query.error instanceof Refused ? query.error.problem : undefined,
    loading: query.isPending,
    again: () => void query.refetch(),
    at: query.dataUpdatedAt,
  };
}
