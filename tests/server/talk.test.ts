/** What is said at a full table: nothing lost, nothing doubled, in order; and who writes is seen by those who listen. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { backChannel } from "#shared/rules/channels.ts";
import type { ChannelId } from "#shared/rules/terms.ts";
import type { TypingMessage } from "#shared/protocol/messages.ts";
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess({ botWishes: () => [] });
});
afterAll(() => server.stop());

const TEAM = 3;

/** A table in its talks with this many people, three on a seat; the seat each has, beside them. */
async function talking(
  count: number,
): Promise<readonly { readonly person: Person; readonly seat: string; readonly speaks: boolean }[]> {
  const { code, token } = await openTable(server.url, "class", "low-reservoir", { teamSize: TEAM });
  const host = await join(server.url, code, token);
  const people = [host];
  while (people.length < count) people.push(await join(server.url, code));
  const seats = Object.keys(host.table().seats);
  const placed = people.map((person, at) => ({
    person,
    seat: seats[Math.floor(at / TEAM)] ?? "",
    speaks: at % TEAM === 0,
  }));
  for (const [at, { person, seat }] of placed.entries())
    expect(await person.wish({ type: "takeSeat", seat, name: `P${at}` })).toEqual({ ok: true });
  await host.wish({ type: "control", control: "start" });
  for (const phase of ["situation", "caucus", "talks"]) {
    await host.until(phase, () => host.table().phase === phase);
    if (phase !== "talks") await host.wish({ type: "control", control: "skip" });
  }
  for (const { person } of placed) await person.until("the talks", () => person.table().phase === "talks");
  return placed;
}

test("30 people who all talk at once are heard whole, once and in order, each where they spoke", async () => {
  const EACH = 15;
  const placed = await talking(30);
  const lines = placed.map(({ seat, speaks }, at) => {
    const channel: ChannelId = speaks ? "plenary" : `team:${seat}`;
    return { channel, at, seat };
  });
  await Promise.all(
    placed.map(async ({ person }, at) => {
      for (let number = 0; number < EACH; number += 1) {
        const reply = await person.wish({
          type: "say",
          channel: lines[at]?.channel ?? "plenary",
          text: `${at}:${number}`,
        });
        expect(reply).toEqual({ ok: true });
      }
    }),
  );
  for (const { person, seat } of placed) {
    const heard = lines.filter((one) => one.channel === "plenary" || one.seat === seat);
    await person.until("all of it", () => person.talk().length >= heard.length * EACH);
    expect(person.talk()).toHaveLength(heard.length * EACH);
    for (const { at } of heard) {
      const own = person
        .talk()
        .map((one) => one.text ?? "")
        .filter((text) => text.startsWith(`${at}:`));
      expect(own).toEqual(Array.from({ length: EACH }, (_, number) => `${at}:${number}`));
    }
    const numbers = person.talk().map((one) => one.number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  }
  for (const { person } of placed) person.drop();
});

test("talk sends no view to anybody, and what two seats say alone sends nothing at all to others", async () => {
  const placed = await talking(9);
  const [ann, ben, cem] = [placed[0], placed[3], placed[6]];
  if (ann === undefined || ben === undefined || cem === undefined) throw new RangeError("nobody is there");
  await ann.person.wish({ type: "askBack", seat: ben.seat });
  await ben.person.wish({ type: "askBack", seat: ann.seat });
  for (const { person } of [ann, ben])
    await person.until("the channel", () => person.you().backs?.[0]?.is === "open");
  const frames: unknown[] = [];
  cem.person.room.onMessage("*", (type, message) => frames.push([type, message]));
  cem.person.room.onStateChange(() => frames.push("state"));
  const before = [ann, ben, cem].map(({ person }) => person.messages.length);
  const said = cem.person.talk().length;
  for (let number = 0; number < 5; number += 1)
    await ann.person.wish({ type: "say", channel: backChannel(ann.seat, ben.seat), text: `alone ${number}` });
  await ben.person.until("what was said", () => ben.person.talk().at(-1)?.text === "alone 4");
  await new Promise((done) => setTimeout(done, 50));
  expect([ann, ben, cem].map(({ person }) => person.messages.length)).toEqual(before);
  expect(cem.person.talk()).toHaveLength(said);
  expect(frames).toEqual([]);
  for (const { person } of placed) person.drop();
});

test("who writes is seen by those who hear that channel, and by nobody else", async () => {
  const placed = await talking(9);
  const seen: [number, TypingMessage][] = [];
  for (const [at, { person }] of placed.entries())
    person.room.onMessage<TypingMessage>("typing", (message) => seen.push([at, message]));
  const types = (at: number, channel: unknown) => placed[at]?.person.room.send("typing", { channel });
  const team = placed[0]?.seat ?? "";
  types(0, `team:${team}`);
  // Where one may not speak, malformed, or not at all one's own: nothing.
  types(3, `team:${team}`);
  types(1, "plenary");
  types(2, { $gt: "" });
  types(0, `back:${team}+${placed[3]?.seat}`);
  await placed[1]?.person.until("somebody writes", () => seen.length >= 2);
  await new Promise((done) => setTimeout(done, 50));
  expect(seen.toSorted(([a], [b]) => a - b)).toEqual([
    [1, { channel: `team:${team}`, seat: team }],
    [2, { channel: `team:${team}`, seat: team }],
  ]);
  for (const { person } of placed) person.drop();
});
