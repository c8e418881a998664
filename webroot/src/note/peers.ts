import type { NoteClient } from './note-client';

/** Where somebody else's cursor stands in the confirmed document of a revision. */
interface Peer {
  revision: number;
  anchor: number;
  head: number;
}

/** Somebody else's cursor in the visible document. */
export interface PeerPlace {
  by: string;
  anchor: number;
  head: number;
}

type Carrier = Pick<NoteClient, 'carried' | 'revision' | 'shown'>;

/** The cursors of the others, carried along with the document from revision to revision. */
export class Peers {
  readonly #peers = new Map<string, Peer>();

  point({ by, revision, anchor, head }: Peer & { by: string }): void {
    this.#peers.set(by, { revision, anchor, head });
  }

  leave(by: string): void {
    this.#peers.delete(by);
  }

  clear(): void {
    this.#peers.clear();
  }

  /** Brings each cursor to the client's revision, while the maps that lead there are still known. */
  carry(client: Carrier): void {
    for (const [by, { revision, anchor, head }] of this.#peers) {
      const places = [client.carried(revision, anchor), client.carried(revision, head)] as const;
      if (places[0] === null || places[1] === null) continue;
      this.#peers.set(by, { revision: client.revision, anchor: places[0], head: places[1] });
    }
  }

  /** Where each cursor is in the visible document; one whose place is not known is left out. */
  places(client: Carrier): PeerPlace[] {
    return [...this.#peers].flatMap(([by, { revision, anchor, head }]) => {
      const places = [client.carried(revision, anchor), client.carried(revision, head)] as const;
      if (places[0] === null || places[1] === null) return [];
      return [{ by, anchor: client.shown(places[0]), head: client.shown(places[1]) }];
    });
  }
}
