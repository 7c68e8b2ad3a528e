import { Tooltip } from '@mantine/core';
import {
  IconCards,
  IconChartDots,
  IconLifebuoy,
  IconMessages,
  IconRoute,
  IconScan,
  IconTopologyStar3,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Mark } from '../look/mark.tsx';
import { VerdictIcon } from '../part/verdict.tsx';
import { useAsk, useSession } from '../session.tsx';
import style from './navigation.module.css';
import { PersonMenu } from './person-menu.tsx';

/** Rooms in their fixed order, parted into groups; `key` follows `g`. */
export const rooms = [
  [
    { name: 'screen', to: '/screen', key: 's', Icon: IconScan },
    { name: 'trace', to: '/trace', key: 't', Icon: IconRoute },
    { name: 'cases', to: '/cases', key: 'c', Icon: IconCards },
  ],
  [{ name: 'landscape', to: '/landscape', key: 'l', Icon: IconChartDots }],
  [
    { name: 'dialogue', to: '/dialogue', key: 'd', Icon: IconMessages },
    { name: 'support', to: '/support', key: 'u', Icon: IconLifebuoy },
  ],
  [{ name: 'alliance', to: '/alliance', key: 'a', Icon: IconTopologyStar3 }],
] as const;

/** The navigation: rooms, then the peers' state, then who I am. */
export function Navigation() {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <nav className={style.nav} aria-label={t('shell.rooms')}>
      <div className={style.head}>
        <span className={style.mark}>
          <Mark size={24} />
        </span>
        <span className={style.word}>Haetae</span>
        <bdi className={style.hub}>{me.hub.name}</bdi>
      </div>
      {rooms.map((group) => (
        <ul key={group[0].name} className={style.group}>
          {group.map(({ name, to, Icon }) => (
            <li key={name}>
              <Link to={to} className={style.room} activeOptions={{ exact: false }}>
                <Icon size={16} stroke={1.5} aria-hidden="true" />
                <span>{t(`shell.room.${name}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      ))}
      <Peers />
      <div className={style.me}>
        <PersonMenu />
      </div>
    </nav>
  );
}

function Peers() {
  const { t } = useTranslation();
  const { data } = useAsk(['alliance'], (client) => client.alliance(), { every: 5_000, keep: true });
  return (
    <ul className={style.peers} aria-label={t('shell.peers')}>
      {data?.peers.map((peer) => (
        <li key={peer.id}>
          <Tooltip label={`${t(`peer.${peer.state}`)}${peer.detail === undefined ? '' : ` · ${peer.detail}`}`}>
            <Link to="/alliance" className={style.peer}>
              {peer.state === 'unreachable' || peer.state === 'refusing' ? (
                <VerdictIcon verdict="review" size={12} />
              ) : (
                <span className={style.dot} data-open={peer.state === 'relayed' || undefined} />
              )}
              <bdi>{t('shell.peer', { name: peer.name })}</bdi>
              <bdi dir="ltr" className={style.lag}>
                {peer.lag_ms.last === null ? '' : `${Math.round(peer.lag_ms.last)} ms`}
              </bdi>
            </Link>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}
