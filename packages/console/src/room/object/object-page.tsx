import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../part/empty-state.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { Marking } from '../../part/marking.tsx';
import { Note } from '../../part/note.tsx';
import { FactRow, Page, Section } from '../../part/page.tsx';
import { Provenance } from '../../part/provenance.tsx';
import { Time } from '../../part/time.tsx';
import { useAsk } from '../../session.tsx';
import { useHubName } from '../../use-hub-name.ts';
import style from './object-page.module.css';

/** One object as it was received, with who brought it, how far it may go, and whether it is held. */
export function ObjectPage() {
  const { t } = useTranslation();
  const hubName = useHubName();
  const { id } = useParams({ from: '/objects/$id' });
  const { data, problem, again } = useAsk(['object', id], (client) => client.object(id));
  if (problem?.code === 'not_found') {
    return (
      <Page title={t('object.title')}>
        <EmptyState
          title={t('object.nothing')}
          step={
            <bdi dir="ltr" className="mono">
              {id}
            </bdi>
          }
        >
          {t('object.nothingText')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={<bdi>{nameOf(data?.object) ?? t('object.title')}</bdi>}
      beside={typeof data?.object.type === 'string' ? data.object.type : undefined}
      marking={data && <Marking tlp={data.tlp} />}
    >
      {problem && <ErrorNote problem={problem} title={t('object.notShown')} retry={again} />}
      {data && (
        <>
          <div className={style.facts}>
            {data.held !== null && (
              <Note tone="review" title={t('object.held')}>
                <p>{data.held}</p>
              </Note>
            )}
            <FactRow
              facts={[
                [
                  t('object.submittedBy'),
                  <Provenance
                    key="by"
                    who={data.submitter.name}
                    by={hubName(data.origin.hub)}
                    signed={data.origin.signed}
                  />,
                ],
                [t('object.added'), <Time key="added" at={data.added} exact age />],
                [t('object.collections'), data.collections.join(', ')],
              ]}
            />
          </div>
          <Section title={t('object.asReceived')}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by key */}
            <pre className={style.source} dir="ltr" tabIndex={0}>
              {JSON.stringify(data.object, null, 2)}
            </pre>
          </Section>
        </>
      )}
    </Page>
  );
}

function nameOf(object: Record<string, unknown> | undefined): string | null {
  return typeof object?.name === 'string' ? object.name : null;
}
