/** Sessions over the real wire, by the SDK: opened as a teacher's browser would, joined as a person, a facilitator, a projector. */
import { Client } from "@colyseus/sdk";
import type { Room } from "@colyseus/sdk";
import type {
  Board,
  BoardMessage,
  CreatedSession,
  CreateSession,
  MeMessage,
  Order,
  PersonWish,
  SessionJoin,
  SessionReply,
  SessionView,
  SessionWelcome,
  SignMessage,
} from "#shared/protocol/session.ts";
import { join } from "./person.ts";
import type { Person } from "./person.ts";

/** Somebody at a session. */
export interface Attendee {
  readonly url: string;
  readonly welcome: SessionWelcome;
  readonly room: Room;
  readonly session: () => SessionView;
  readonly me: () => MeMessage | undefined;
  readonly board: () => Board;
  readonly sign: () => SignMessage | undefined;
  /** Everything that came as a message, as text. */
  readonly heard: readonly string[];
  readonly wish: (wish: PersonWish, id?: string) => Promise<SessionReply>;
  readonly order: (order: Order, id?: string) => Promise<SessionReply>;
  readonly ask: (type: "wish" | "order", message: unknown) => Promise<SessionReply>;
  readonly until: (what: string, isSo: () => boolean, ms?: number) => Promise<void>;
  readonly closed: Promise<number>;
  readonly drop: () => void;
}

let asked = 0;

/** Asks for a session; the whole answer. */
export function postSession(url: string, wanted: unknown): Promise<Response> {
  return fetch(`${url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wanted),
  });
}

/** Opens a session. Throws if the server does not. */
export async function openSession(
  url: string,
  choices: Partial<CreateSession> = {},
): Promise<CreatedSession> {
  const answer = await postSession(url, {
    scenario: "low-reservoir",
    format: "class",
    people: 12,
    ...choices,
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as CreatedSession;
}

/** Joins a session's room. Rejects with an Error whose message is the reason. */
export async function attend(
  url: string,
  code: string,
  options: SessionJoin = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Attendee> {
  const client = new Client(url.replace("http", "ws"), { headers });
  const room: Room = await client.joinById(code, options);
  room.reconnection.enabled = false;
  let state: SessionView | undefined;
  let me: MeMessage | undefined;
  let sign: SignMessage | undefined;
  let board: Partial<Board> = {};
  const heard: string[] = [];
  room.onStateChange((now: { toJSON: () => SessionView }) => (state = now.toJSON()));
  const note = (message: unknown): void => void heard.push(JSON.stringify(message));
  room.onMessage<MeMessage>("me", (message) => {
    me = message;
    note(message);
  });
  room.onMessage<SignMessage>("sign", (message) => {
    sign = message;
    note(message);
  });
  room.onMessage<BoardMessage>("board", (message) => {
    board = { ...(message.whole ? {} : board), ...message.sections };
    note(message);
  });
  const closed = new Promise<number>((resolve) => room.onLeave((left) => resolve(left)));
  const until: Attendee["until"] = async (what, isSo, ms = 20_000) => {
    const giveUpAt = Date.now() + ms;
    while (!isSo()) {
      if (Date.now() > giveUpAt) throw new Error(`waited in vain: ${what}`);
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  const welcome = await new Promise<SessionWelcome>((resolve) => room.onMessage("welcome", resolve));
  await until("the first state", () => state !== undefined);
  const as = welcome.as;
  await until("the first message", () => (as === "person" ? me !== undefined : sign !== undefined));
  if (as === "facilitator") await until("the board", () => board.tables !== undefined);
  const ask: Attendee["ask"] = (type, message) => room.request(type, message);
  return {
    url,
    welcome,
    room,
    session: () => {
      if (state === undefined) throw new Error("no state yet");
      return state;
    },
    me: () => me,
    board: () => board as Board,
    sign: () => sign,
    heard,
    wish: (wish, id = `asked-${(asked += 1)}`) => ask("wish", { id, wish }),
    order: (order, id = `asked-${(asked += 1)}`) => ask("order", { id, order }),
    ask,
    until,
    closed,
    drop: () => room.connection.close(),
  };
}

/** Joins and comes in by the tap. */
export async function comeIn(url: string, code: string, name: string): Promise<Attendee> {
  const person = await attend(url, code);
  const reply = await person.wish({ type: "come", name });
  if (!reply.ok) throw new Error(reply.refusal.reason);
  await person.until(`${name} is in`, () => person.me()?.name !== "");
  return person;
}

/** Goes to the table that the session says, with the token of the session. */
export async function goToTable(person: Attendee): Promise<Person> {
  await person.until("a table", () => person.me()?.table !== undefined);
  return join(person.url, person.me()?.table ?? "", person.welcome.token);
}

/** Whether everybody who has come has a seat, as the session and the board tell it: the board comes a moment later. */
export function allSit(lead: Attendee): boolean {
  const { people } = lead.board();
  return (
    lead.session().waiting === 0 &&
    people.length === lead.session().people &&
    people.every(({ seat }) => seat !== undefined) &&
    lead.board().tables.flatMap(({ seats }) => seats.flatMap(({ people: on }) => on)).length === people.length
  );
}

/** Codes of a session's tables, in the order they were opened. */
export function tablesOf(attendee: Attendee): readonly string[] {
  return Object.values(attendee.session().tables)
    .sort((a, b) => a.place - b.place)
    .map(({ code }) => code);
}
