/** The server is killed (or asked to end, or held still) in mid-talk, again and again, and started again on the same journal. */
import { join, openTable } from "../support/person.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import { pause, Stubborn } from "../support/stubborn.ts";

const SETTINGS = { BOT_PACE_MS: "5", LOG: "error", TABLES_PER_HOUR: "1000" };
const SEATS = ["highmere.mayor", "saltreach.mayor"] as const;

/** How it is done. */
export interface Killing {
  /** Killed without a word; asked to end, as when it is upgraded; held still (SIGSTOP) for `stillMs`, as by a laptop's sleep. */
  readonly by: "kill" | "redeploy" | "freeze";
  readonly kills: number;
  /** Tables with two people each, and bots on all other seats. */
  readonly tables: number;
  /** Sentences each says at least. */
  readonly sentences: number;
  /** Longest pause between two sentences, ms. */
  readonly pauseMs: number;
  readonly stillMs?: number;
}

/** What came of it. */
export interface Killed extends Killing {
  /** Sentences that were acknowledged. */
  readonly acknowledged: number;
  readonly lost: number;
  /** Heard twice, or though never said. */
  readonly tooMany: number;
  /** Tables where the sentences of somebody stood in another order. */
  readonly outOfOrder: number;
  readonly people: number;
  /** People who are in their own seat again. */
  readonly seated: number;
  /** Tables in the phase in which they were. */
  readonly tablesRight: number;
  /** From the kill to a server that answers, ms. */
  readonly backMs: readonly number[];
  /** What the servers logged as a fault. */
  readonly faults: readonly string[];
}

interface Table {
  readonly code: string;
  readonly people: readonly Stubborn[];
}

/** Kills and starts it as often as asked, while people talk. */
export async function killAgainAndAgain(how: Killing): Promise<Killed> {
  const place = await newPlace();
  let server = await startServer(place, SETTINGS);
  const faults: string[] = [];
  const noteFaults = (): void => void faults.push(...server.printed().split("\n").filter(isFault));
  try {
    const tables = await Promise.all(Array.from({ length: how.tables }, () => sitDown(server.url)));
    const evening = { isOver: false };
    const talk = async (who: Stubborn, name: string): Promise<readonly string[]> => {
      const acknowledged: string[] = [];
      for (let n = 0; n < how.sentences || !evening.isOver; n += 1) {
        const text = `${name} ${n}`;
        const said = await who.wish({ type: "say", channel: "plenary", text }, `says-${name}-${n}`);
        if (said) acknowledged.push(text);
        await pause(5 + Math.random() * how.pauseMs);
      }
      return acknowledged;
    };
    const talks = tables.map(({ people }) =>
      Promise.all(people.map((who, place) => talk(who, `voice${place}`))),
    );
    const backMs: number[] = [];
    for (let kill = 0; kill < how.kills; kill += 1) {
      await pause(200 + Math.random() * 500);
      const begun = performance.now();
      if (how.by === "freeze") await server.freeze(how.stillMs ?? 0);
      else {
        await (how.by === "kill" ? server.kill() : server.stop());
        noteFaults();
        server = await startServer(place, SETTINGS);
      }
      backMs.push(performance.now() - begun);
    }
    evening.isOver = true;
    const said = await Promise.all(talks);
    const sums = { acknowledged: 0, lost: 0, tooMany: 0, outOfOrder: 0, seated: 0, tablesRight: 0 };
    for (const [at, { code, people }] of tables.entries()) {
      const audience = await join(server.url, code);
      for (const [place, lines] of (said[at] ?? []).entries()) {
        const heard = audience
          .talk()
          .flatMap(({ text }) => (text?.startsWith(`voice${place} `) ? [text] : []));
        const [once, granted] = [new Set(heard), new Set(lines)];
        sums.acknowledged += lines.length;
        sums.lost += lines.filter((line) => !once.has(line)).length;
        sums.tooMany += heard.length - once.size + heard.filter((line) => !granted.has(line)).length;
        if (heard.join("\n") !== lines.join("\n")) sums.outOfOrder += 1;
      }
      const { phase, round } = audience.table();
      if (phase === "talks" && round === 1) sums.tablesRight += 1;
      for (const [place, who] of people.entries()) {
        const { viewer } = (await who.here()).you();
        if (viewer?.kind === "seat" && viewer.seat === SEATS[place]) sums.seated += 1;
      }
      await audience.leave();
    }
    noteFaults();
    return { ...how, ...sums, people: tables.length * SEATS.length, backMs, faults };
  } finally {
    await server.stop();
    forget(place);
  }
}

async function sitDown(url: string): Promise<Table> {
  const { code, token } = await openTable(url, "solo");
  const people = [new Stubborn(url, code, token), new Stubborn(url, code)];
  for (const [place, who] of people.entries()) {
    const seat = SEATS[place] ?? "";
    if (!(await who.wish({ type: "takeSeat", seat, name: `P${place}` }, `sits-${place}`)))
      throw new Error("no seat");
  }
  const host = people[0];
  for (const [step, control] of (["start", "skip", "skip"] as const).entries())
    await host?.wish({ type: "control", control }, `control-${step}`);
  const first = await host?.now;
  await first?.until("the talks", () => first.table().phase === "talks");
  return { code, people };
}

const isFault = (line: string): boolean => /"level":[56]0/.test(line);
