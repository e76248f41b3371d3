/** From worlds to what a chart can draw: one course, or many as bands. */
import type { Band, BandStanding, Bands, Course, Standing } from "../../protocol/whatIf.ts";
import { pairKey } from "../../rules/records.ts";
import { STAGES, type Stage } from "../../rules/terms.ts";
import { stage } from "../../rules/theory/feltGame.ts";
import { at, type World } from "../../rules/theory/world.ts";
import type { Lab } from "../compile.ts";
import type { Told } from "./retell.ts";

/** The quantiles of a band. */
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** The name of an ordered pair. */
export function towardsKey(of: string, towards: string): string {
  return `${of}>${towards}`;
}

/** Where everybody stands in a world. */
export function standingOf(
  { scenario: { groups } }: Pick<Lab, "scenario">,
  world: World,
  round: number,
): Standing {
  const pairs = (rows: World["trust"]) =>
    Object.fromEntries(
      groups.flatMap((one, of) =>
        groups.flatMap((other, towards) =>
          of === towards ? [] : [[towardsKey(one.id, other.id), at(rows, of, towards)] as const],
        ),
      ),
    );
  return {
    round,
    security: Object.fromEntries(groups.map(({ id }, group) => [id, world.security[group] ?? 0])),
    shares: Object.fromEntries(
      groups.map(({ id, frames }, group) => [
        id,
        Object.fromEntries(frames.map((frame, place) => [frame.id, world.shares[group]?.[place] ?? 0])),
      ]),
    ),
    trust: pairs(world.trust),
    depth: pairs(world.depth),
  };
}

/** The pairs of groups, in the scenario's order. */
export function pairsOf({ scenario: { groups } }: Pick<Lab, "scenario">) {
  return groups.flatMap((one, a) =>
    groups.slice(a + 1).map((other, place) => ({ a, b: a + 1 + place, key: pairKey(one.id, other.id) })),
  );
}

/** One course. */
export function courseOf(lab: Lab, told: Told): Course {
  const { groups } = lab.scenario;
  const named = ({ round, group }: { readonly round: number; readonly group: number }) => ({
    round,
    group: groups[group]?.id ?? "",
  });
  return {
    standings: told.worlds.map((world, round) => standingOf(lab, world, round)),
    stages: Object.fromEntries(
      pairsOf(lab).map(({ a, b, key }) => [key, told.worlds.map((world) => stage(lab.model, world, a, b))]),
    ),
    falls: told.fell.flatMap((fell, place) =>
      fell.flatMap((one, group) => (one ? [named({ round: place + 1, group })] : [])),
    ),
    byMinds: told.byMinds.map((one) => ({ ...named(one), role: one.role })),
    beyondMeans: told.beyondMeans.map(named),
  };
}

/** Many games, all of the same rounds. Throws without one. */
export function bandsOf(lab: Lab, games: readonly Told[]): Bands {
  const [first] = games;
  if (first === undefined) throw new RangeError("no games");
  const { groups } = lab.scenario;
  const bandIn = (round: number) => (value: (world: World) => number) =>
    bandOf(games.map(({ worlds }) => value(worlds[round] ?? worlds[worlds.length - 1] ?? lab.opening)));
  return {
    games: games.length,
    standings: first.worlds.map((_, round) => bandStanding(lab, round, bandIn(round))),
    ends: Object.fromEntries(
      pairsOf(lab).map(({ a, b, key }) => {
        const counts = STAGES.map((): number => 0);
        for (const { worlds } of games) {
          const end = STAGES.indexOf(stage(lab.model, worlds.at(-1) ?? lab.opening, a, b));
          counts[end] = (counts[end] ?? 0) + 1;
        }
        const shares = STAGES.map((one, place) => [one, (counts[place] ?? 0) / games.length] as const);
        return [key, Object.fromEntries(shares) as Record<Stage, number>];
      }),
    ),
    falls: Object.fromEntries(
      groups.map(({ id }, group) => {
        let falls = 0;
        for (const { fell } of games) for (const round of fell) if (round[group] === true) falls += 1;
        return [id, falls / games.length];
      }),
    ),
  };
}

function bandStanding(
  lab: Lab,
  round: number,
  band: (value: (world: World) => number) => Band,
): BandStanding {
  const { groups } = lab.scenario;
  const pairs = (rows: (world: World) => World["trust"]) =>
    Object.fromEntries(
      groups.flatMap((one, of) =>
        groups.flatMap((other, towards) =>
          of === towards
            ? []
            : [[towardsKey(one.id, other.id), band((world) => at(rows(world), of, towards))] as const],
        ),
      ),
    );
  return {
    round,
    security: Object.fromEntries(
      groups.map(({ id }, group) => [id, band((world) => world.security[group] ?? 0)]),
    ),
    shares: Object.fromEntries(
      groups.map(({ id, frames }, group) => [
        id,
        Object.fromEntries(
          frames.map((frame, place) => [frame.id, band((world) => world.shares[group]?.[place] ?? 0)]),
        ),
      ]),
    ),
    trust: pairs((world) => world.trust),
    depth: pairs((world) => world.depth),
  };
}

/** The quantiles of some numbers, by the nearest rank. */
export function bandOf(values: readonly number[]): Band {
  const sorted = Float64Array.from(values).sort();
  const [a, b, c, d, e] = QUANTILES.map(
    (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0,
  );
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0];
}
