/** Who belongs to a table: known by a token that only its owner holds; the seat itself is the rules' business. */
import { createHash, randomBytes } from "node:crypto";
import { nanoid } from "nanoid";
import type { PlayerRecord } from "../journal/journal.ts";

/** A player as a newcomer or returner is let in: `token` is theirs to keep. */
export interface Admitted {
  readonly player: PlayerRecord;
  readonly token: string;
}

/** A fresh player with a token of 128 bits. */
export function newPlayer(role: "host" | "guest", at: number): Admitted {
  const token = randomBytes(16).toString("base64url");
  const player = { player: nanoid(12), tokenHash: hash(token), host: role === "host", createdAt: at };
  return { player, token };
}

/** The players of one table, by the hash of their token. */
export class Players {
  readonly #byHash = new Map<string, PlayerRecord>();
  /** Players that the journal knows; the others are written down with their first accepted wish. */
  readonly #written = new Set<string>();

  constructor(records: readonly PlayerRecord[]) {
    for (const record of records) {
      this.#byHash.set(record.tokenHash, record);
      this.#written.add(record.player);
    }
  }

  /** Whether this token belongs to somebody here. */
  knows(token: string): boolean {
    return this.#byHash.has(hash(token));
  }

  /** The owner of this token, if there is one. */
  of(token: string): PlayerRecord | undefined {
    return this.#byHash.get(hash(token));
  }

  /** The owner of this token, or somebody new if there is none: nobody is locked out by a stale token. */
  admit(token: string | undefined, at: number): Admitted {
    if (token !== undefined) {
      const known = this.#byHash.get(hash(token));
      if (known !== undefined) return { player: known, token };
    }
    const fresh = newPlayer("guest", at);
    this.#byHash.set(fresh.player.tokenHash, fresh.player);
    return fresh;
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

function hash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
