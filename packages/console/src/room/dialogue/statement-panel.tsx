import type { StatementView } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconHourglass, IconSignature, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BeforeItLeaves } from '../../part/before-it-leaves.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { Facts, PanelBlock } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { VerdictIcon } from '../../part/verdict.tsx';
import { useSession } from '../../session.tsx';
import style from './dialogue.module.css';
import { agreementCounts, shortHash } from './statement-facts.ts';
import { useDeed, useMayAct } from './use-deed.ts';

type Check = StatementView['checks'][number];

/** Checks, agreement by hash, what signing does, and the signature itself. */
export function StatementPanel({ statement }: { statement: StatementView }) {
  const { t } = useTranslation();
  const holding = statement.checks.filter((check) => check.holds).length;
  return (
    <>
      <PanelBlock
        title={t('dialogue.before')}
        beside={t('dialogue.checksHold', { holding, count: statement.checks.length })}
      >
        <ul className={style.checks}>
          {statement.checks
            .toSorted((a, b) => Number(a.holds) - Number(b.holds))
            .map((check) => (
              <CheckLine key={check.code} check={check} statement={statement} />
            ))}
        </ul>
      </PanelBlock>
      <PanelBlock title={t('dialogue.byHash')}>
        <Agreement statement={statement} />
        <p className="small quiet">{t('dialogue.byHashText')}</p>
      </PanelBlock>
      <PanelBlock>
        <Sign statement={statement} />
      </PanelBlock>
      {statement.publications.length > 0 && (
        <PanelBlock title={t('dialogue.publications')}>
          <ul className={style.checks}>
            {statement.publications.map((one) => (
              <li key={`${one.at} ${one.where}`}>
                <VerdictIcon verdict={one.same ? 'clear' : 'review'} size={14} />
                <span>
                  {t(one.same ? 'dialogue.sameWords' : 'dialogue.otherWords')} <bdi>{one.where}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </PanelBlock>
      )}
    </>
  );
}

function CheckLine({ check, statement }: { check: Check; statement: StatementView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const mine = check.waits_for.length === 0 || check.waits_for.includes(me.hub.name);
  const numbers = check.clauses.map((id) => statement.clauses.find((one) => one.id === id)?.number).filter(Boolean);
  return (
    <li data-holds={check.holds || undefined} data-mine={(!check.holds && mine) || undefined}>
      <CheckIcon holds={check.holds} mine={mine} />
      <span>{t(`dialogue.check.${known(check.code)}`)}</span>
      <span className="small quiet">
        {check.waits_for.join(', ')} {numbers.length > 0 && t('dialogue.inClauses', { numbers: numbers.join(', ') })}
      </span>
    </li>
  );
}

const CHECKS = [
  'has_clauses',
  'same_clauses',
  'all_agreed',
  'no_hidden_characters',
  'same_strength',
  'figures_frozen',
  'one_order',
] as const;
const known = (code: string): (typeof CHECKS)[number] => CHECKS.find((one) => one === code) ?? 'all_agreed';

function CheckIcon({ holds, mine }: { holds: boolean; mine: boolean }) {
  if (holds) return <VerdictIcon verdict="clear" size={14} />;
  return mine ? (
    <VerdictIcon verdict="review" size={14} />
  ) : (
    <IconHourglass size={14} stroke={1.5} aria-hidden="true" />
  );
}

function Agreement({ statement }: { statement: StatementView }) {
  const { t } = useTranslation();
  return (
    <table className={style.counts}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('dialogue.language')}</span>
          </th>
          {statement.parties.map((party) => (
            <th key={party} scope="col">
              <bdi>{party}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {agreementCounts(statement).map(({ lang, counts }) => (
          <tr key={lang}>
            <th scope="row">
              <bdi className="mono">{lang}</bdi>
            </th>
            {counts.map(({ party, agreed }) => (
              <td key={party} className="mono">
                {t('dialogue.ofClauses', { agreed, count: statement.clauses.length })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sign({ statement }: { statement: StatementView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const mayAct = useMayAct();
  const { run, busy, problem } = useDeed();
  const others = statement.parties.filter((party) => party !== me.hub.name).join(', ');
  const signed = statement.signatures.some((one) => one.hub === me.hub.name);
  const waits = statement.checks.filter((check) => check.blocks && !check.holds).length;
  return (
    <div className={style.steps}>
      {statement.state === 'signed' || signed ? (
        <Facts
          facts={statement.signatures.map((one) => [
            <bdi key={one.hub}>{one.hub}</bdi>,
            <span key={one.key}>
              <Time at={one.at} exact />{' '}
              <bdi dir="ltr" className="mono quiet" title={one.key}>
                {shortHash(one.key)}
              </bdi>
            </span>,
          ])}
        />
      ) : (
        <BeforeItLeaves
          title={t('dialogue.signingDoes')}
          to={t('dialogue.signTo', { names: others })}
          leaves={t('dialogue.signLeaves', {
            count: statement.clauses.length,
            languages: statement.languages.join(', '),
            hash: shortHash(statement.hash),
          })}
          stays={t('dialogue.signStays')}
          after={t('dialogue.signAfter')}
        />
      )}
      {mayAct && !signed && (
        <Button
          disabled={busy || waits > 0}
          leftSection={<IconSignature size={16} stroke={1.5} />}
          onClick={() => void run((client) => client.signStatement(statement.id, statement.hash))}
        >
          {t('dialogue.sign', { name: me.hub.name, count: statement.clauses.length })}
        </Button>
      )}
      {waits > 0 && <p className="small quiet">{t('dialogue.signWaits', { count: waits })}</p>}
      <Publish statement={statement} />
      {problem && <ErrorNote problem={problem} title={t('dialogue.notDone')} />}
    </div>
  );
}

function Publish({ statement }: { statement: StatementView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { run, busy, problem } = useDeed();
  if (statement.published !== undefined) {
    return (
      <p className="small">
        <a href={`/public/statements/${statement.id}`}>{t('dialogue.publishedAt')}</a>{' '}
        <Time at={statement.published} exact />
      </p>
    );
  }
  const may = me.roles.includes('releaser') || me.roles.includes('admin');
  if (statement.state !== 'signed' || !may) return null;
  return (
    <>
      <Button
        variant="default"
        disabled={busy}
        leftSection={<IconWorld size={16} stroke={1.5} />}
        onClick={() => void run((client) => client.publishStatement(statement.id))}
      >
        {t('dialogue.publish')}
      </Button>
      {statement.embargo !== undefined && (
        <p className="small quiet">
          {t('dialogue.embargo')} <Time at={statement.embargo} exact />
        </p>
      )}
      {problem && <ErrorNote problem={problem} title={t('dialogue.notDone')} />}
    </>
  );
}
