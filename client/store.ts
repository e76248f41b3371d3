/**
 * All the client knows, as signals: what the server showed (table, you, talk, news), how the connection is, what is
 * on its way (pending), and what this browser keeps (drafts, what was heard). No rule lives here.
 */
import { computed, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { Wish } from "#shared/rules/commands.ts";
import type { ChannelId, GroupId, SeatId } from "#shared/rules/terms.ts";
import type { Ask, NewsView, SeatView, TableView, TalkView, YouView } from "#shared/rules/views.ts";
import { remembered } from "./remembered.ts";

/** The private view without what travels as its own messages. */
export type Mine = Omit<YouView, "talk" | "news">;

/** A no, with the word key's last part and what fills it. */
export interface Reason {
  readonly reason: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Connection =
  | { readonly kind: "away" }
  | { readonly kind: "joining" }
  | { readonly kind: "live" }
  /** Gone for a moment; coming back by itself. */
  | { readonly kind: "lost"; readonly attempt: number }
  /** Closed for good: another tab took over, or the table said goodbye. */
  | { readonly kind: "closed"; readonly because: "replaced" | "gone" | "left" }
  /** Could not come in at all; words "error.<reason>". */
  | { readonly kind: "refused"; readonly why: Reason };

/** What the server said on arrival. */
export interface Welcome {
  readonly player: string;
  readonly host: boolean;
  readonly format: string;
  /** Server's clock minus ours, ms. */
  readonly offset: number;
}

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: Reason };

export const connection: Signal<Connection> = signal<Connection>({ kind: "away" });
export const code: Signal<string> = signal("");
export const welcome: Signal<Welcome | undefined> = signal<Welcome | undefined>(undefined);
export const table: Signal<TableView | undefined> = signal<TableView | undefined>(undefined);
export const you: Signal<Mine | undefined> = signal<Mine | undefined>(undefined);
export const talk: Signal<readonly TalkView[]> = signal<readonly TalkView[]>([]);
export const news: Signal<readonly NewsView[]> = signal<readonly NewsView[]>([]);
/** Wishes sent and not yet answered, by id. */
export const pending: Signal<ReadonlyMap<string, Wish>> = signal<ReadonlyMap<string, Wish>>(new Map());
/** The last no, shown until the next wish; `at` names the place on the screen where it belongs, if it has one. */
export const refused: Signal<(Reason & { readonly at?: string }) | undefined> = signal<
  (Reason & { readonly at?: string }) | undefined
>(undefined);

/** The seat this person holds, if any. */
export const mySeat = computed<SeatView | undefined>(() => {
  const viewer = you.value?.viewer;
  return viewer?.kind === "seat" ? table.value?.seats[viewer.seat] : undefined;
});
/** Ids of all groups, in the scenario's order: the index gives colour and pattern. */
export const groupIds = computed<readonly GroupId[]>(() => Object.keys(table.value?.groups ?? {}));
/** Every group but the viewer's own. */
export const otherGroups = computed<readonly GroupId[]>(() =>
  groupIds.value.filter((id) => id !== mySeat.value?.group),
);

/** Index of a group, 0..3, for its accent and pattern. */
export function groupIndex(group: GroupId): number {
  return Math.max(0, groupIds.value.indexOf(group));
}

/** The seats of one group, in the scenario's order. */
export function seatsOf(group: GroupId): readonly SeatView[] {
  return Object.values(table.value?.seats ?? {}).filter((seat) => seat.group === group);
}

/** One seat, if the table has it. */
export function seatOf(seat: SeatId): SeatView | undefined {
  return table.value?.seats[seat];
}

/** The first ask of one kind, if the viewer has it now. */
export function askFor<Kind extends Ask["kind"]>(kind: Kind): Extract<Ask, { kind: Kind }> | undefined {
  return asksFor(kind)[0];
}

/** All asks of one kind. */
export function asksFor<Kind extends Ask["kind"]>(kind: Kind): readonly Extract<Ask, { kind: Kind }>[] {
  return (you.value?.asks ?? []).filter((ask): ask is Extract<Ask, { kind: Kind }> => ask.kind === kind);
}

/** Whether a wish of this type is on its way. */
export function isPending(type: Wish["type"]): boolean {
  for (const wish of pending.value.values()) if (wish.type === type) return true;
  return false;
}

// ---- wishes ----

type Carrier = (wish: Wish) => Promise<Outcome>;
let carrier: Carrier = () => Promise.resolve({ ok: false, refusal: { reason: "noSeat" } });

/** Sets who takes wishes to the server (net, or a fixture). */
export function carryWith(next: Carrier): void {
  carrier = next;
}

/** Sends a wish; a refusal is returned, and shown to the person: on top, or `at` the place from which it was sent. */
export async function send(wish: Wish, at?: string): Promise<Outcome> {
  refused.value = undefined;
  const outcome = await carrier(wish);
  if (!outcome.ok) refused.value = { ...outcome.refusal, ...(at === undefined ? {} : { at }) };
  return outcome;
}

// ---- kept in this browser ----

/** What was typed or chosen and not sent, kept over a reload of this tab. `key` names the place and the round. */
export function draft<T>(key: string, initial: T): Signal<T> {
  return remembered(() => sessionStorage, `becoming-we.draft.${code.value}.${key}`, initial);
}

const NOTHING: Readonly<Partial<Record<ChannelId, number>>> = {};
const NOBODY: readonly SeatId[] = [];

/** The newest thing said at this table that this person has had before their eyes, by channel. */
export function heard(): Signal<Readonly<Partial<Record<ChannelId, number>>>> {
  return remembered(() => localStorage, `becoming-we.heard.${code.value}`, NOTHING);
}

/** Seats whose words this person does not want to see at this table. */
export function hiddenSeats(): Signal<readonly SeatId[]> {
  return remembered(() => localStorage, `becoming-we.hidden.${code.value}`, NOBODY);
}

/** Forgets the table, for when the person goes back to the door. */
export function forgetTable(): void {
  table.value = undefined;
  you.value = undefined;
  welcome.value = undefined;
  talk.value = [];
  news.value = [];
  pending.value = new Map();
  refused.value = undefined;
  connection.value = { kind: "away" };
}
