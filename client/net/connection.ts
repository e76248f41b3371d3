/** The line to a table: come in, and come back after a drop, a reload, or a restart of the server, by one path. */
import { nanoid } from "nanoid";
import type { Room } from "@colyseus/sdk";
import type { NewsMessage, TalkMessage, WelcomeMessage, YouMessage } from "#shared/protocol/messages.ts";
import type { WhatIf, WhatIfReply } from "#shared/protocol/whatIf.ts";
import { CLOSE_CODES } from "#shared/protocol/wire.ts";
import type { TableView } from "#shared/rules/views.ts";
import type { Told } from "../ports.ts";
import * as store from "../store.ts";
import { noteTyping, tellTypingWith, typed } from "../typing.ts";
import { addWords, language, loadWords } from "../words/words.ts";
import { enterRoom } from "./enterRoom.ts";
import { outbox } from "./outbox.ts";
import { mergeHistory, mergeYou } from "./sections.ts";
import { findTable } from "./tables.ts";
import { keepToken, readToken } from "./tokens.ts";
import { backOff } from "./backOff.ts";

/** Close codes after which nobody comes back by itself. */
const finalCodes: Readonly<Record<number, "left" | "replaced" | "gone">> = {
  [CLOSE_CODES.left]: "left",
  [CLOSE_CODES.replaced]: "replaced",
  [CLOSE_CODES.gone]: "gone",
  [CLOSE_CODES.elsewhere]: "gone",
};
/** Longest pause between two tries, ms. */
const slowest = 5000;
/** How often a table may be unknown on the way back before it counts as gone: a restarting server needs a moment. */
const patience = 4;

const wishes = outbox({
  makeId: () => nanoid(),
  onChange: (waiting) => {
    store.pending.value = waiting;
  },
});

/** The table we are at; a new value makes everything older fall silent. */
let visit = 0;
let room: Room | undefined;
let wake: (() => void) | undefined;
/** The token with which we come, where it is not the one kept for this table. */
let pass: string | undefined;

/** Comes to the table with this code; the store tells how it goes. `token`: as whom, if not as whoever was here before. */
export function enter(code: string, token?: string): void {
  leave();
  pass = token;
  visit += 1;
  store.code.value = code;
  store.connection.value = { kind: "joining" };
  store.carryWith((wish) => wishes.put(wish));
  void arrive(code, visit);
}

/** Goes away for good from the table we are at; the seat stays ours by its token. */
export function leave(): void {
  visit += 1;
  wishes.detach();
  void room?.leave(true).catch(() => undefined);
  room = undefined;
  store.forgetTable();
}

async function arrive(code: string, mine: number): Promise<void> {
  const found = await findTable(code);
  if (mine !== visit) return;
  if ("refused" in found) {
    store.connection.value = { kind: "refused", why: found.refused };
    return;
  }
  await stay(code, mine, found.value.scenario);
}

/** Joins, and joins again whenever the line is lost, until the visit is over. */
async function stay(code: string, mine: number, scenario: string): Promise<void> {
  let attempt = 0;
  let worded = false;
  let unknown = 0;
  const here = (): boolean => mine === visit;
  while (here()) {
    try {
      if (!worded) await loadWords(scenario);
      worded = true;
      const closed = await joinOnce(code, mine);
      if (mine !== visit) return;
      const because = finalCodes[closed];
      if (because) {
        store.connection.value = { kind: "closed", because };
        return;
      }
      attempt = 0;
      unknown = 0;
    } catch (error) {
      if (mine !== visit) return;
      const reason = reasonOf(error);
      // On the way to another table of a session there may be a moment in which one belongs to neither.
      if ((reason === "table.unknown" || reason === "session.only") && ++unknown >= patience) {
        store.connection.value = { kind: "refused", why: { reason } };
        return;
      }
      if (reason === "table.full" || reason === "tooManyGuesses") {
        store.connection.value = { kind: "refused", why: { reason } };
        return;
      }
    }
    attempt += 1;
    store.connection.value = { kind: "lost", attempt };
    await pause(backOff(attempt, slowest));
  }
}

/** One life of one line; resolves with its close code. */
async function joinOnce(code: string, mine: number): Promise<number> {
  const token = pass ?? readToken(code);
  const joined = await enterRoom(
    location.origin,
    code,
    { ...(token === undefined ? {} : { token }), lang: language },
    () => mine === visit,
  );
  if (joined === undefined) return CLOSE_CODES.left;
  room = joined;
  return new Promise((resolve) => {
    listen(joined, code);
    joined.onLeave((closed: number) => {
      wishes.detach();
      if (room === joined) room = undefined;
      resolve(closed);
    });
  });
}

function listen(joined: Room, code: string): void {
  joined.onStateChange((state: { toJSON(): unknown }) => {
    store.table.value = state.toJSON() as TableView;
  });
  joined.onMessage("welcome", (message: WelcomeMessage) => {
    if (pass === undefined) keepToken(code, message.token);
    store.welcome.value = {
      player: message.player,
      host: message.host,
      format: message.format,
      offset: message.now - Date.now(),
    };
    store.connection.value = { kind: "live" };
    wishes.attach(joined);
  });
  joined.onMessage("you", (message: YouMessage) => {
    addWords(message.words);
    store.you.value = mergeYou(store.you.value, message);
  });
  joined.onMessage("talk", (message: TalkMessage) => {
    typed(message.entries, Date.now());
    store.talk.value = mergeHistory(store.talk.value, message);
  });
  joined.onMessage("news", (message: NewsMessage) => {
    store.news.value = mergeHistory(store.news.value, message);
  });
  joined.onMessage("typing", (message: unknown) => {
    noteTyping(message, Date.now());
  });
  tellTypingWith((channel) => {
    if (joined.connection.isOpen) joined.send("typing", { channel });
  });
}

/** Why a join failed, as a word of `error.`: ours if the server sent one, else by the code of the matchmaker. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : "";
  const known = /table\.unknown|table\.full|session\.only|tooManyGuesses|tooManyJoins|origin/.exec(text)?.[0];
  if (known) return known;
  const number = typeof error === "object" && error !== null && "code" in error ? error.code : 0;
  if (number === 522 || number === 404) return "table.unknown";
  if (number === 429) return "tooManyGuesses";
  return "network";
}

/** Waits, or less if the phone wakes up or the network is back. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

/** A phone that slept may hold a line that is dead without knowing it: ask, and drop it if nothing answers. */
function checkLine(): void {
  wake?.();
  const asked = room;
  if (!asked) return;
  const timer = setTimeout(() => {
    if (room === asked) asked.connection.close();
  }, 4000);
  asked.ping(() => clearTimeout(timer));
}

addEventListener("online", checkLine);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") checkLine();
});

/** Asks what if; a lost line is a no as any other. */
export async function askWhatIf(question: WhatIf): Promise<Told> {
  try {
    const reply = (await room?.request("whatIf", { question })) as WhatIfReply | undefined;
    if (reply === undefined) return { refused: { reason: "whatIf.lost" } };
    return reply.ok ? { answer: reply.answer } : { refused: reply.refusal };
  } catch {
    return { refused: { reason: "whatIf.lost" } };
  }
}
