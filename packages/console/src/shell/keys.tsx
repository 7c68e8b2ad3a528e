import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { commandKey, KeyCap } from '../part/key-cap.tsx';
import { Facts } from '../part/page.tsx';
import { rooms } from './navigation.tsx';

/** The keys, on one page. */
export function Keys({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const lines: [string, string][] = [
    ['/', t('keys.field')],
    [`${commandKey} K`, t('keys.field')],
    ...rooms.flat().map(({ key, name }): [string, string] => [`g ${key}`, t(`shell.room.${name}`)]),
    ['j k', t('keys.rows')],
    ['Enter', t('keys.open')],
    ['t', t('keys.table')],
    ['← → ↑ ↓', t('keys.graph')],
    ['f', t('keys.fold')],
    ['?', t('keys.title')],
  ];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('part.close') }}
    >
      <Facts facts={lines.map(([key, does]) => [<KeyCap key={key}>{key}</KeyCap>, does])} />
    </Modal>
  );
}
