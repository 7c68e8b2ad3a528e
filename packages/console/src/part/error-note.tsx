import type { Problem } from '@haetae/client';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultSentence } from './fault-sentence.ts';
import { formatClock } from './format-time.ts';
import { Note } from './note.tsx';
import { sentenceOf } from './problem-sentence.ts';
import { useReader } from './use-reader.ts';

/**
 * What did not happen, what is kept, the first step; then code, time and *Copy* in small.
 *
 * A missing answer or partner stands on *review* ground; wrong input is neutral.
 */
export function ErrorNote({
  problem,
  title,
  kept,
  retry,
}: {
  problem: Problem;
  title: string;
  kept?: string;
  retry?: () => void;
}) {
  const { t, i18n } = useTranslation();
  const reader = useReader();
  const [at] = useState(() => Date.now());
  const missing = problem.status === 0 || problem.status >= 500 || problem.status === 429;
  return (
    <Note tone={missing ? 'review' : 'neutral'} title={title}>
      <p>
        {sentenceOf(problem, t, i18n.language)} {kept}
      </p>
      <Faults problem={problem} />
      {retry && (
        <Button variant="default" mt="xs" onClick={retry}>
          {t('part.again')}
        </Button>
      )}
      <p className="small second">
        <bdi dir="ltr" className="mono">
          {problem.status > 0 ? `${problem.status} · ` : ''}
          {problem.code} · {formatClock(at, reader, true)}
        </bdi>{' '}
        · <CopyForOperator problem={problem} at={at} />
      </p>
    </Note>
  );
}

function Faults({ problem }: { problem: Problem }): ReactNode {
  const { i18n } = useTranslation();
  if (!problem.errors?.length) return null;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 'var(--edge)' }}>
      {problem.errors.slice(0, 10).map((fault) => (
        <li key={`${fault.pointer}${fault.code}${fault.message}`}>
          {/* A place inside of what was typed helps; that it was the whole of it says nothing. */}
          {fault.pointer.lastIndexOf('/') > 0 && (
            <bdi dir="ltr" className="mono">
              {fault.pointer}
            </bdi>
          )}{' '}
          {faultSentence(fault, i18n.language)}
        </li>
      ))}
    </ul>
  );
}

function CopyForOperator({ problem, at }: { problem: Problem; at: number }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const text = JSON.stringify({ ...problem, at: new Date(at).toISOString() }, null, 2);
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {copied ? t('part.copiedShort') : t('part.copyForOperator')}
    </button>
  );
}
