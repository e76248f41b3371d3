/** A person at a table over the real wire, by the SDK: sees what a client would see, and asks as one would ask. */
import { Client } from "@colyseus/sdk";
import type { Room } from "@colyseus/sdk";
import type { Wish } from "#shared/rules/commands.ts";
import type { NewsView, TableView, TalkView, YouSections } from "#shared/rules/views.ts";
import type {
  CreateTable,
  CreatedTable,
  NewsMessage,
  TalkMessage,
  WelcomeMessage,
  WishReply,
  YouMessage,
} from "#shared/protocol/messages.ts";

/** The table as the room's state shows it. */
export type ShownTable = TableView & {
  readonly seats: Readonly<Record<string, TableView["seats"][string] & { readonly connected: boolean }>>;
};

export interface Person {
  readonly welcome: WelcomeMessage;
  readonly room: Room;
  readonly table: () => ShownTable;
  readonly you: () => Partial<YouSections>;
  readonly words: () => Readonly<Record<string, string>>;
  readonly talk: () => readonly TalkView[];
  readonly news: () => readonly NewsView[];
  /** Every "you" message as it came. */
  readonly messages: readonly YouMessage[];
  readonly wish: (wish: Wish, id?: string) => Promise<WishReply>;
  /** Asks for something that need not be a wish. */
  readonly ask: (message: unknown) => Promise<WishReply>;
  /** Waits until it is so; throws with what was waited for after some seconds. */
  readonly until: (what: string, isSo: () => boolean, ms?: number) => Promise<void>;
  /** Resolves with the close code when the connection has ended. */
  readonly closed: Promise<number>;
  readonly leave: () => Promise<unknown>;
  /** Goes without a word, as a phone does. */
  readonly drop: () => void;
}

let wishes = 0;

/** Opens a table. Throws if the server does not. */
export async function openTable(
  url: string,
  format: "class" | "seminar" | "slow" | "solo" = "class",
  scenario = "low-reservoir",
  choices: Partial<CreateTable> = {},
): Promise<CreatedTable> {
  const answer = await fetch(`${url}/api/tables`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ scenario, format, ...choices }),
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as CreatedTable;
}

/** Joins by code. Rejects with an Error whose message is the reason. */
export async function join(url: string, code: string, token?: string, lang = "en"): Promise<Person> {
  const client = new Client(url.replace("http", "ws"));
  const room: Room = await client.joinById(code, token === undefined ? { lang } : { token, lang });
  room.reconnection.enabled = false;
  let sections: Partial<YouSections> = {};
  let words: Record<string, string> = {};
  let talk: readonly TalkView[] = [];
  let news: readonly NewsView[] = [];
  let state: ShownTable | undefined;
  /** What everybody is told on arrival, be it that nothing was said and nothing is new. */
  const untold = new Set(["you", "talk", "news"]);
  const messages: YouMessage[] = [];
  room.onStateChange((now: { toJSON: () => ShownTable }) => (state = now.toJSON()));
  room.onMessage<YouMessage>("you", (message) => {
    messages.push(message);
    untold.delete("you");
    sections = { ...(message.whole ? {} : sections), ...message.sections };
    for (const name of message.gone) delete sections[name];
    words = { ...words, ...message.words };
  });
  room.onMessage<TalkMessage>("talk", ({ whole, entries }) => {
    talk = whole ? entries : [...talk, ...entries];
    untold.delete("talk");
  });
  room.onMessage<NewsMessage>("news", ({ whole, entries }) => {
    news = whole ? entries : [...news, ...entries];
    untold.delete("news");
  });
  const closed = new Promise<number>((resolve) => room.onLeave((code) => resolve(code)));
  const until: Person["until"] = async (what, isSo, ms = 20_000) => {
    const giveUpAt = Date.now() + ms;
    while (!isSo()) {
      if (Date.now() > giveUpAt) throw new Error(`waited in vain: ${what}`);
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  // A server that is killed in this moment says no welcome.
  const unwelcome = closed.then((code) =>
    Promise.reject(new Error(`closed with ${code} before the welcome`)),
  );
  const welcome = await Promise.race([
    new Promise<WelcomeMessage>((resolve) => room.onMessage("welcome", resolve)),
    unwelcome,
  ]);
  await until("all that one is told on arrival", () => state !== undefined && untold.size === 0);
  const ask = (message: unknown): Promise<WishReply> => room.request("wish", message);
  return {
    welcome,
    room,
    table: () => {
      if (state === undefined) throw new Error("no state yet");
      return state;
    },
    you: () => sections,
    words: () => words,
    talk: () => talk,
    news: () => news,
    messages,
    ask,
    wish: (wish, id = `wish-${(wishes += 1)}`) => ask({ id, wish }),
    until,
    closed,
    leave: () => room.leave(),
    drop: () => room.connection.close(),
  };
}
