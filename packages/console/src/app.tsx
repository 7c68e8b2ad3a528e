import type { Me, Problem } from '@haetae/client';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cssVariables, theme } from './look/theme.ts';
import { ErrorNote } from './part/error-note.tsx';
import { PublicCheck } from './room/public-check/public-check.tsx';
import { SignIn } from './room/sign-in/sign-in.tsx';
import { router } from './router.tsx';
import { clientFor, keptKey, SessionContext } from './session.tsx';

const colorScheme = localStorageColorSchemeManager({ key: 'haetae-color-scheme' });

/** The console: sign-in until a key holds, then the shell; a link that was followed is opened after it. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      {isPublicPage() ? <PublicCheck /> : <Door />}
    </MantineProvider>
  );
}

/** The one page that asks nobody who they are. */
export const isPublicPage = (): boolean => /^\/public\/check\/?$/.test(window.location.pathname);

type Held = { key: string; me: Me };
type Asked =
  | { state: 'asking' }
  | { state: 'out' }
  | { state: 'in'; held: Held }
  | { state: 'waiting'; problem: Problem };

function Door() {
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });
  const queries = useMemo(() => new QueryClient(), []);
  useKeptKey(asked, setAsked);

  const signOut = useCallback(() => {
    keptKey.drop();
    queries.clear();
    setAsked({ state: 'out' });
  }, [queries]);
  const session = useMemo(
    () => (asked.state === 'in' ? { client: clientFor(asked.held.key), me: asked.held.me, signOut } : null),
    [asked, signOut],
  );

  if (asked.state === 'waiting') return <Waiting problem={asked.problem} />;
  if (asked.state === 'out') return <SignIn onSignIn={(held) => setAsked({ state: 'in', held })} />;
  if (session === null) return null;
  return (
    <SessionContext value={session}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </SessionContext>
  );
}

const pause = 2_000;

/** Tries the key kept from before; a hub that does not answer yet is asked again, and the key stays. */
function useKeptKey(asked: Asked, setAsked: (asked: Asked) => void): void {
  useEffect(() => {
    if (asked.state !== 'asking' && asked.state !== 'waiting') return;
    const wait = setTimeout(() => void readKept().then(setAsked), asked.state === 'asking' ? 0 : pause);
    return () => clearTimeout(wait);
  }, [asked, setAsked]);
}

async function readKept(): Promise<Asked> {
  const key = keptKey.read();
  if (key === null) return { state: 'out' };
  const answer = await clientFor(key).me();
  if (answer.ok) return { state: 'in', held: { key, me: answer.value } };
  return answer.problem.code === 'unauthenticated' ? { state: 'out' } : { state: 'waiting', problem: answer.problem };
}

function Waiting({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  return (
    <main style={{ padding: 'var(--edge)', maxWidth: 560 }}>
      <h1 className="visually-hidden">Haetae</h1>
      <ErrorNote problem={problem} title={t('signIn.noHub')} kept={t('signIn.keyKept')} />
    </main>
  );
}
