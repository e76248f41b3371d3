/** The server is killed while a slow game sleeps on disk: it goes on sleeping, and is there for whoever opens its link. */
import { expect, test } from "vitest";
import { join, openTable } from "../support/person.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";

// Longer than anybody takes to come in on a slow machine.
const SETTINGS = { SLEEP_MS: "2000", LOG: "error", BOT_PACE_MS: "0" };

/** What the operator's numbers say: tables in memory, and tables asleep. */
async function counted(url: string): Promise<{ awake: number; asleep: number }> {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split("\n");
  const sum = (name: string): number =>
    lines
      .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
      .reduce((all, line) => all + Number(line.split(" ").at(-1)), 0);
  return { awake: sum("becoming_we_tables"), asleep: sum("becoming_we_tables_sleeping") };
}

async function untilAsleep(url: string): Promise<void> {
  const giveUpAt = Date.now() + 20_000;
  for (;;) {
    const now = await counted(url);
    if (now.awake === 0 && now.asleep === 1) return;
    if (Date.now() > giveUpAt) throw new Error(`never asleep: ${JSON.stringify(now)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

test("a server killed while a table sleeps has it still, with its seats and its deadline", async () => {
  const place = await newPlace();
  let server = await startServer(place, SETTINGS);
  try {
    const { code, token } = await openTable(server.url, "slow");
    const ann = await join(server.url, code, token);
    const ben = await join(server.url, code);
    expect(await ann.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" })).toEqual({ ok: true });
    expect(await ben.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Ben" })).toEqual({ ok: true });
    expect(await ann.wish({ type: "control", control: "start" })).toEqual({ ok: true });
    await ann.until("the first round", () => ann.table().phase === "situation");
    const { endsAt } = ann.table().clock;
    expect(endsAt - Date.now()).toBeGreaterThan(3_600_000);
    ann.drop();
    ben.drop();
    await untilAsleep(server.url);

    await server.kill();
    server = await startServer(place, SETTINGS);
    expect(await counted(server.url)).toEqual({ awake: 0, asleep: 1 });

    const back = await join(server.url, code, ben.welcome.token);
    expect(back.you().viewer).toMatchObject({ kind: "seat", seat: "saltreach.mayor" });
    expect(back.table().clock.endsAt).toBe(endsAt);
    const seats = back.table().seats;
    expect([seats["highmere.mayor"], seats["saltreach.mayor"]]).toMatchObject([
      { occupant: "person", name: "Ann" },
      { occupant: "person", name: "Ben" },
    ]);
    expect((await counted(server.url)).asleep).toBe(0);
    back.drop();
  } finally {
    await server.kill();
    forget(place);
  }
});
