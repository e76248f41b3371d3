/** The thread that answers "what if": it keeps the last games it was asked about, and knows nothing of people. */
import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { answerWhatIf, askedOf, type Asked } from "#shared/lab/whatIf/answer.ts";
import { readGame } from "#shared/lab/whatIf/played.ts";
import { rowOf } from "#shared/lab/whatIf/sideBySide.ts";
import type { TableRow, WhatIf, WhatIfAnswer, WhatIfReason } from "#shared/protocol/whatIf.ts";
import type { Event } from "#shared/rules/events.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { Opening, State } from "#shared/rules/state.ts";

/** What is asked of a thread: what people ask, and a game as one row beside others. */
export type Question = WhatIf | { readonly kind: "row" };
/** What a thread answers. */
export type Answer = WhatIfAnswer | { readonly kind: "row"; readonly row: TableRow };

/** What the thread is told. */
export type ToThread =
  /** A game over; `events` are bodies of the journal. */
  | {
      readonly kind: "game";
      readonly game: string;
      readonly scenario: Scenario;
      readonly opening: Opening;
      readonly events: readonly string[];
    }
  | { readonly kind: "ask"; readonly job: number; readonly game: string; readonly question: Question }
  | { readonly kind: "forget"; readonly game: string };

/** What it says to one question. */
export type FromThread = { readonly job: number } & (
  | { readonly answer: Answer }
  | { readonly refused: WhatIfReason }
  /** It does not have this game (any more). */
  | { readonly missing: true }
);

/** Games that one thread keeps ready. */
const MOST_GAMES = 16;

// A table where people talk comes first. On Linux this is about the calling thread alone; elsewhere about all of them.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);

const games = new Map<string, { readonly asked: Asked; readonly state: State }>();

parentPort?.on("message", (told: ToThread) => {
  switch (told.kind) {
    case "game": {
      games.delete(told.game);
      const events = told.events.map((body) => JSON.parse(body) as Event);
      const { played, state } = readGame(told.scenario, told.opening, events);
      games.set(told.game, { asked: askedOf(played), state });
      const oldest = games.keys().next();
      if (games.size > MOST_GAMES && oldest.done !== true) games.delete(oldest.value);
      return;
    }
    case "forget":
      games.delete(told.game);
      return;
    case "ask":
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      parentPort?.postMessage(said(told.job, told.game, told.question));
  }
});

function said(job: number, game: string, question: Question): FromThread {
  const known = games.get(game);
  if (known === undefined) return { job, missing: true };
  const { asked, state } = known;
  if (question.kind === "row") return { job, answer: { kind: "row", row: rowOf(asked, state) } };
  const answer = answerWhatIf(asked, question);
  return "refused" in answer ? { job, refused: answer.refused } : { job, answer };
}
