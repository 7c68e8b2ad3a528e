import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { PanelBlock } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import style from './check.module.css';
import { ownHub } from './comparison.ts';
import { fingerprintsIn } from './pinned-keys.ts';

/** Whose keys compare, and which of them somebody here has confirmed with the people who hold them. */
export function ComparisonKeys(props: { pinned: readonly string[]; onPinned: (pinned: readonly string[]) => void }) {
  const { t } = useTranslation();
  const { pinned, onPinned } = props;
  const { data: keys, problem } = useAsk(['identifier-keys'], async () => {
    const { namedKeys } = await import('@haetae/client/private-comparison');
    return await namedKeys(ownHub());
  });
  const { data: hub } = useAsk(['descriptor'], (client) => client.descriptor());
  if (problem) return <ErrorNote problem={problem} title={t('check.applicant.keys.none')} />;
  if (keys === undefined) return null;
  const confirmed = keys.filter(({ fingerprint }) => pinned.includes(fingerprint)).length;
  return (
    <PanelBlock
      title={t('check.applicant.keys.title')}
      beside={t('check.applicant.keys.confirmed', { count: keys.length, confirmed: String(confirmed) })}
    >
      <ul className={style.ticks}>
        {keys.map(({ fingerprint, hub: holder, current }) => (
          <li key={fingerprint}>
            {pinned.includes(fingerprint) ? (
              <IconCheck size={14} stroke={1.5} aria-label={t('check.applicant.keys.yes')} />
            ) : (
              <IconCircle size={14} stroke={1.5} aria-label={t('check.applicant.keys.no')} />
            )}
            <span className={style.two} style={{ paddingBlock: 0 }}>
              <span>
                {t(holder === hub?.id ? 'check.applicant.keys.own' : 'check.applicant.keys.partner')}
                {!current && ` · ${t('check.applicant.keys.former')}`}
              </span>
              <bdi dir="ltr" className={`mono ${style.fingerprint}`}>
                {fingerprint.match(/.{8}/g)?.join(' ')}
              </bdi>
            </span>
          </li>
        ))}
      </ul>
      <Confirm named={keys.map(({ fingerprint }) => fingerprint)} {...props} />
      {pinned.length > 0 && (
        <button type="button" className={`link-button ${style.start}`} onClick={() => onPinned([])}>
          {t('check.applicant.keys.forget')}
        </button>
      )}
    </PanelBlock>
  );
}

/** What the people of a hub said is compared here by the program: an eye takes two like fingerprints for one. */
function Confirm(props: {
  named: readonly string[];
  pinned: readonly string[];
  onPinned: (pinned: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState(false);
  const confirm = () => {
    const said = fingerprintsIn(text);
    const foreign = said.filter((one) => !props.named.includes(one));
    setUnknown(said.length === 0 || foreign.length > 0);
    if (said.length === 0 || foreign.length > 0) return;
    props.onPinned([...props.pinned, ...said]);
    setText('');
  };
  if (props.named.every((one) => props.pinned.includes(one))) return null;
  return (
    <>
      <Textarea
        label={t('check.applicant.keys.told')}
        description={t('check.applicant.keys.toldText')}
        classNames={{ input: 'mono' }}
        dir="ltr"
        spellCheck={false}
        autosize
        minRows={2}
        maxRows={6}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setUnknown(false);
        }}
        error={unknown && t('check.applicant.keys.unknown')}
      />
      <Button variant="default" disabled={text.trim() === ''} onClick={confirm}>
        {t('check.applicant.keys.confirm')}
      </Button>
    </>
  );
}
