import { Menu } from '@mantine/core';
import { IconSelector, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Marking } from '../part/marking.tsx';
import { useSession } from '../session.tsx';
import { ColorSchemeSwitch } from './color-scheme-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import style from './person-menu.module.css';

/** Who I am, for which organisation, what I may; language, colour scheme, sign out. */
export function PersonMenu({ small = false }: { small?: boolean }) {
  const { t } = useTranslation();
  const { me, signOut } = useSession();
  return (
    <Menu position="top-start" width={268}>
      <Menu.Target>
        <button
          type="button"
          className={style.person}
          aria-label={t('shell.person', { name: me.member.name, organisation: me.organisation.name })}
        >
          <span className={style.icon}>
            <IconUser size={16} stroke={1.5} />
          </span>
          {!small && (
            <>
              <span className={style.names}>
                <bdi className={style.name}>{me.member.name}</bdi>
                <bdi className="small quiet">{me.organisation.name}</bdi>
              </span>
              <IconSelector size={16} stroke={1.5} className={style.open ?? ''} />
            </>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={style.about}>
          <p className="strong">
            <bdi>{me.member.name}</bdi>, <bdi>{me.organisation.name}</bdi>
          </p>
          <p className="small second">{me.roles.map((role) => t(`role.${role}`)).join(', ')}</p>
          <p className="small second">
            {t('shell.cleared')} <Marking tlp={me.clearance} />
          </p>
          <LanguageSwitch />
          <ColorSchemeSwitch />
        </div>
        <Menu.Divider />
        <Menu.Item onClick={signOut}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
