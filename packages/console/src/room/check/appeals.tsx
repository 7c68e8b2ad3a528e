import type { Appeal } from '@haetae/client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Section } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { useAsk, useSession } from '../../session.tsx';
import { readPasted } from '../../shell/read-pasted.ts';
import style from './check.module.css';

const readers = ['analyst', 'case-lead', 'releaser', 'admin'] as const;

/** Who says that they were flagged wrongly: for the members who can look into it. */
export function Appeals() {
  const { t } = useTranslation();
  const { me } = useSession();
  const mayRead = readers.some((role) => me.roles.includes(role));
  const { data } = useAsk(['appeals'], (client) => client.appeals(), { enabled: mayRead });
  if (data === undefined || data.appeals.length === 0) return null;
  const columns: Column<Appeal>[] = [
    {
      id: 'subject',
      wrap: true,
      head: t('check.appeals.subject'),
      cell: (appeal) => <Subject text={appeal.subject} />,
    },
    { id: 'message', wrap: true, head: t('check.appeals.message'), cell: (appeal) => <Message appeal={appeal} /> },
    {
      id: 'received',
      head: t('check.appeals.received'),
      wide: true,
      cell: ({ received }) => <Time at={received} age />,
    },
  ];
  return (
    <Section title={t('check.appeals.title')} beside={t('check.appeals.count', { count: data.appeals.length })} flush>
      <DataTable label={t('check.appeals.title')} columns={columns} rows={data.appeals} rowKey={({ id }) => id} />
    </Section>
  );
}

/** What was flagged, as a way to its answer here: never a link to it. */
function Subject({ text }: { text: string }) {
  const shown = (
    <bdi dir="ltr" className="mono">
      {text.replaceAll('.', '[.]')}
    </bdi>
  );
  return readPasted(text).kind === 'site' ? (
    <Link to="/screen/check/site" search={{ site: text }}>
      {shown}
    </Link>
  ) : (
    <Link to="/screen/$address" params={{ address: text }}>
      {shown}
    </Link>
  );
}

const Message = ({ appeal }: { appeal: Appeal }) => (
  <span className={style.two}>
    <bdi>{appeal.message}</bdi>
    {appeal.contact !== null && <bdi className="small quiet">{appeal.contact}</bdi>}
  </span>
);
