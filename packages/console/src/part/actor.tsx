import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.tsx';
import { useHubName } from '../use-hub-name.ts';

/** Who acted: "you", a hub by its name, another member by the end of its id (names stay with their own hub). */
export function Actor({ id }: { id: string }) {
  const name = useActorName();
  return (
    <Tooltip label={<bdi className="mono">{id}</bdi>} disabled={name(id) === id}>
      <bdi>{name(id)}</bdi>
    </Tooltip>
  );
}

/** The name to show for the id of a member or hub. */
export function useActorName(): (id: string) => string {
  const { t } = useTranslation();
  const { me } = useSession();
  const hubName = useHubName();
  return (id) => {
    if (id === me.member.id) return t('part.you');
    if (id.startsWith('hub--')) return t('shell.peer', { name: hubName(id) });
    return id.startsWith('member--') ? t('part.member', { end: id.slice(-4) }) : id;
  };
}
