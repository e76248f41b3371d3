/**
 * "What if ...?" off the room's thread: a bounded queue before a thread or two that stay warm, a time limit, and every
 * answer kept. A game that is over never changes, so an answer given once is the answer.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { TableRow, WhatIf, WhatIfReason, WhatIfReply } from "#shared/protocol/whatIf.ts";
import type { Journal } from "../journal/journal.ts";
import type { Log } from "../log.ts";
import type { Answer, FromThread, Question, ToThread } from "./worker.ts";

/** How much may be asked at once, and for how long one question may take. */
export interface WhatIfLimits {
  readonly threads: number;
  /** Questions that may wait or be worked on, of all tables and of one. */
  readonly most: number;
  readonly mostOfOne: number;
  /** Answers that are kept. */
  readonly kept: number;
  /** How long a thread may work on one, ms. */
  readonly limitMs: number;
}

/** One core is left to the rooms. */
const USUAL_LIMITS: WhatIfLimits = {
  threads: Math.min(2, Math.max(1, availableParallelism() - 1)),
  most: 64,
  mostOfOne: 8,
  kept: 500,
  limitMs: 5000,
};

type Refused = { readonly ok: false; readonly refusal: { readonly reason: WhatIfReason } };
type Said = { readonly ok: true; readonly answer: Answer } | Refused;

/** A game as one row beside others, or why not. */
export type RowReply = { readonly ok: true; readonly row: TableRow } | Refused;

interface Job {
  readonly number: number;
  readonly game: string;
  readonly question: Question;
  readonly reply: (reply: Said) => void;
  /** Whether the game was sent because the thread did not have it. */
  sent: boolean;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Asked in every debrief, so it is asked once before anybody does: what comes then finds a warm thread. */
const FIRST_QUESTION: WhatIf = { kind: "futures", from: 0, games: 500 };

export class WhatIfs {
  readonly #journal: Pick<Journal, "read">;
  readonly #log: Log;
  readonly #limits: WhatIfLimits;
  readonly #threads: Thread[] = [];
  readonly #waiting: Job[] = [];
  /** By game and question, oldest first. */
  readonly #answers = new Map<string, Promise<Said>>();
  readonly #open = new Map<string, number>();
  #jobs = 0;
  #stopped = false;

  constructor(journal: Pick<Journal, "read">, log: Log, limits: Partial<WhatIfLimits> = {}) {
    this.#journal = journal;
    this.#log = log;
    this.#limits = { ...USUAL_LIMITS, ...limits };
  }

  /** The answer of a game that is over; the caller has seen to it that it is. Never rejects. */
  async ask(game: string, question: WhatIf): Promise<WhatIfReply> {
    const said = await this.#ask(game, question);
    return said.ok && said.answer.kind === "row" ? no("whatIf.failed") : (said as WhatIfReply);
  }

  /** The row of a game that is over, to be laid beside others; kept like every answer. Never rejects. */
  async row(game: string): Promise<RowReply> {
    const said = await this.#ask(game, { kind: "row" });
    if (!said.ok) return said;
    return said.answer.kind === "row" ? { ok: true, row: said.answer.row } : no("whatIf.failed");
  }

