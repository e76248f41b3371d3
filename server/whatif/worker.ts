/** The thread that answers "what if": it keeps the last games it was asked about, and knows nothing of people. */
import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { answerWhatIf, askedOf, type Asked } from "#shared/lab/whatIf/answer.ts";
import { playedFrom } from "#shared/lab/whatIf/played.ts";
import type { WhatIf, WhatIfAnswer, WhatIfReason } from "#shared/protocol/whatIf.ts";
import type { Event } from "#shared/rules/events.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { Opening } from "#shared/rules/state.ts";

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
  | { readonly kind: "ask"; readonly job: number; readonly game: string; readonly question: WhatIf }
  | { readonly kind: "forget"; readonly game: string };

/** What it says to one question. */
export type FromThread = { readonly job: number } & (
  | { readonly answer: WhatIfAnswer }
  | { readonly refused: WhatIfReason }
  /** It does not have this game (any more). */
  | { readonly missing: true }
);

/** Games that one thread keeps ready. */
const MOST_GAMES = 16;

// A table where people talk comes first. On Linux this is about the calling thread alone; elsewhere about all of them.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);

const games = new Map<string, Asked>();

parentPort?.on("message", (told: ToThread) => {
  switch (told.kind) {
    case "game": {
      games.delete(told.game);
      const events = told.events.map((body) => JSON.parse(body) as Event);
      games.set(told.game, askedOf(playedFrom(told.scenario, told.opening, events)));
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

function said(job: number, game: string, question: WhatIf): FromThread {
  const asked = games.get(game);
  if (asked === undefined) return { job, missing: true };
  const answer = answerWhatIf(asked, question);
  return "refused" in answer ? { job, refused: answer.refused } : { job, answer };
}
