import type { StatementView } from '@haetae/client';
import { Button, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { ClauseTexts } from './clause-texts.tsx';
import { useDeed } from './use-deed.ts';

const KINDS = ['fact', 'assessment', 'commitment', 'attribution'] as const;
type Kind = (typeof KINDS)[number];

/** A new clause in the statement's languages; what is left empty stays open. */
export function NewClause({ statement, onAdded }: { statement: StatementView; onAdded: () => void }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<Kind>('fact');
  const [texts, setTexts] = useState<Record<string, string>>({});
  const { run, busy, problem } = useDeed();
  const written = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { kind, text: Object.fromEntries(written), ...(title.trim() !== '' && { title: title.trim() }) };
    const made = await run((client) => client.createClause(statement.id, body));
    if (made !== undefined) onAdded();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm" mt="sm">
        <TextInput
          label={t('dialogue.clauseTitle')}
          value={title}
          maxLength={300}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Select
          label={t('dialogue.kind')}
          data={KINDS.map((value) => ({ value, label: t(`dialogue.clauseKind.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'fact')}
        />
        <ClauseTexts languages={statement.languages} texts={texts} setTexts={setTexts} rows={3} />
        {problem && <ErrorNote problem={problem} title={t('dialogue.notDone')} kept={t('part.typedKept')} />}
        <Button type="submit" disabled={busy || written.length === 0}>
          {t('dialogue.propose')}
        </Button>
      </Stack>
    </form>
  );
}
