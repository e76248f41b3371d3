/** What is printed: private sheets for the facilitator, the own for a person, nothing secret for anybody else; the game by hand. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { paperScore } from "#shared/lab/paperScore.ts";
import type { PaperPack } from "#shared/protocol/paper.ts";
import { scenarioInPlay } from "#shared/rules/inPlay.ts";
import { comeIn, openSession, tablesOf } from "../support/session.ts";
import { shippedContent, startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess();
});
afterAll(() => server.stop());

async function ask(code: string, body: unknown): Promise<Response> {
  return fetch(`${server.url}/api/sessions/${code}/paper`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
const pack = async (code: string, token?: string): Promise<PaperPack> =>
  (await (await ask(code, { lang: "en", ...(token === undefined ? {} : { token }) })).json()) as PaperPack;

test("private sheets are a facilitator's to print; a person prints their own; a projector and a stranger none", async () => {
  const { code, facilitator, projector } = await openSession(server.url, { people: 4 });
  const ann = await comeIn(server.url, code, "Ann");
  const before = await pack(code, ann.welcome.token);
  expect(before).toMatchObject({ as: "person", words: {} });
  await ann.wish({ type: "sit", table: tablesOf(ann)[0] ?? "", seat: "highmere.mayor" });
  await ann.until("a seat", () => ann.me()?.seat === "highmere.mayor");

  const all = await pack(code, facilitator);
  expect(all.as).toBe("facilitator");
  // Each seat of the table has its sheet, whole.
  const table = server.registry.at(tablesOf(ann)[0] ?? "")?.table.state;
  expect(all.seats.map(({ id }) => id).toSorted()).toEqual(table?.seats.map(({ id }) => id).toSorted());
  const keys = all.seats.flatMap(({ brief, goals }) => [brief, ...goals]);
  expect(Object.keys(all.words).toSorted()).toEqual(keys.toSorted());

  const own = await pack(code, ann.welcome.token);
  expect(Object.keys(own.words).length).toBeGreaterThan(1);
  expect(Object.keys(own.words).filter((key) => !key.includes("highmere.mayor"))).toEqual([]);

  for (const token of [projector, undefined, "A".repeat(22)]) {
    const text = await (await ask(code, { lang: "en", ...(token === undefined ? {} : { token }) })).text();
    expect(JSON.parse(text)).toMatchObject({ as: "anybody", words: {} });
    for (const secret of Object.values(all.words)) expect(text).not.toContain(secret);
  }
  // Hidden intentions are in nobody's pack.
  expect(JSON.stringify(all)).not.toContain("private.intention");
});

test("what is no request is refused, and so is a code that opens nothing", async () => {
  const { code } = await openSession(server.url, { people: 4 });
  expect((await ask(code, { lang: "en", token: "short" })).status).toBe(400);
  expect((await ask(code, { lang: "en", more: 1 })).status).toBe(400);
  expect((await ask("222222", { lang: "en" })).status).toBe(404);
});

test.each(["low-reservoir", "grey-point", "union-of-rivers"])(
  "by hand, the cards of %s mean what they mean on the screen",
  (id) => {
    const scenario = shippedContent().scenario(id);
    if (scenario === undefined) throw new Error("no scenario");
    const { cards, score } = paperScore(scenarioInPlay(scenario, false));
    expect(cards.map((card) => card.id)).toEqual(scenario.policies.map((policy) => policy.id));
    // Silence moves nothing: everything else is measured against it.
    for (const { own, other, trust } of cards.find((card) => card.id === scenario.defaultPolicy)?.points ??
      [])
      expect([own, other, trust]).toEqual([0, 0, 0]);
    const of = (logic: string) => cards.filter((card) => card.logic === logic && !card.covert);
    for (const { points } of of("fatalist"))
      for (const { own, other, trust } of points) {
        // The dilemma: what guards oneself never helps the others, nor their trust.
        expect(own).toBeGreaterThanOrEqual(0);
        expect(other).toBeLessThanOrEqual(0);
        expect(trust).toBeLessThanOrEqual(0);
      }
    for (const { points } of of("transcender"))
      for (const { own, other, trust } of points) {
        expect(own).toBeLessThanOrEqual(0);
        expect(other).toBeGreaterThan(0);
        expect(trust).toBeGreaterThan(0);
      }
    // Tracks begin inside, and adding two cards is off by less than one point on average.
    for (const { safety, trust } of score.start) {
      expect(safety).toBeGreaterThan(4);
      expect(safety).toBeLessThan(20);
      expect(trust).toBeLessThan(8);
    }
    expect(score.off).toBeLessThan(1);
  },
);
