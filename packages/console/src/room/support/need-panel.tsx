import type { Engagement, NeedView, OfferView, SupportDeed } from '@haetae/client';
import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { Marking } from '../../part/marking.tsx';
import { Facts, PanelBlock } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { useSession } from '../../session.tsx';
import { useDeed } from '../dialogue/use-deed.ts';
import { Fit, LanguagesAndPlace } from './fit.tsx';
import style from './support.module.css';
import { useCapability } from './use-capability.ts';
import { useMayAct } from './use-may-act.ts';

type Fitting = { offer: OfferView; fit: Parameters<typeof Fit>[0]['fit'] };

/** A need: what is asked, who can help, and what became of each offer. */
export function NeedPanel({ need, fitting, offers }: { need: NeedView; fitting: Fitting[]; offers: OfferView[] }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const mayAct = useMayAct();
  const { run, busy, problem } = useDeed();
  const engaged = need.engagements.flatMap((engagement) => {
    const offer = offers.find(({ id }) => id === engagement.offer);
    return offer === undefined ? [] : [{ offer, engagement }];
  });
  const others = fitting.filter(({ offer }) => engaged.every((one) => one.offer.id !== offer.id));
  return (
    <>
      <About need={need} />
      {engaged.map(({ offer, engagement }) => (
        <Helping key={offer.id} need={need} offer={offer} engagement={engagement} />
      ))}
      {others.map(({ offer, fit }) => (
        <PanelBlock key={offer.id} title={<bdi>{offer.by.name}</bdi>}>
          <bdi>{offer.title}</bdi>
          <Fit fit={fit} />
          <Deeds need={need} offer={offer} can={canPropose(need, offer, me.organisation.id)} />
        </PanelBlock>
      ))}
      {need.engagements.length === 0 && others.length === 0 && (
        <PanelBlock>
          <span className="second">{t('support.nobodyText')}</span>
        </PanelBlock>
      )}
      {mayAct && !need.closed && need.by.id === me.organisation.id && (
        <PanelBlock>
          {problem && <ErrorNote problem={problem} title={t('support.notDone')} />}
          <Button variant="default" disabled={busy} onClick={() => void run((client) => client.closeNeed(need.id))}>
            {t('support.endNeed')}
          </Button>
        </PanelBlock>
      )}
    </>
  );
}

const canPropose = (need: NeedView, offer: OfferView, own: string): SupportDeed[] =>
  need.closed || offer.closed || (need.by.id !== own && offer.by.id !== own) ? [] : ['propose'];

function About({ need }: { need: NeedView }) {
  const { t } = useTranslation();
  const capability = useCapability();
  return (
    <PanelBlock title={<bdi>{need.title}</bdi>}>
      <Facts
        facts={[
          [t('support.by'), <bdi key="by">{need.by.name}</bdi>],
          [t('support.form.capability'), capability(need.capability)],
          [t('support.languagesPlace'), <LanguagesAndPlace key="place" of={need} />],
          [
            t('support.hours'),
            <bdi key="hours" dir="ltr" className="mono">
              {need.hours.from}–{need.hours.to}
            </bdi>,
          ],
          ...factIf(need.due, t('support.form.due'), (due) => due),
          ...factIf(need.tlp, t('support.markingHead'), (tlp) => <Marking key="tlp" tlp={tlp} />),
        ]}
      />
      {need.detail !== null && <p className="second">{need.detail}</p>}
    </PanelBlock>
  );
}

function factIf<T>(value: T | null, name: string, show: (value: T) => ReactNode): [ReactNode, ReactNode][] {
  return value === null ? [] : [[name, show(value)]];
}

function Helping({ need, offer, engagement }: { need: NeedView; offer: OfferView; engagement: Engagement }) {
  const { t } = useTranslation();
  return (
    <PanelBlock title={<bdi>{offer.by.name}</bdi>} beside={t(`support.stateOf.${engagement.state}`)}>
      <bdi>{offer.title}</bdi>
      <ol className={style.steps}>
        {engagement.steps.map(({ at, by, does, text }) => (
          <li key={`${at}${does}`}>
            <Time at={at} exact />
            <span>
              <bdi>{by.name}</bdi> {t(`support.did.${does}`)}
              {text !== null && <span className="second">: {text}</span>}
            </span>
          </li>
        ))}
      </ol>
      <Deeds need={need} offer={offer} can={engagement.can} />
    </PanelBlock>
  );
}

/** What the reader's organisation can do now, with words to go along. */
function Deeds({ need, offer, can }: { need: NeedView; offer: OfferView; can: SupportDeed[] }) {
  const { t } = useTranslation();
  const mayAct = useMayAct();
  const { run, busy, problem } = useDeed();
  const [text, setText] = useState('');
  if (!mayAct || can.length === 0) return null;
  const act = async (does: SupportDeed) => {
    const said = text.trim() === '' ? {} : { text: text.trim() };
    const done = await run((client) => client.supportStep({ need: need.id, offer: offer.id, does, ...said }));
    if (done !== undefined) setText('');
  };
  return (
    <div className={style.deeds}>
      <Textarea
        label={t('support.words')}
        description={t('support.wordsText')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={5_000}
        autosize
      />
      {problem && <ErrorNote problem={problem} title={t('support.notDone')} kept={t('part.typedKept')} />}
      <span className={style.buttons}>
        {can.map((does) => (
          <Button
            key={does}
            variant={does === 'withdraw' ? 'default' : 'filled'}
            disabled={busy}
            onClick={() => void act(does)}
          >
            {t(`support.deed.${does}`)}
          </Button>
        ))}
      </span>
    </div>
  );
}
