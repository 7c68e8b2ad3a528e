import { useSession } from '../../session.tsx';

/** Who may state what an organisation needs, offers, and how its controls stand. */
const ACTING = ['analyst', 'case-lead', 'releaser', 'admin'] as const;

/** Whether the reader may act for their organisation in support. */
export function useMayAct(): boolean {
  const { me } = useSession();
  return ACTING.some((role) => me.roles.includes(role));
}
