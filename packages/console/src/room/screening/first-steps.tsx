import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../part/link-button.tsx';
import { Section } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import style from './first-steps.module.css';

/** Entry 1 of the FBI's public list of the Bybit theft: an example that every hub answers. */
export const example = '0x51E9d833Ecae4E8D9D8Be17300AEE6D3398C135D';

/** Three things to try on a demonstration hub: an answer, a trace, a request; nothing of it leaves the computer. */
export function FirstSteps() {
  const { t } = useTranslation();
  const { data } = useAsk(['cases'], (client) => client.cases());
  const inCase = data?.cases.find((one) => one.traces.length > 0);
  const trace = inCase?.traces[0]?.id;
  return (
    <Section title={t('firstSteps.title')} beside={t('firstSteps.beside')}>
      <ol className={style.steps}>
        <Step title={t('firstSteps.screen')} text={t('firstSteps.screenText')}>
          <LinkButton to="/screen/$address" params={{ address: example }}>
            {t('firstSteps.screenDo')}
          </LinkButton>
        </Step>
        {trace && (
          <Step title={t('firstSteps.trace')} text={t('firstSteps.traceText')}>
            <LinkButton to="/trace/$id" params={{ id: trace }} variant="default">
              {t('firstSteps.traceDo')}
            </LinkButton>
          </Step>
        )}
        {inCase && trace && (
          <Step title={t('firstSteps.request')} text={t('firstSteps.requestText')}>
            <LinkButton to="/cases/$id/request" params={{ id: inCase.id }} search={{ trace }} variant="default">
              {t('firstSteps.requestDo')}
            </LinkButton>
          </Step>
        )}
      </ol>
      <p className={`small quiet ${style.end}`}>
        {t('firstSteps.end')}{' '}
        {inCase && (
          <Link to="/cases/$id" params={{ id: inCase.id }}>
            {inCase.title}
          </Link>
        )}
      </p>
    </Section>
  );
}

function Step({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <li className={style.step}>
      <div>
        <p className="strong">{title}</p>
        <p className="second">{text}</p>
      </div>
      {children}
    </li>
  );
}
