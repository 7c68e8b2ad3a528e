/** What a side adds to a round: an agenda item, a paper, a position, a delegate, a commitment. */
import type { RoundView, Tlp } from '@haetae/client';
import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markings } from '../../part/marking.tsx';
import { useReader } from '../../part/use-reader.ts';
import { useAsk, useSession } from '../../session.tsx';
import { AddForm } from './add-form.tsx';
import { languageName } from './statement-facts.ts';

const LANGUAGES = ['en', 'ko'] as const;
const WISHES = ['inform', 'discuss', 'agree'] as const;
const ROLES = ['head', 'member', 'interpreter', 'adviser'] as const;
const WORDS = 'words';

type Typed = { currentTarget: { value: string } };

/** A text that is typed; `clear` empties it. */
function useText(start = '') {
  const [value, setValue] = useState(start);
  const props = { value, onChange: (event: Typed) => setValue(event.currentTarget.value) };
  return { value: value.trim(), props, clear: () => setValue(start) };
}

/** The parties and "both", as a list to choose from. */
function useOwners(round: RoundView) {
  const { t } = useTranslation();
  return [...round.parties.map((name) => ({ value: name, label: name })), { value: 'both', label: t('dialogue.both') }];
}

export function AddItem({ round }: { round: RoundView }) {
  const { t, i18n } = useTranslation();
  const [en, ko] = [useText(), useText()];
  const [minutes, setMinutes] = useState(30);
  const [lead, setLead] = useState('both');
  const [wish, setWish] = useState<(typeof WISHES)[number]>('discuss');
  const titles = { en, ko };
  const title = Object.fromEntries(
    LANGUAGES.flatMap((lang) => (titles[lang].value === '' ? [] : [[lang, titles[lang].value]])),
  );
  return (
    <AddForm
      label={t('dialogue.addItem')}
      ready={Object.keys(title).length > 0}
      send={(client) => client.createAgendaItem(round.id, { title, minutes, lead, wish })}
      onDone={() => [en, ko].map((text) => text.clear())}
    >
      {LANGUAGES.map((lang) => (
        <TextInput
          key={lang}
          label={`${t('dialogue.item')}, ${languageName(lang, i18n.language)}`}
          lang={lang}
          {...titles[lang].props}
        />
      ))}
      <NumberInput
        label={t('dialogue.minutes')}
        min={1}
        max={1_440}
        value={minutes}
        onChange={(value) => setMinutes(Number(value))}
      />
      <Select
        label={t('dialogue.lead')}
        data={useOwners(round)}
        value={lead}
        onChange={(value) => setLead(value ?? 'both')}
      />
      <Select
        label={t('dialogue.wish')}
        data={WISHES.map((value) => ({ value, label: t(`dialogue.wishes.${value}`) }))}
        value={wish}
        onChange={(value) => setWish(WISHES.find((one) => one === value) ?? 'discuss')}
      />
    </AddForm>
  );
}

