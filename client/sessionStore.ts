/** The session this browser is at: its line, as signals that stay the same whichever session it is. */
import { computed, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { Order } from "#shared/protocol/session.ts";
import type { SessionLine, SessionOutcome } from "./net/session.ts";
import type { Connection, Reason } from "./store.ts";

const AWAY: Connection = { kind: "away" };

/** The line itself; undefined at the door and at tables that belong to no session. */
export const attending: Signal<SessionLine | undefined> = signal<SessionLine | undefined>(undefined);

export const line = computed<Connection>(() => attending.value?.connection.value ?? AWAY);
export const arrival = computed(() => attending.value?.welcome.value);
export const session = computed(() => attending.value?.view.value);
/** For facilitators. */
export const board = computed(() => attending.value?.board.value);
/** For facilitators and projectors. */
export const sign = computed(() => attending.value?.sign.value);

/** Orders on their way. */
const ordered: Signal<readonly Order[]> = signal<readonly Order[]>([]);
/** The last no, until the next order; `at` names the place on the screen where it belongs. */
export const orderRefused: Signal<(Reason & { readonly at: string }) | undefined> = signal<
  (Reason & { readonly at: string }) | undefined
>(undefined);

/** Sends a facilitator's order; a refusal is returned, and shown at the place from which it was sent. */
export async function order(wanted: Order, at = ""): Promise<SessionOutcome> {
  orderRefused.value = undefined;
  const over = attending.value;
  if (over === undefined) return { ok: false, refusal: { reason: "session.notYours" } };
  ordered.value = [...ordered.value, wanted];
  const reply = await over.order(wanted);
  ordered.value = ordered.value.filter((one) => one !== wanted);
  if (!reply.ok) orderRefused.value = { ...reply.refusal, at };
  return reply;
}

/** Whether an order of this type is on its way. */
export function isOrdered(type: Order["type"]): boolean {
  return ordered.value.some((one) => one.type === type);
}

/** Comes to a session, or goes away from the one we are at. */
export function attend(next: SessionLine | undefined): void {
  attending.value?.leave();
  attending.value = next;
  ordered.value = [];
  orderRefused.value = undefined;
}

/** The server's clock, ms. */
export function sessionNow(): number {
  return Date.now() + (arrival.value?.offset ?? 0);
}
