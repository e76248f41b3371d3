/** The session this browser is at: its line, as signals that stay the same whichever session it is. */
import { computed, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { MeMessage, Order, PersonWish } from "#shared/protocol/session.ts";
import type { Beside, SessionLine, SessionOutcome } from "./net/session.ts";
import { code } from "./store.ts";
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

/** For people: who one is here, and where one belongs. */
export const me = computed(() => attending.value?.me.value);
/** Whether this browser is here as one of the people of a session. */
export const isPerson = computed(() => attending.value?.as === "person");
/** The code that others type to come here: the session's, at its tables too. */
export const joinCode = computed(() => (isPerson.value ? (attending.value?.code ?? "") : code.value));

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

/** Wishes to the session on their way. */
const wished: Signal<readonly PersonWish[]> = signal<readonly PersonWish[]>([]);
/** The session's last no to a person, until the next wish. */
export const wishRefused: Signal<Reason | undefined> = signal<Reason | undefined>(undefined);
/** The last wish whose effect has not been seen yet: nobody is told what they just did themselves. */
let ownWish: PersonWish | undefined;

/** Sends a person's wish to the session; a refusal is returned, and shown. */
export async function wish(wanted: PersonWish): Promise<SessionOutcome> {
  wishRefused.value = undefined;
  const over = attending.value;
  if (over === undefined) return { ok: false, refusal: { reason: "session.notYours" } };
  ownWish = wanted;
  wished.value = [...wished.value, wanted];
  const reply = await over.wish(wanted);
  wished.value = wished.value.filter((one) => one !== wanted);
  if (!reply.ok) {
    wishRefused.value = reply.refusal;
    if (ownWish === wanted) ownWish = undefined;
  }
  return reply;
}

/** Whether a wish of this type is on its way to the session. */
export function isWished(type: PersonWish["type"]): boolean {
  return wished.value.some((one) => one.type === type);
}

/** Whether this change is what one wished for; it counts once. */
export function isOwnDoing(was: MeMessage, now: MeMessage): boolean {
  const own = ownWish !== undefined && isEffectOf(ownWish, was, now);
  if (own) ownWish = undefined;
  return own;
}

function isEffectOf(wished: PersonWish, was: MeMessage, now: MeMessage): boolean {
  switch (wished.type) {
    case "sit":
      return now.table === wished.table && now.seat === wished.seat;
    case "stand":
    case "part":
      return was.seat !== undefined && now.seat === undefined;
    case "rename":
      return was.name !== now.name;
    case "come":
    case "ratherNot":
      return false;
  }
}

/** Asks for the tables of the class beside each other. */
export async function askBeside(): Promise<Beside> {
  return (await attending.value?.beside()) ?? { ok: false, refusal: { reason: "session.notYours" } };
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
  wished.value = [];
  wishRefused.value = undefined;
  ownWish = undefined;
}

/** The server's clock, ms. */
export function sessionNow(): number {
  return Date.now() + (arrival.value?.offset ?? 0);
}
