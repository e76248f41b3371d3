/** What was answered to whom: a wish that comes again is answered again, and counts once. */
import type { PlayerId } from "#shared/rules/terms.ts";
import type { WishReply } from "#shared/protocol/messages.ts";

/** How many of a player's latest wish ids are remembered; a client sends again only what was never answered. */
const REMEMBERED = 200;

export class Replies {
  /** By player, oldest first. */
  readonly #given = new Map<PlayerId, Map<string, WishReply>>();
  readonly #asking = new Map<string, Promise<WishReply>>();

  /** The reply this id had, or will have if it is being asked; otherwise asks. Refused ids may be asked again. */
  once(player: PlayerId, id: string, ask: () => Promise<WishReply>): Promise<WishReply> {
    const before = this.#given.get(player)?.get(id);
    if (before !== undefined) return Promise.resolve(before);
    const key = `${player} ${id}`;
    const same = this.#asking.get(key);
    if (same !== undefined) return same;
    const reply = ask().finally(() => this.#asking.delete(key));
    this.#asking.set(key, reply);
    return reply;
  }

  /** Notes the reply to a wish that was accepted. */
  given(player: PlayerId, id: string, reply: WishReply): void {
    const replies = this.#given.get(player) ?? new Map<string, WishReply>();
    replies.set(id, reply);
    const oldest = replies.keys().next();
    if (replies.size > REMEMBERED && oldest.done !== true) replies.delete(oldest.value);
    this.#given.set(player, replies);
  }
}
