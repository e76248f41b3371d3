/** The server is killed in mid-talk, again and again: nothing acknowledged is lost, nothing counts twice, all keep their seats. */
import { expect, test } from "vitest";
import type { Wish } from "#shared/rules/commands.ts";
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";

const KILLS = 4;
const SENTENCES = 40;
const SETTINGS = { BOT_PACE_MS: "5", LOG: "error" };

/** Somebody who comes back whenever the connection ends, and asks again, with the same id, what was not answered. */
class Stubborn {
  readonly #url: string;
  readonly #code: string;
  #token: string | undefined;
  #now: Promise<Person>;

  constructor(url: string, code: string, token?: string) {
    this.#url = url;
    this.#code = code;
    this.#token = token;
    this.#now = this.#come();
  }

  get now(): Promise<Person> {
    return this.#now;
  }

  async wish(wish: Wish, id: string): Promise<boolean> {
    for (;;) {
      const person = await this.#now;
      try {
        const reply = await person.ask({ id, wish });
        if (reply.ok || reply.refusal.reason !== "tooFast") return reply.ok;
        await pause(100);
      } catch {
        await person.closed;
        this.#now = this.#come();
      }
    }
  }

  /** Comes back if the connection has ended. */
  async here(): Promise<Person> {
    const person = await this.#now;
    if (!person.room.connection.isOpen) this.#now = this.#come();
    return this.#now;
  }

  async #come(): Promise<Person> {
    for (;;) {
      try {
        const person = await join(this.#url, this.#code, this.#token);
        this.#token = person.welcome.token;
        return person;
      } catch {
        await pause(100);
      }
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

test("a server killed in mid-round comes back with everything it had acknowledged", async () => {
  const place = await newPlace();
  let server = await startServer(place, SETTINGS);
  try {
    const { code, token } = await openTable(server.url, "solo");
    const ann = new Stubborn(server.url, code, token);
    const ben = new Stubborn(server.url, code);
    expect(await ann.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" }, "ann-sits")).toBe(true);
    expect(await ben.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Ben" }, "ben-sits")).toBe(true);
    let step = 0;
    for (const control of ["start", "skip", "skip"] as const) {
      await ann.wish({ type: "control", control }, `ann-${control}-${(step += 1)}`);
    }
    const first = await ann.now;
    await first.until("the talks", () => first.table().phase === "talks");

    const evening = { isOver: false };
    const talk = async (who: Stubborn, name: string): Promise<readonly string[]> => {
      const acknowledged: string[] = [];
      for (let n = 0; n < SENTENCES || !evening.isOver; n += 1) {
        const text = `${name} ${n}`;
        const said = await who.wish({ type: "say", channel: "plenary", text }, `says-${name}-${n}`);
        if (said) acknowledged.push(text);
        await pause(5 + Math.random() * 30);
      }
      return acknowledged;
    };
    const talks = [talk(ann, "ann"), talk(ben, "ben")];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await pause(200 + Math.random() * 500);
      await server.kill();
      server = await startServer(place, SETTINGS);
    }
    evening.isOver = true;
    const [byAnn = [], byBen = []] = await Promise.all(talks);
    expect(byAnn.length).toBeGreaterThanOrEqual(SENTENCES);
    expect(byBen.length).toBeGreaterThanOrEqual(SENTENCES);

    const audience = await join(server.url, code);
    const heard = (name: string): readonly (string | undefined)[] =>
      audience.talk().flatMap((said) => (said.text?.startsWith(name) === true ? [said.text] : []));
    expect(heard("ann")).toEqual(byAnn);
    expect(heard("ben")).toEqual(byBen);
    expect(audience.table()).toMatchObject({ phase: "talks", round: 1 });
    for (const [who, seat] of [
      [ann, "highmere.mayor"],
      [ben, "saltreach.mayor"],
    ] as const) {
      const person = await who.here();
      expect(person.you().viewer).toEqual({ kind: "seat", seat });
      await person.until("the seat is a person's", () => person.table().seats[seat]?.occupant === "person");
    }
    expect(server.printed()).not.toMatch(/"level":[56]0/);
  } finally {
    await server.stop();
    forget(place);
  }
});

test("a stopped server says goodbye so that clients come back, and ends by itself", async () => {
  const place = await newPlace();
  const server = await startServer(place, SETTINGS);
  const { code, token } = await openTable(server.url);
  const ann = await join(server.url, code, token);
  await server.stop();
  expect(await ann.closed).toBe(4001);
  expect(server.printed()).toContain(`http://localhost:${place.port}`);
  const again = await startServer(place, SETTINGS);
  const back = await join(again.url, code, token);
  expect(back.welcome.host).toBe(true);
  await again.stop();
  forget(place);
});
