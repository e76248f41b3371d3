/** What this browser knows of a session, as signals: what the server showed, how the line is, what is on its way. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type {
  Board,
  MeMessage,
  Order,
  PersonWish,
  SessionReply,
  SessionView,
  SignMessage,
} from "#shared/protocol/session.ts";
import type { Connection, Reason } from "./store.ts";

/** What the server said on arrival. */
export interface SessionArrival {
  readonly id: string;
  /** Server's clock minus ours, ms. */
  readonly offset: number;
}

export const line: Signal<Connection> = signal<Connection>({ kind: "away" });
export const arrival: Signal<SessionArrival | undefined> = signal<SessionArrival | undefined>(undefined);
export const session: Signal<SessionView | undefined> = signal<SessionView | undefined>(undefined);
/** For facilitators. */
export const board: Signal<Board | undefined> = signal<Board | undefined>(undefined);
/** For a person. */
export const me: Signal<MeMessage | undefined> = signal<MeMessage | undefined>(undefined);
/** For facilitators and projectors. */
export const sign: Signal<SignMessage | undefined> = signal<SignMessage | undefined>(undefined);

/** What a session can be asked for: an order by facilitators, a wish by people. */
export type Asked =
  | { readonly as: "order"; readonly order: Order }
  | { readonly as: "wish"; readonly wish: PersonWish };

/** What was sent and not answered yet, by id. */
export const asked: Signal<ReadonlyMap<string, Asked>> = signal<ReadonlyMap<string, Asked>>(new Map());
/** The last no, until the next order; `at` names the place on the screen where it belongs. */
export const orderRefused: Signal<(Reason & { readonly at: string }) | undefined> = signal<
  (Reason & { readonly at: string }) | undefined
>(undefined);

type Carrier = (asked: Asked) => Promise<SessionReply>;
let carrier: Carrier = () => Promise.resolve({ ok: false, refusal: { reason: "session.notYours" } });

/** Sets who takes orders and wishes to the server (net, or a fixture). */
export function carrySessionWith(next: Carrier): void {
  carrier = next;
}

/** Sends a facilitator's order; a refusal is returned, and shown at the place from which it was sent. */
export async function order(wanted: Order, at = ""): Promise<SessionReply> {
  orderRefused.value = undefined;
  const reply = await carrier({ as: "order", order: wanted });
  if (!reply.ok) {
    const { reason, params = {} } = reply.refusal;
    orderRefused.value = { reason, params, at };
  }
  return reply;
}

/** Whether an order of this type is on its way. */
export function isOrdered(type: Order["type"]): boolean {
  for (const one of asked.value.values()) if (one.as === "order" && one.order.type === type) return true;
  return false;
}

/** The server's clock, ms. */
export function sessionNow(): number {
  return Date.now() + (arrival.value?.offset ?? 0);
}

/** Forgets the session, for when one goes away from it. */
export function forgetSession(): void {
  line.value = { kind: "away" };
  arrival.value = undefined;
  session.value = undefined;
  board.value = undefined;
  me.value = undefined;
  sign.value = undefined;
  asked.value = new Map();
  orderRefused.value = undefined;
}