export function AddPaper({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const [title, text] = [useText(), useText()];
  const [tlp, setTlp] = useState<Tlp>('amber');
  const cleared = markings.slice(0, markings.indexOf(me.clearance) + 1);
  return (
    <AddForm
      label={t('dialogue.addPaper')}
      ready={title.value !== ''}
      send={(client) =>
        client.createPaper(round.id, { title: title.value, tlp, ...(text.value !== '' && { text: text.value }) })
      }
      onDone={() => [title, text].map((one) => one.clear())}
    >
      <TextInput label={t('dialogue.paper')} {...title.props} maxLength={300} />
      <Textarea label={t('dialogue.text')} {...text.props} autosize minRows={3} />
      <Select
        label={t('part.marking')}
        data={cleared.map((value) => ({ value, label: `TLP:${value.toUpperCase()}` }))}
        value={tlp}
        onChange={(value) => setTlp(cleared.find((one) => one === value) ?? 'amber')}
      />
    </AddForm>
  );
}

export function AddPosition({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const [title, text] = [useText(), useText()];
  return (
    <AddForm
      label={t('dialogue.addPosition')}
      ready={title.value !== '' && text.value !== ''}
      send={(client) => client.createPosition(round.id, { title: title.value, text: text.value })}
      onDone={() => [title, text].map((one) => one.clear())}
    >
      <p className="small second">{t('dialogue.positionText')}</p>
      <TextInput label={t('dialogue.position')} {...title.props} maxLength={300} />
      <Textarea label={t('dialogue.text')} {...text.props} autosize minRows={3} />
    </AddForm>
  );
}

export function AddDelegate({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const name = useText();
  const [role, setRole] = useState<(typeof ROLES)[number]>('member');
  const [clearance, setClearance] = useState<Tlp>('amber');
  const [send, setSend] = useState(false);
  return (
    <AddForm
      label={t('dialogue.addDelegate')}
      ready={name.value !== ''}
      send={(client) => client.createDelegation(round.id, { members: [{ name: name.value, role, clearance }], send })}
      onDone={() => name.clear()}
    >
      <TextInput label={t('dialogue.name')} {...name.props} maxLength={200} />
      <Select
        label={t('dialogue.function')}
        data={ROLES.map((value) => ({ value, label: t(`dialogue.delegate.${value}`) }))}
        value={role}
        onChange={(value) => setRole(ROLES.find((one) => one === value) ?? 'member')}
      />
      <Select
        label={t('shell.cleared')}
        data={markings.map((value) => ({ value, label: `TLP:${value.toUpperCase()}` }))}
        value={clearance}
        onChange={(value) => setClearance(markings.find((one) => one === value) ?? 'amber')}
      />
      <Checkbox
        label={t('dialogue.sendNow')}
        checked={send}
        onChange={(event) => setSend(event.currentTarget.checked)}
      />
    </AddForm>
  );
}

export function AddCommitment({ round }: { round: RoundView }) {
  const { t } = useTranslation();
  const reader = useReader();
  const { data } = useAsk(['measures'], (client) => client.measures(), { keep: true });
  const [text, due] = [useText(), useText()];
  const [owner, setOwner] = useState('both');
  const [measure, setMeasure] = useState(WORDS);
  const [target, setTarget] = useState<number | undefined>(undefined);
  const known = data?.measures ?? [];
  const unit = known.find(({ id }) => id === measure)?.unit ?? 'count';
  const choices = known.map(({ id, title }) => ({ value: id, label: title[reader.language] ?? title.en ?? id }));
  return (
    <AddForm
      label={t('dialogue.addCommitment')}
      ready={text.value !== '' && due.value !== ''}
      send={(client) =>
        client.createCommitment({
          ...{ round: round.id, owner, due: due.value, text: text.value },
          measure: measure === WORDS ? text.value.slice(0, 300) : measure,
          ...(target !== undefined && { target }),
        })
      }
      onDone={() => [text, due].map((one) => one.clear())}
    >
      <Textarea label={t('dialogue.commitment')} {...text.props} autosize minRows={2} maxLength={2_000} />
      <Select
        label={t('dialogue.owner')}
        data={useOwners(round)}
        value={owner}
        onChange={(value) => setOwner(value ?? 'both')}
      />
      <TextInput label={t('dialogue.due')} type="date" {...due.props} />
      <Select
        label={t('dialogue.measure')}
        description={known.find(({ id }) => id === measure)?.method}
        data={[{ value: WORDS, label: t('dialogue.inWords') }, ...choices]}
        value={measure}
        onChange={(value) => setMeasure(value ?? WORDS)}
      />
      {measure !== WORDS && (
        <NumberInput
          label={t('dialogue.targetIn', { unit: t(`dialogue.unit.${unit}`) })}
          value={target ?? ''}
          onChange={(value) => setTarget(value === '' ? undefined : Number(value))}
        />
      )}
    </AddForm>
  );
}
