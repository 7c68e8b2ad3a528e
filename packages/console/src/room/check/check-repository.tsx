import type { AnswerLanguage, RepositoryCheckAnswer, Verdict } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerBox } from '../../part/answer-box.tsx';
import { EmptyState } from '../../part/empty-state.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { Note } from '../../part/note.tsx';
import { FactRow, Facts, PanelBlock } from '../../part/page.tsx';
import { saveFile } from '../../save-file.ts';
import { useSession } from '../../session.tsx';
import { useHubLanguage } from '../landscape/use-language.ts';
import style from './check.module.css';
import { CheckPage } from './check-page.tsx';
import { FileField } from './file-field.tsx';
import { Findings } from './findings.tsx';
import { foundCase } from './found-case.ts';
import { readScan } from './read-scan.ts';
import { NextStep, PrintButton, Steps } from './steps-now.tsx';
import { useWordedCheck } from './use-worded-check.ts';

/** One repository, before anyone opens it: the whole answer in words, then each finding at its place. */
export function CheckRepository() {
  const { t } = useTranslation();
  const { client } = useSession();
  const [file, setFile] = useState<File | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [scan, setScan] = useState<RepositoryCheckAnswer | 'none'>();
  const check = useWordedCheck<RepositoryCheckAnswer, AnswerLanguage>(useHubLanguage());
  const choose = async (chosen: File | null) => {
    setFile(chosen);
    check.clear();
    setScan(undefined);
    // What is too large is not sent at all: it may take minutes only to be refused.
    if (chosen === null || chosen.size > MOST) return;
    if (/\.json$/i.test(chosen.name)) return setScan(readScan(await chosen.text()) ?? 'none');
    const start = performance.now();
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    await check.ask((language) => client.checkRepository(bytes, language));
    setSeconds((performance.now() - start) / 1_000);
  };
  const result = check.value ?? (scan === 'none' ? undefined : scan);
  return (
    <CheckPage
      kind="repository"
      marking={result?.marking ?? undefined}
      field={
        <FileField
          file={file}
          accept=".zip,.tgz,.gz,.tar,.json"
          label={t('check.repository.choose')}
          about={t('check.repository.neverRun')}
          onFile={(chosen) => void choose(chosen)}
        />
      }
      {...(result === undefined
        ? {}
        : {
            panel: <ToDo name={file?.name ?? ''} result={result} />,
            actions: <Actions name={file?.name ?? ''} result={result} />,
          })}
      answer={
        <>
          {check.busy && <p className={`quiet ${style.wait}`}>{t('check.repository.reading')}</p>}
          {file !== null && file.size > MOST && (
            <Note tone="neutral" title={t('check.notChecked')}>
              <p>
                {t('check.repository.tooLarge')} {t('check.repository.notOpened')}
              </p>
              <code className="mono">haetae scan FILE.zip</code>
            </Note>
          )}
          {scan === 'none' && (
            <Note tone="neutral" title={t('check.notChecked')}>
              <p>{t('check.repository.noScan')}</p>
            </Note>
          )}
          {check.problem && (
            <ErrorNote
              problem={check.problem}
              title={t('check.notChecked')}
              kept={t('check.repository.notOpened')}
              // The same file is no better archive the second time.
              {...(check.problem.status === 422 ? {} : { retry: () => void choose(file) })}
            />
          )}
          {result && (
            <RepositoryAnswer
              result={result}
              how={
                check.value === undefined
                  ? t('check.repository.fromFile')
                  : t('check.repository.readIn', { seconds: seconds.toFixed(1) })
              }
            />
          )}
        </>
      }
    >
      {file === null && <EmptyState title={t('check.repository.first')}>{t('check.repository.firstText')}</EmptyState>}
      {result && result.findings.length > 0 && <Findings findings={result.findings} />}
    </CheckPage>
  );
}

