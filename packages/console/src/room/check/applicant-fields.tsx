import { notableRows } from '@haetae/client/applicant';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantForm } from './applicant-facts.ts';
import style from './check.module.css';

type Props = { form: ApplicantForm; onForm: (form: ApplicantForm) => void };
type TextField = 'application' | 'phone' | 'email' | 'account' | 'made' | 'oldest' | 'delivery' | 'document';

const lines = ['unknown', 'mobile', 'landline', 'internet'] as const;
const pays = ['unknown', 'applicant', 'own-company', 'other-person'] as const;

/** The facts that a firm usually has; each is left empty where it is not known. */
export function ApplicantFields({ form, onForm }: Props) {
  const { t } = useTranslation();
  const field = (name: TextField, type = 'text') => (
    <TextInput
      type={type}
      label={t(`check.applicant.${name}`)}
      value={form[name]}
      onChange={(event) => onForm({ ...form, [name]: event.currentTarget.value })}
      autoComplete="off"
      spellCheck={false}
    />
  );
  return (
    <>
      <div className={style.fields}>
        {field('application')}
        {field('email')}
        {field('phone', 'tel')}
        <NativeSelect
          label={t('check.applicant.line')}
          value={form.line}
          data={lines.map((value) => ({ value, label: t(`check.applicant.lines.${value}`) }))}
          // The control answers one of the values it was given.
          onChange={(event) => onForm({ ...form, line: event.currentTarget.value as ApplicantForm['line'] })}
        />
        {field('account')}
        {field('made', 'date')}
        {field('oldest', 'date')}
        <NativeSelect
          label={t('check.applicant.pay')}
          value={form.pay}
          data={pays.map((value) => ({ value, label: t(`check.applicant.pays.${value}`) }))}
          onChange={(event) => onForm({ ...form, pay: event.currentTarget.value as ApplicantForm['pay'] })}
        />
        {field('delivery')}
        {field('document')}
      </div>
      <Noted form={form} onForm={onForm} />
    </>
  );
}

function Noted({ form, onForm }: Props) {
  const { t, i18n } = useTranslation();
  const rows = useMemo(() => notableRows(i18n.language === 'ko' ? 'ko' : 'en'), [i18n.language]);
  const turn = (row: number, seen: boolean) =>
    onForm({
      ...form,
      noted: seen ? [...form.noted, row].sort((a, b) => a - b) : form.noted.filter((one) => one !== row),
    });
  return (
    <details className={style.noted}>
      <summary>
        {t('check.applicant.noted')} <span className="quiet">{t('check.applicant.notedText')}</span>
      </summary>
      <ul className={style.rows}>
        {rows.map(({ number, text }) => (
          <li key={number}>
            <Checkbox
              size="xs"
              checked={form.noted.includes(number)}
              onChange={(event) => turn(number, event.currentTarget.checked)}
              label={
                <>
                  <bdi className="mono quiet">{number}</bdi> {text}
                </>
              }
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
