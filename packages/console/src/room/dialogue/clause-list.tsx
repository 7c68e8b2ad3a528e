import type { ClauseView, StatementView } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session.tsx';
import style from './dialogue.module.css';
import { NewClause } from './new-clause.tsx';
import { bracketOf } from './round-facts.ts';
import { languageName } from './statement-facts.ts';
import { useMayAct } from './use-deed.ts';

/** The clauses in their order, a column a language: a tick where all agree, else the bracket of who is missing. */
export function ClauseList({ statement, chosen }: { statement: StatementView; chosen: string | undefined }) {
  const { t, i18n } = useTranslation();
  const [adding, setAdding] = useState(false);
  const mayAct = useMayAct();
  return (
    <div className={style.clauses}>
      <table aria-label={t('dialogue.clauses')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('dialogue.number')}</span>
            </th>
            <th scope="col">{t('dialogue.clause')}</th>
            {statement.languages.map((lang) => (
              <th key={lang} scope="col" data-end title={languageName(lang, i18n.language)}>
                <bdi>{lang}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statement.clauses.map((clause) => (
            <Line key={clause.id} statement={statement} clause={clause} chosen={clause.id === chosen} />
          ))}
        </tbody>
      </table>
      <ul className={style.legend}>
        <li>
          <IconCheck size={14} stroke={1.5} aria-hidden="true" /> {t('dialogue.legend.agreed')}
        </li>
        {statement.parties.map((party) => (
          <li key={party}>
            <bdi className="mono">{bracketOf([party])}</bdi> {t('dialogue.legend.missing', { name: party })}
          </li>
        ))}
      </ul>
      {mayAct && statement.state !== 'signed' && (
        <Button
          variant="default"
          fullWidth
          leftSection={<IconPlus size={16} stroke={1.5} />}
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          {t('dialogue.addClause')}
        </Button>
      )}
      {adding && <NewClause statement={statement} onAdded={() => setAdding(false)} />}
    </div>
  );
}

function Line({ statement, clause, chosen }: { statement: StatementView; clause: ClauseView; chosen: boolean }) {
  const { t } = useTranslation();
  return (
    <tr data-chosen={chosen || undefined}>
      <td className="mono quiet">{clause.number}</td>
      <td>
        <Link
          to="/dialogue/statements/$id"
          params={{ id: statement.id }}
          search={{ clause: clause.id, view: undefined }}
          aria-current={chosen ? 'true' : undefined}
        >
          <bdi>{clause.title ?? t('dialogue.clauseNumber', { number: clause.number })}</bdi>
        </Link>
        <div className="small quiet">{t(`dialogue.clauseKind.${clause.kind}`)}</div>
      </td>
      {statement.languages.map((lang) => (
        <td key={lang} data-end>
          <Standing statement={statement} clause={clause} lang={lang} />
        </td>
      ))}
    </tr>
  );
}

function Standing({ statement, clause, lang }: { statement: StatementView; clause: ClauseView; lang: string }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const open = clause.versions[lang]?.open ?? statement.parties;
  if (open.length > 0) {
    return (
      <bdi className={`mono ${style.bracket}`} data-mine={open.includes(me.hub.name) || undefined}>
        {bracketOf(open)}
      </bdi>
    );
  }
  return (
    <>
      <IconCheck size={14} stroke={1.5} aria-hidden="true" />
      <span className="visually-hidden">{t('dialogue.legend.agreed')}</span>
    </>
  );
}
