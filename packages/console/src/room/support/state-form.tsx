import type { Tlp } from '@haetae/client';
import { Button, Checkbox, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BeforeItLeaves } from '../../part/before-it-leaves.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { Page } from '../../part/page.tsx';
import { useReader } from '../../part/use-reader.ts';
import { useSession } from '../../session.tsx';
import { useDeed } from '../dialogue/use-deed.ts';
import { capabilities, useCapability } from './use-capability.ts';

/** Languages in which partners of this alliance work; the hub takes any other as well. */
const LANGUAGES = ['en', 'ko', 'fr', 'de', 'es', 'it', 'nl', 'pl', 'ar', 'ja', 'zh'];

/** What an alliance carries at most; the stricter stay on their hub. */
const MARKINGS: Tlp[] = ['clear', 'green', 'amber'];

export const NewNeed = () => <StateForm what="need" />;
export const NewOffer = () => <StateForm what="offer" />;

/** A need or an offer, stated: skill, languages and hours are what is compared. */
function StateForm({ what }: { what: 'need' | 'offer' }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const reader = useReader();
  const capability = useCapability();
  const navigate = useNavigate();
  const { run, busy, problem } = useDeed();
  const [title, setTitle] = useState('');
  const [skill, setSkill] = useState<string | null>(null);
  const [languages, setLanguages] = useState<string[]>([reader.language.slice(0, 2)]);
  const [zone, setZone] = useState(reader.zone);
  const [hours, setHours] = useState({ from: '09:00', to: '18:00' });
  const [end, setEnd] = useState('');
  const [detail, setDetail] = useState('');
  const [tlp, setTlp] = useState<Tlp>('amber');
  const [share, setShare] = useState(true);
  const [exercise, setExercise] = useState(me.hub.demonstration);
  const ready = title.trim() !== '' && skill !== null && languages.length > 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const known = capabilities.find((one) => one === skill);
    if (known === undefined) return;
    const said = {
      ...{ title: title.trim(), capability: known, languages, zone, hours, tlp, share, exercise },
      ...(detail.trim() === '' ? {} : { detail: detail.trim() }),
    };
    const last = end === '' ? {} : what === 'need' ? { due: end } : { until: end };
    const made = await run((client) =>
      what === 'need' ? client.stateNeed({ ...said, ...last }) : client.offerHelp({ ...said, ...last }),
    );
    if (made !== undefined) await navigate({ to: '/support', search: what === 'need' ? { at: made.id } : {} });
  };
  return (
    <Page
      title={t(what === 'need' ? 'support.stateNeed' : 'support.offerHelp')}
      above={<Link to="/support">{t('support.title')}</Link>}
    >
      <form onSubmit={(event) => void submit(event)} style={{ padding: 'var(--edge)', maxWidth: 640 }}>
        <Stack gap="md" align="stretch">
          <TextInput
            label={t(what === 'need' ? 'support.form.titleNeed' : 'support.form.titleOffer')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={300}
            required
            autoFocus
          />
          <Select
            label={t('support.form.capability')}
            data={capabilities.map((value) => ({ value, label: capability(value) }))}
            value={skill}
            onChange={setSkill}
            searchable
            required
          />
          <MultiSelect
            label={t('support.form.languages')}
            description={t('support.form.languagesText')}
            data={LANGUAGES}
            value={languages}
            onChange={setLanguages}
            required
          />
          <Select
            label={t('support.form.zone')}
            data={[...new Set([reader.zone, ...Intl.supportedValuesOf('timeZone')])]}
            value={zone}
            onChange={(next) => next !== null && setZone(next)}
            searchable
          />
          <TextInput
            label={t('support.form.from')}
            type="time"
            value={hours.from}
            onChange={(event) => setHours({ ...hours, from: event.currentTarget.value })}
            required
          />
          <TextInput
            label={t('support.form.to')}
            type="time"
            value={hours.to}
            onChange={(event) => setHours({ ...hours, to: event.currentTarget.value })}
            required
          />
          <TextInput
            label={t(what === 'need' ? 'support.form.due' : 'support.form.until')}
            type="date"
            value={end}
            onChange={(event) => setEnd(event.currentTarget.value)}
          />
          <Textarea
            label={t('support.form.detail')}
            value={detail}
            onChange={(event) => setDetail(event.currentTarget.value)}
            maxLength={5_000}
            autosize
            minRows={3}
          />
          <Select
            label={t('support.form.tlp')}
            data={MARKINGS.map((value) => ({ value, label: `TLP:${value.toUpperCase()}` }))}
            value={tlp}
            onChange={(next) => setTlp(MARKINGS.find((one) => one === next) ?? 'amber')}
          />
          <Checkbox
            label={t('support.form.share')}
            checked={share}
            onChange={(event) => setShare(event.currentTarget.checked)}
          />
          {me.hub.demonstration && (
            <Checkbox
              label={t('response.isExercise')}
              checked={exercise}
              onChange={(event) => setExercise(event.currentTarget.checked)}
            />
          )}
          <BeforeItLeaves
            title={t('support.form.ifStated')}
            to={t(share ? 'support.form.toAlliance' : 'support.form.toNobody')}
            leaves={t('support.form.leaves')}
            stays={t('support.form.stays')}
            after={t('support.form.after')}
          />
          {problem && <ErrorNote problem={problem} title={t('support.notDone')} kept={t('part.typedKept')} />}
          <div>
            <Button type="submit" disabled={busy || !ready}>
              {t(what === 'need' ? 'support.stateNeed' : 'support.offerHelp')}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  );
}
