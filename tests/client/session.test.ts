/** The client's line to a session, against a real server: comes in, keeps its tokens, comes back, and gives up where it must. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { enterRoom } from "#client/net/enterRoom.ts";
import { attendSession, linkTo, mergeBoard, tokenOfLink } from "#client/net/session.ts";
import type { SessionLine } from "#client/net/session.ts";
import { readToken } from "#client/net/tokens.ts";
import { openSession } from "../support/session.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess();
});
afterAll(() => server.stop());

const come = (code: string, as: SessionLine["as"]): SessionLine =>
  attendSession(code, as, { origin: server.url.replace("http", "ws"), slowest: 50 });

async function until(what: string, isSo: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > giveUpAt) throw new Error(`waited in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

test("a person comes in, sits, and has the token for the table", async () => {
  const { code } = await openSession(server.url);
  const line = come(code, "person");
  await until("me", () => line.me.value !== undefined);
  expect(line.connection.value).toEqual({ kind: "live" });
  expect(await line.wish({ type: "come", name: "Ann" })).toEqual({ ok: true });
  const [table] = Object.keys(line.view.value?.tables ?? {});
  expect(await line.wish({ type: "sit", table: table ?? "", seat: "highmere.mayor" })).toEqual({ ok: true });
  await until("the seat", () => line.me.value?.seat === "highmere.mayor");
  expect(readToken(table ?? "")).toBe(readToken(code));
  expect(readToken(code)).toMatch(/^[\w-]{22}$/);
  line.leave();
});

test("a link's token is kept, opens the board, and an order's whole answer comes back", async () => {
  const { code, facilitator } = await openSession(server.url);
  const link = linkTo("facilitator", code, facilitator);
  expect(link).toBe(`/f/${code}#${facilitator}`);
  expect(linkTo("person", code)).toBe(`/s/${code}`);
  expect(tokenOfLink("facilitator", code, new URL(link, server.url).hash)).toBe(facilitator);
  expect(tokenOfLink("facilitator", code, "")).toBe(facilitator);
  const line = come(code, "facilitator");
  await until("the board", () => line.board.value !== undefined);
  expect(line.sign.value?.sign).toHaveLength(2);
  const made = await line.order({ type: "makeLink", name: "Co" });
  expect(made).toMatchObject({ ok: true, link: { token: expect.any(String) as string } });
  await until("the link is on the board", () => line.board.value?.links.length === 2);
  expect(await line.order({ type: "deleteSession" })).toEqual({
    ok: false,
    refusal: { reason: "session.askSure" },
  });
  expect(await line.order({ type: "deleteSession", sure: true })).toEqual({ ok: true });
  await until("gone", () => line.connection.value.kind === "closed");
  expect(line.connection.value).toEqual({ kind: "closed", because: "gone" });
});

test("who is refused is told why, and does not ask for ever", async () => {
  const { code, projector } = await openSession(server.url);
  tokenOfLink("facilitator", code, `#${projector}`);
  const wrong = come(code, "facilitator");
  await until("refused", () => wrong.connection.value.kind === "refused");
  expect(wrong.connection.value).toEqual({ kind: "refused", why: { reason: "session.notYours" } });
  const nowhere = come("XXXXXX", "person");
  await until("refused", () => nowhere.connection.value.kind === "refused");
  expect(nowhere.connection.value).toEqual({ kind: "refused", why: { reason: "session.unknown" } });
});

test("a room that is not wanted any more once it opens is left, and what it still says is no fault", async () => {
  const { code, facilitator } = await openSession(server.url);
  const warned = vi.spyOn(console, "warn");
  expect(await enterRoom(server.url.replace("http", "ws"), code, { as: "person" }, () => false)).toBe(
    undefined,
  );
  // Who comes after it is answered after it: by then it has been told everything.
  tokenOfLink("facilitator", code, `#${facilitator}`);
  const line = come(code, "facilitator");
  await until("the board", () => line.board.value !== undefined);
  expect(await line.order({ type: "makeLink", name: "Co" })).toMatchObject({ ok: true });
  expect(warned.mock.calls).toEqual([]);
  warned.mockRestore();
  line.leave();
});

test("of the board only what changed travels", () => {
  const empty = { setup: {}, tables: [], people: [], alerts: [], links: [] } as never;
  expect(mergeBoard(undefined, { whole: false, sections: { alerts: [] } })).toBeUndefined();
  const whole = mergeBoard(undefined, { whole: true, sections: empty });
  const alerts = [{ kind: "waiting", count: 2 }] as const;
  expect(mergeBoard(whole, { whole: false, sections: { alerts } })).toEqual({
    setup: {},
    tables: [],
    people: [],
    alerts,
    links: [],
  });
});
