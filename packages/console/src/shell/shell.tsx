import { Outlet } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from './keys.tsx';
import { Navigation } from './navigation.tsx';
import style from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useKeys } from './use-keys.ts';

/** What stays while pages change: navigation, bar, keys. */
export function Shell() {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  useKeys({ focusField: () => field.current?.focus(), showKeys: () => setHelp(true) });
  return (
    <div className={style.shell}>
      <a href="#main" className={style.skip}>
        {t('shell.skip')}
      </a>
      <Navigation />
      <div className={style.work}>
        <TopBar field={field} />
        <main id="main" tabIndex={-1} className={style.main}>
          <Outlet />
        </main>
      </div>
      <Keys opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}
