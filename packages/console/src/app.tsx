import type { Me } from '@haetae/client';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { cssVariables, theme } from './look/theme.ts';
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
      <Door />
    </MantineProvider>
  );
}

type Held = { key: string; me: Me };

function Door() {
  const [held, setHeld] = useState<Held | null>(null);
  const [asked, setAsked] = useState(false);
  const queries = useMemo(() => new QueryClient(), []);

  useEffect(() => {
    void readKept().then((found) => {
      setHeld(found);
      setAsked(true);
    });
  }, []);

  const signOut = useCallback(() => {
    keptKey.drop();
    queries.clear();
    setHeld(null);
  }, [queries]);
  const session = useMemo(
    () => (held === null ? null : { client: clientFor(held.key), me: held.me, signOut }),
    [held, signOut],
  );

  if (!asked) return null;
  if (session === null) return <SignIn onSignIn={setHeld} />;
  return (
    <SessionContext value={session}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </SessionContext>
  );
}

async function readKept(): Promise<Held | null> {
  const key = keptKey.read();
  if (key === null) return null;
  const answer = await clientFor(key).me();
  return answer.ok ? { key, me: answer.value } : null;
}
