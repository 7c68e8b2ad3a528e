import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconCornerDownLeft } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ClipboardEvent, type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../part/key-cap.tsx';
import { LedgerMark } from '../../part/ledger-mark.tsx';
import { ledgerOf } from '../../part/shorten-address.ts';
import { readPasted, splitAddresses } from '../../shell/read-pasted.ts';
import style from './address-field.module.css';
import { rememberList } from './pasted-list.ts';

/** The page's own field: one address whole, or a pasted list that opens as a table. */
export function AddressField({ address = '' }: { address?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(address);
  useEffect(() => setText(address), [address]);

  const openList = (addresses: string[]) =>
    void navigate({ to: '/screen/list/$list', params: { list: rememberList(addresses) } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const addresses = splitAddresses(text);
    if (addresses.length > 1) return openList(addresses);
    if (addresses[0] !== undefined) void navigate({ to: '/screen/$address', params: { address: addresses[0] } });
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = readPasted(event.clipboardData.getData('text'));
    if (pasted.kind !== 'list') return;
    event.preventDefault();
    openList(pasted.addresses);
  };
  return (
    <form className={style.form} onSubmit={submit}>
      <TextInput
        className={style.field ?? ''}
        classNames={{ input: 'mono' }}
        aria-label={t('screening.address')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={paste}
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        leftSection={<LedgerMark ledger={ledgerOf(text.trim())} />}
        rightSection={
          text === '' ? null : <CloseButton size="sm" aria-label={t('screening.empty')} onClick={() => setText('')} />
        }
      />
      <Button
        type="submit"
        rightSection={
          <KeyCap>
            <IconCornerDownLeft size={12} stroke={1.5} aria-hidden="true" />
          </KeyCap>
        }
        className={style.button ?? ''}
      >
        {t('screening.do')}
      </Button>
    </form>
  );
}
