import type { RoundView } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconCheck, IconFilePlus, IconFileText } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { LinkButton } from '../../part/link-button.tsx';
import { PanelBlock } from '../../part/page.tsx';
import { useSession } from '../../session.tsx';
import { AddDelegate } from './add-parts.tsx';
import style from './dialogue.module.css';
import { OfficeHours } from './office-hours-picture.tsx';
import { useDeed, useMayAct } from './use-deed.ts';

/** What waits for the reader's side, the statement, office hours of both places, who comes. */
export function RoundPanel({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  return (
    <>
      <PanelBlock>
        <Steps round={round} />
      </PanelBlock>
      <PanelBlock title={t('dialogue.officeHours')} beside={t('dialogue.officeHoursBeside')}>
        <OfficeHours round={round} />
      </PanelBlock>
      <PanelBlock title={t('dialogue.delegations')} beside={t('dialogue.delegationsBeside')}>
        {round.delegations.length === 0 && <p className="second">{t('dialogue.noDelegations')}</p>}
        {round.delegations.map((one) => (
          <section key={one.id} className={style.delegation}>
            <h3 className="small quiet">
              <bdi>{one.side}</bdi> {!one.sent && t('dialogue.notSent')}
            </h3>
            {!one.sent && <Send id={one.id} />}
            <ul>
              {one.members.map((member) => (
                <li key={`${member.name} ${member.organisation ?? ''}`}>
                  <span>
                    <bdi>{member.name}</bdi> <span className="second">{t(`dialogue.delegate.${member.role}`)}</span>
                  </span>
                  {member.clearance && (
                    <span className="second small">{t('dialogue.upTo', { tlp: member.clearance.toUpperCase() })}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <AddDelegate round={round} />
      </PanelBlock>
    </>
  );
}

/** Gives the names of the own side to the other. */
function Send({ id }: { id: string }) {
  const { t } = useTranslation();
  const mayAct = useMayAct();
  const { run, busy } = useDeed();
  if (!mayAct) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      disabled={busy}
      onClick={() => void run((client) => client.sendDelegation(id))}
    >
      {t('dialogue.sendNames')}
    </Button>
  );
}

function Steps({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const mayAct = useMayAct();
  const { run, busy, problem } = useDeed();
  const navigate = useNavigate();
  const mine = (open: readonly string[]) => mayAct && open.includes(me.hub.name);
  const begin = async () => {
    const made = await run((client) =>
      client.createStatement({ round: round.id, title: t('dialogue.statement'), languages: ['en', 'ko'] }),
    );
    if (made !== undefined) await navigate({ to: '/dialogue/statements/$id', params: { id: made.id } });
  };
  return (
    <div className={style.steps}>
      {mine(round.open) && (
        <Agree busy={busy} onClick={() => void run((client) => client.agreeToRound(round.id, round.hash))}>
          {t('dialogue.agreeToDates')}
        </Agree>
      )}
      {round.agenda
        .filter((item) => mine(item.open))
        .map((item) => (
          <Agree key={item.id} busy={busy} onClick={() => void run((client) => client.agreeToItem(item.id, item.hash))}>
            {t('dialogue.agreeToItem', { number: item.number })}
          </Agree>
        ))}
      {round.statements.map((one) => (
        <LinkButton
          key={one.id}
          to="/dialogue/statements/$id"
          params={{ id: one.id }}
          variant="default"
          justify="flex-start"
          leftSection={<IconFileText size={16} stroke={1.5} />}
        >
          <bdi>{one.title}</bdi>
        </LinkButton>
      ))}
      {mayAct && round.statements.length === 0 && (
        <Button
          variant="default"
          justify="flex-start"
          disabled={busy}
          leftSection={<IconFilePlus size={16} stroke={1.5} />}
          onClick={() => void begin()}
        >
          {t('dialogue.beginStatement')}
        </Button>
      )}
      {problem && <ErrorNote problem={problem} title={t('dialogue.notDone')} />}
    </div>
  );
}

function Agree({ busy, onClick, children }: { busy: boolean; onClick: () => void; children: string }) {
  return (
    <Button justify="flex-start" disabled={busy} leftSection={<IconCheck size={16} stroke={1.5} />} onClick={onClick}>
      {children}
    </Button>
  );
}