/** The answer on paper for whoever decides, and as data for whoever goes on working with it. */
function Actions({ name, result }: { name: string; result: RepositoryCheckAnswer }) {
  const { t } = useTranslation();
  const save = () =>
    saveFile(
      `${name || 'repository'}.haetae.json`,
      new Blob([JSON.stringify(result, null, 2)], { type: 'application/json' }),
    );
  return (
    <>
      <PrintButton />
      <Button variant="default" leftSection={<IconDownload size={16} stroke={1.5} />} onClick={save}>
        {t('check.repository.export')}
      </Button>
    </>
  );
}

const verdictOf = { malicious: 'block', suspicious: 'review', clean: 'clear' } as const satisfies Record<
  string,
  Verdict
>;

function RepositoryAnswer({ result, how }: { result: RepositoryCheckAnswer; how: string }) {
  const { t } = useTranslation();
  const worst = result.findings[0];
  const certain = result.findings.filter(({ level }) => level === 'error').length;
  return (
    <>
      <AnswerBox verdict={verdictOf[result.verdict]} word={t(`verdict.${verdictOf[result.verdict]}`)} beside={how}>
        {t(`check.repository.say_${result.verdict}`)} {result.verdict === 'clean' ? '' : worst?.text}
      </AnswerBox>
      <FactRow
        facts={[
          [t('check.repository.lookedAt'), t('check.repository.files', { count: result.files })],
          [
            t('check.repository.found'),
            t('check.repository.shapes', { count: result.findings.length, certain: String(certain) }),
          ],
          [t('check.repository.unread'), <Unread key="unread" result={result} />],
        ]}
      />
    </>
  );
}

function Unread({ result }: { result: RepositoryCheckAnswer }) {
  const { t } = useTranslation();
  if (result.unscanned.length === 0) return t('check.repository.nothing');
  return (
    <span title={result.unscanned.map(({ file, detail }) => `${file}: ${detail}`).join('\n')}>
      {t('check.repository.files', { count: result.unscanned.length })}
    </span>
  );
}

/** Whose rules found something: those of the product, and what members of the alliance shared. */
function WhoSays({ result }: { result: RepositoryCheckAnswer }) {
  const { t } = useTranslation();
  const shared = result.findings.filter(({ rule }) => rule === 'known-file' || /^yara\/(?!haetae_)/.test(rule)).length;
  return (
    <PanelBlock title={t('check.repository.whoSays')}>
      <Facts
        facts={[
          [t('check.repository.builtIn'), t('check.repository.foundBy', { count: result.findings.length - shared })],
          [t('check.repository.shared'), t('check.repository.foundBy', { count: shared })],
        ]}
      />
    </PanelBlock>
  );
}

/** The largest archive that a hub takes, in bytes. */
const MOST = 32 * 1024 * 1024;

const stepsOf = {
  closed: ['leavePacked', 'giveFile', 'answerNothing'],
  opened: ['offNetwork', 'moveAssets', 'tellFirst', 'keepMessages'],
  clean: ['bareMachine', 'noScripts'],
} as const;

const caseOf = (name: string, { findings, input, marking }: RepositoryCheckAnswer) =>
  foundCase(name, [input, ...findings.map(({ file, line, text }) => `${file}:${line}: ${text}`)], marking);

/** What to do depends on one thing only: whether it was opened already. */
function ToDo({ name, result }: { name: string; result: RepositoryCheckAnswer }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (result.verdict === 'clean') return <Steps steps={stepsOf.clean} />;
  return (
    <>
      <PanelBlock title={t('check.repository.openedAsk')}>
        <div className={style.pair}>
          {[false, true].map((answer) => (
            <Button
              key={String(answer)}
              variant={opened === answer ? 'light' : 'default'}
              aria-pressed={opened === answer}
              onClick={() => setOpened(answer)}
            >
              {t(answer ? 'check.repository.yes' : 'check.repository.no')}
            </Button>
          ))}
        </div>
      </PanelBlock>
      <Steps steps={opened ? stepsOf.opened : stepsOf.closed} />
      <NextStep found={caseOf(name, result)} />
      <WhoSays result={result} />
      <PanelBlock title={t('check.engineer')}>
        <p className="second">{t('check.repository.engineerText')}</p>
        <code className={`mono ${style.quote}`}>haetae scan FILE.zip</code>
      </PanelBlock>
    </>
  );
}
