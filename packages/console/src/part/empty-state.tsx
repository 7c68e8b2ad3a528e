import type { ReactNode } from 'react';

/** What this is in one sentence, one first step, one example to try. */
export function EmptyState({ title, children, step }: { title: string; children: ReactNode; step?: ReactNode }) {
  return (
    <div
      style={{ padding: 'var(--edge)', maxWidth: 560, display: 'grid', gap: 'var(--h-sp-2)', justifyItems: 'start' }}
    >
      <h2 className="sub">{title}</h2>
      <p className="second">{children}</p>
      {step !== undefined && (
        <div style={{ display: 'flex', gap: 'var(--h-sp-3)', alignItems: 'center', marginBlockStart: 'var(--h-sp-1)' }}>
          {step}
        </div>
      )}
    </div>
  );
}
