import { useAsk, useSession } from './session.tsx';

/** The name of a hub by its id, as far as this hub knows it; an unknown id is shown as it is. */
export function useHubName(): (id: string) => string {
  const { me } = useSession();
  const { data } = useAsk(['alliance'], (client) => client.alliance(), { keep: true });
  return (id) => (id === me.hub.id ? me.hub.name : (data?.peers.find((peer) => peer.id === id)?.name ?? id));
}
