/** The server is killed in mid-talk, again and again: nothing acknowledged is lost, nothing counts twice, all keep their seats. */
import { expect, test } from "vitest";
import { join, openTable } from "../support/person.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import { killAgainAndAgain } from "./kill.ts";

const SETTINGS = { BOT_PACE_MS: "5", LOG: "error" };

test("a server killed in mid-round comes back with everything it had acknowledged", async () => {
  const killed = await killAgainAndAgain({ by: "kill", kills: 4, tables: 1, sentences: 40, pauseMs: 30 });
  expect(killed.acknowledged).toBeGreaterThanOrEqual(80);
  expect(killed).toMatchObject({ lost: 0, tooMany: 0, outOfOrder: 0, seated: 2, tablesRight: 1, faults: [] });
});

test("a server that is replaced while people talk: they return by themselves, and nothing is lost", async () => {
  const replaced = await killAgainAndAgain({
    by: "redeploy",
    kills: 1,
    tables: 1,
    sentences: 40,
    pauseMs: 30,
  });
  expect(replaced.acknowledged).toBeGreaterThanOrEqual(80);
  expect(replaced).toMatchObject({
    lost: 0,
    tooMany: 0,
    outOfOrder: 0,
    seated: 2,
    tablesRight: 1,
    faults: [],
  });
});

test("a server that is held still for two seconds goes on as if nothing had been", async () => {
  const frozen = await killAgainAndAgain({
    by: "freeze",
    kills: 1,
    tables: 1,
    sentences: 20,
    pauseMs: 30,
    stillMs: 2000,
  });
  expect(frozen.acknowledged).toBeGreaterThanOrEqual(40);
  expect(frozen).toMatchObject({ lost: 0, tooMany: 0, outOfOrder: 0, seated: 2, tablesRight: 1, faults: [] });
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
