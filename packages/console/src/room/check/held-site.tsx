import type { SiteProtection } from '@haetae/client';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { PanelBlock } from '../../part/page.tsx';
import { useSession } from '../../session.tsx';
import { useCheck } from './use-check.ts';

/** What is said of an owner's site waits for a person: whoever may decide writes down why it counts. */
export function HeldSite({ protection, again }: { protection: SiteProtection; again: () => void }) {
  const { t } = useTranslation();
  const { client, me } = useSession();
  const [reason, setReason] = useState('');
  const deciding = useCheck<unknown>();
  const decide = async () => {
    await deciding.ask(client.decideSite({ site: protection.site, counts: true, reason: reason.trim() }));
    again();
  };
  const mayDecide = me.roles.includes('releaser') || me.roles.includes('admin');
  return (
    <PanelBlock title={t('check.held.title')}>
      <p className="second">
        {t(protection.by === 'built-in' ? 'check.held.builtIn' : 'check.held.owner', { name: protection.name })}
      </p>
      {mayDecide && (
        <>
          <Textarea
            label={t('check.held.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
          />
          {deciding.problem && <ErrorNote problem={deciding.problem} title={t('check.held.notDecided')} />}
          <Button variant="default" disabled={reason.trim() === '' || deciding.busy} onClick={() => void decide()}>
            {t('check.held.counts')}
          </Button>
        </>
      )}
    </PanelBlock>
  );
}
