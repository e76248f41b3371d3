/** Who belongs to a table: known by a token that only its owner holds; the seat itself is the rules' business. */
import { createHash, randomBytes } from "node:crypto";
import { nanoid } from "nanoid";
import type { Wish } from "#shared/rules/commands.ts";
import type { WishRefusal } from "#shared/protocol/messages.ts";
import type { PlayerRecord } from "../journal/journal.ts";

/** A player as a newcomer or returner is let in: `token` is theirs to keep. */
export interface Admitted {
  readonly player: PlayerRecord;
  readonly token: string;
}

/** Somebody whom a session sends to one of its tables. */
export interface Guest {
  readonly record: PlayerRecord;
  /** Only looks on: nobody waits for this person, and no table stays awake for them. */
  readonly onlooker: boolean;
  /** Why this person may not even ask for this here; undefined if they may. */
  readonly refuses: (wish: Wish) => WishRefusal | undefined;
}

/** The guest with the token of this hash, as things are now; undefined if nobody was invited with it. */
export type GuestList = (tokenHash: string) => Guest | undefined;

/** A new token of 128 bits. */
export function newToken(): string {
  return randomBytes(16).toString("base64url");
}

/** What is kept of a token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A fresh player with a token of 128 bits. */
export function newPlayer(role: "host" | "guest", at: number): Admitted {
  const token = newToken();
  const player = { player: nanoid(12), tokenHash: hashToken(token), host: role === "host", createdAt: at };
  return { player, token };
}

/** The players of one table, by the hash of their token. */
export class Players {
  readonly #byHash = new Map<string, PlayerRecord>();
  /** Players that the journal knows; the others are written down with their first accepted wish. */
  readonly #written = new Set<string>();
  #guests: GuestList | undefined;

  constructor(records: readonly PlayerRecord[]) {
    for (const record of records) {
      this.#byHash.set(record.tokenHash, record);
      this.#written.add(record.player);
    }
  }

  /** From now on this is a table of a session: only its guests come in. */
  invite(guests: GuestList): void {
    this.#guests = guests;
  }

  /** Whether only guests of a session come in. */
  get isInvited(): boolean {
    return this.#guests !== undefined;
  }

  /** Whether this token belongs to somebody here. */
  knows(token: string): boolean {
    const hash = hashToken(token);
    return this.#guests === undefined ? this.#byHash.has(hash) : this.#guests(hash) !== undefined;
  }

  /** Whether whoever has this token, or none, may come in. */
  mayEnter(token: string | undefined): boolean {
    return this.#guests === undefined || (token !== undefined && this.knows(token));
  }

  /** The owner of this token, if there is one. */
  of(token: string): PlayerRecord | undefined {
    const hash = hashToken(token);
    return this.#guests === undefined ? this.#byHash.get(hash) : this.#guests(hash)?.record;
  }

  /** The owner of this token, or somebody new if there is none: nobody is locked out by a stale token. */
  admit(token: string | undefined, at: number): Admitted {
    if (token !== undefined) {
      const known = this.of(token);
      if (known !== undefined) return { player: known, token };
    }
    const fresh = newPlayer("guest", at);
    this.#byHash.set(fresh.player.tokenHash, fresh.player);
    return fresh;
  }

  /** Whether somebody who came in may stay: not after the session placed them elsewhere. */
  mayStay(player: PlayerRecord): boolean {
    return this.#guests === undefined || this.#guests(player.tokenHash) !== undefined;
  }

  /** Why this player may not ask for this at all, whatever the rules say; undefined if they may. */
  refuses(player: PlayerRecord, wish: Wish): WishRefusal | undefined {
    if (this.#guests === undefined) return undefined;
    const guest = this.#guests(player.tokenHash);
    return guest === undefined ? { reason: "session.notYours" } : guest.refuses(wish);
  }

  /** Whether this player only looks on. */
  isOnlooker(player: PlayerRecord): boolean {
    return this.#guests?.(player.tokenHash)?.onlooker === true;
  }

  /** Forgets somebody who came, did nothing and went. */
  left(player: PlayerRecord): void {
    if (!this.#written.has(player.player)) this.#byHash.delete(player.tokenHash);
  }

  isWritten(player: PlayerRecord): boolean {
    return this.#written.has(player.player);
  }

  written(players: readonly PlayerRecord[]): void {
    for (const { player } of players) this.#written.add(player);
  }
}
