/** Guessing codes and opening tables: few wrong guesses, as many right ones as a school needs. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openTable } from "../support/person.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess({ environment: { TABLES_PER_HOUR: "3" } });
});
afterAll(() => server.stop());

const look = (code: string) => fetch(`${server.url}/api/tables/${code}`);

test("a class that knows its code is never slowed down; a guesser is, and then even right guesses fail", async () => {
  const ours = await openTable(server.url);
  const theirs = await openTable(server.url);
  const right = await Promise.all(Array.from({ length: 60 }, () => look(ours.code)));
  expect(right.map((answer) => answer.status)).toEqual(Array(60).fill(200));

  const wrong: number[] = [];
  for (let guess = 0; guess < 12; guess += 1)
    wrong.push((await look(`777${"346789BCDFGH"[guess]}77`)).status);
  expect(wrong).toEqual([...Array(10).fill(404), 429, 429]);
  expect((await look(theirs.code)).status).toBe(429);
  await expect(join(server.url, theirs.code)).rejects.toThrow("tooManyGuesses");

  // Whoever is in stays in, and so does who joins them: their code is known at this address.
  const back = await join(server.url, ours.code, ours.token);
  const late = await join(server.url, ours.code);
  await Promise.all([back.leave(), late.leave()]);
});

test("a thousand guesses at once get in no further than ten", async () => {
  const guesses = await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      fetch(
        `${server.url}/matchmake/joinById/${String(n)
          .replaceAll(/[0125]/g, "7")
          .padStart(6, "8")}`,
        {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: "{}",
        },
      ).then((answer) => answer.status),
    ),
  );
  expect(guesses.filter((status) => status === 200)).toEqual([]);
  expect(guesses.filter((status) => status === 404).length).toBeLessThanOrEqual(10);
});

test("tables are opened up to a limit an hour, with a word after it", async () => {
  await openTable(server.url);
  await expect(openTable(server.url)).rejects.toThrow("tooManyTables");
});
