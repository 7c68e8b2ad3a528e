import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ClipboardEvent, type FormEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExerciseChip } from '../part/exercise-chip.tsx';
import { formatClock, zoneName } from '../part/format-time.ts';
import { commandKey, KeyCap } from '../part/key-cap.tsx';
import { pageOf } from '../part/object-link.tsx';
import { useNow } from '../part/use-now.ts';
import { useReader } from '../part/use-reader.ts';
import { rememberList } from '../room/screening/pasted-list.ts';
import { useSession } from '../session.tsx';
import { PersonMenu } from './person-menu.tsx';
import { readPasted } from './read-pasted.ts';
import style from './top-bar.module.css';

/** The bar of every page: the one field, the mark of a demonstration, local and universal time. */
export function TopBar({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const { me } = useSession();
  return (
    <header className={style.bar}>
      <OneField field={field} />
      <div className={style.end}>
        {me.hub.demonstration && <ExerciseChip kind="demonstration" />}
        <Clocks />
        <span className={style.person}>
          <PersonMenu small />
        </span>
      </div>
    </header>
  );
}

function OneField({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const open = useOpen(() => setText(''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open(text);
  };
  // A text field would join pasted lines; the clipboard still has them.
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (readPasted(pasted).kind !== 'list') return;
    event.preventDefault();
    open(pasted);
  };
  return (
    <search className={style.search}>
      <form className={style.field} onSubmit={submit}>
        <IconSearch size={16} stroke={1.5} aria-hidden="true" />
        <input
          ref={field}
          aria-label={t('shell.field')}
          placeholder={t('shell.field')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onPaste={paste}
          spellCheck={false}
          autoComplete="off"
        />
        <KeyCap>{commandKey} K</KeyCap>
      </form>
    </search>
  );
}

function useOpen(done: () => void): (text: string) => void {
  const navigate = useNavigate();
  return (text) => {
    const pasted = readPasted(text);
    if (pasted.kind === 'nothing') return;
    done();
    if (pasted.kind === 'address')
      return void navigate({ to: '/screen/$address', params: { address: pasted.address } });
    if (pasted.kind === 'object') return void navigate(pageOf(pasted.id));
    if (pasted.kind === 'site') return void navigate({ to: '/screen/check/site', search: { site: pasted.site } });
    void navigate({ to: '/screen/list/$list', params: { list: rememberList(pasted.addresses) } });
  };
}

function Clocks() {
  const now = useNow(5_000);
  const reader = useReader();
  return (
    <span className={style.clocks}>
      <bdi dir="ltr">
        <b>{formatClock(now, reader)}</b> {zoneName(now, reader.zone)}
      </bdi>
      <span aria-hidden="true">·</span>
      <bdi dir="ltr">{formatClock(now, { ...reader, zone: 'UTC' })} UTC</bdi>
    </span>
  );
}
