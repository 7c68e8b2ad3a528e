import type { Answer, Client } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import style from './dialogue.module.css';
import { useDeed, useMayAct } from './use-deed.ts';

/** A form that opens under its section and closes when what it asks for is done; `ready`: it can be sent. */
export function AddForm(props: {
  label: string;
  ready: boolean;
  send: (client: Client) => Promise<Answer<unknown>>;
  onDone: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const mayAct = useMayAct();
  const [open, setOpen] = useState(false);
  const { run, busy, problem } = useDeed();
  if (!mayAct) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await run(props.send)) === undefined) return;
    props.onDone();
    setOpen(false);
  };
  return (
    <div className={style.add}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} stroke={1.5} />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {props.label}
      </Button>
      {open && (
        <form onSubmit={(event) => void submit(event)}>
          {props.children}
          {problem && <ErrorNote problem={problem} title={t('dialogue.notDone')} kept={t('part.typedKept')} />}
          <div>
            <Button type="submit" disabled={busy || !props.ready}>
              {t('dialogue.add')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
