/** A short outage of everybody at once, and a short year of games: what `npm run chaos -- --full` does at length. */
import { expect, test } from "vitest";
import { outage } from "./outage.ts";
import { soak } from "./soak.ts";

test("the wifi goes for three seconds: twelve people are in their seats again, nothing missed, nothing twice", async () => {
  const outlived = await outage({ people: 12, seconds: 3 });
  expect(outlived).toMatchObject({ reseated: 12, missed: 0, twice: 0, onTheirWay: 6 });
  expect(outlived.lines).toBeGreaterThan(12);
});

test("games leave nothing behind: no memory, no timer", async () => {
  const soaked = await soak({ games: 12, together: 4, samples: 3 });
  expect(soaked.ended).toBe(12);
  // The test runner has timers of its own in this process; games that left theirs would leave a dozen at least.
  expect(soaked.timersLeft).toBeLessThan(12);
  // A game that stayed would be more than half a million bytes.
  expect(soaked.heapLast - soaked.heapFirst).toBeLessThan(2_000_000);
});