  #ask(game: string, question: Question): Promise<Said> {
    const key = `${game} ${JSON.stringify(question)}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const open = this.#open.get(game) ?? 0;
    const all = [...this.#open.values()].reduce((sum, one) => sum + one, 0);
    if (this.#stopped || open >= this.#limits.mostOfOne || all >= this.#limits.most) {
      return Promise.resolve(no("whatIf.busy"));
    }
    this.#open.set(game, open + 1);
    const reply = new Promise<Said>((answered) => {
      this.#waiting.push({ number: (this.#jobs += 1), game, question, reply: answered, sent: false });
      this.#next();
    }).then((said) => this.#keep(key, game, said));
    this.#answers.set(key, reply);
    const oldest = this.#answers.keys().next();
    if (this.#answers.size > this.#limits.kept && oldest.done !== true) this.#answers.delete(oldest.value);
    return reply;
  }

  /** A game is over: gets a thread ready for what will be asked. */
  ready(game: string): void {
    void this.ask(game, FIRST_QUESTION);
  }

  /** A game is gone: nothing of it is kept. */
  forget(game: string): void {
    for (const key of this.#answers.keys()) if (key.startsWith(`${game} `)) this.#answers.delete(key);
    for (const { worker } of this.#threads) tell(worker, { kind: "forget", game });
  }

  /** Ends the threads; what waits is refused. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const job of this.#waiting.splice(0)) job.reply(no("whatIf.busy"));
    await Promise.all(this.#threads.splice(0).map((thread) => this.#drop(thread, "whatIf.busy")));
  }

  #keep(key: string, game: string, said: Said): Said {
    const open = (this.#open.get(game) ?? 1) - 1;
    if (open > 0) this.#open.set(game, open);
    else this.#open.delete(game);
    // Only an answer is for ever: whatever stood in its way may be gone next time.
    if (!said.ok) this.#answers.delete(key);
    return said;
  }

  #next(): void {
    const free = this.#threads.find((thread) => thread.job === undefined) ?? this.#start();
    const job = free === undefined ? undefined : this.#waiting.shift();
    if (free === undefined || job === undefined) return;
    free.job = job;
    free.timer = setTimeout(() => {
      this.#log.warn({ table: job.game, question: job.question.kind }, "a question took too long");
      this.#giveUp(free, "whatIf.tooSlow");
    }, this.#limits.limitMs);
    tell(free.worker, { kind: "ask", job: job.number, game: job.game, question: job.question });
  }

  #start(): Thread | undefined {
    if (this.#stopped || this.#waiting.length === 0 || this.#threads.length >= this.#limits.threads) {
      return undefined;
    }
    const worker = new Worker(new URL("worker.ts", import.meta.url));
    worker.unref();
    const thread: Thread = { worker, job: undefined, timer: undefined };
    worker.on("message", (said: FromThread) => this.#heard(thread, said));
    worker.on("error", (err) => {
      this.#log.error({ table: thread.job?.game, err }, "a question could not be answered");
      this.#giveUp(thread, "whatIf.failed");
    });
    this.#threads.push(thread);
    return thread;
  }

  #heard(thread: Thread, said: FromThread): void {
    const { job } = thread;
    if (job?.number !== said.job) return;
    if ("missing" in said) {
      void this.#send(thread, job);
      return;
    }
    clearTimeout(thread.timer);
    thread.job = undefined;
    job.reply("answer" in said ? { ok: true, answer: said.answer } : no(said.refused));
    this.#next();
  }

  /** Gives the thread the game it was asked about, and asks again. */
  async #send(thread: Thread, job: Job): Promise<void> {
    try {
      const history = job.sent ? undefined : await this.#journal.read(job.game);
      if (history === undefined) throw new Error("no history");
      job.sent = true;
      const { scenario, opening } = history.game;
      const events = history.events.map(({ body }) => body);
      tell(thread.worker, { kind: "game", game: job.game, scenario, opening, events });
      tell(thread.worker, { kind: "ask", job: job.number, game: job.game, question: job.question });
    } catch (err) {
      this.#log.error({ table: job.game, err }, "the game of a question could not be read");
      this.#giveUp(thread, "whatIf.failed");
    }
  }

  /** Refuses what a thread was asked, ends it, and goes on with the others. */
  #giveUp(thread: Thread, why: WhatIfReason): void {
    void this.#drop(thread, why);
    this.#next();
  }

  /** Ends one thread; the question it had is refused. */
  async #drop(thread: Thread, why: WhatIfReason): Promise<void> {
    clearTimeout(thread.timer);
    const place = this.#threads.indexOf(thread);
    if (place >= 0) this.#threads.splice(place, 1);
    const { job } = thread;
    thread.job = undefined;
    job?.reply(no(why));
    await thread.worker.terminate();
  }
}

function tell(worker: Worker, told: ToThread): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(told);
}

function no(reason: WhatIfReason): Refused {
  return { ok: false, refusal: { reason } };
}
