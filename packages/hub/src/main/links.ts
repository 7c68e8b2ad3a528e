import { PeerLink } from '../federation/index.ts';
import type { Lifetime } from '../platform/lifetime.ts';
import type { Ground } from './ground.ts';

/** What giving to and taking from other hubs needs. */
export function exchangeParts({ pool, own, alliance, people, book, intake, writer, alarm }: Ground) {
  return { pool, own, alliance, people, book, intake, writer, alarm };
}

/** The lines to the peers: one a hub that an agreement in force links, opened when it comes into force. */
export function linksOf(ground: Ground, lifetime: Lifetime) {
  const links = new Map<string, PeerLink>();
  lifetime.onStop('links', () => Promise.all([...links.values()].map((link) => link.stop())));
  return {
    all: () => [...links.values()],
    wake: () => {
      for (const link of links.values()) link.wake();
    },
    heard: (peer: string) => links.get(peer)?.heard(),
    ask: async (peer: string, path: string, content: unknown) => await links.get(peer)?.ask(path, content),
    open: () => {
      for (const peer of ground.alliance.peers()) {
        if (links.has(peer.id)) continue;
        const link = new PeerLink(peer, exchangeParts(ground));
        links.set(peer.id, link);
        link.start();
      }
    },
  };
}
