/**
 * A round by hand, for when there is no network: what each card does in whole points, measured with the rules themselves.
 * Each card is played once against the card of silence, nothing is drawn by chance, and what differs from two silent
 * groups is rounded. Two cards are then simply added; `off` tells how far that is from what the rules make of the pair.
 */
import type { PaperCard, PaperPoints, PaperScore } from "../protocol/paper.ts";
import type { Scenario } from "../rules/scenario.ts";
import { at, type World } from "../rules/theory/world.ts";
import { compileLab, type Lab } from "./compile.ts";
import { tryCard } from "./cardValue.ts";

/** Points of safety from 0 to 20 stand for security from 0 to 100; trust from 0 to 10 for 0 to 1. */
const SAFETY = 20 / 100;
const TRUST = 10;
/** A card moves a track by this many times its measured effect, so that four to six rounds by hand tell a whole story. */
const PACE = 2;

/** The cards of the first two groups with their points, the opening, and the mean error of adding two. */
export function paperScore(scenario: Scenario): {
  readonly cards: readonly PaperCard[];
  readonly score: PaperScore;
} {
  const lab = compileLab(scenario);
  const silent = lab.defaultCard;
  const still = [0, 1].map((of) => after(lab, of, silent, silent));
  const measured = lab.policies.map((_, card) =>
    [0, 1].map((of) =>
      difference(after(lab, of, card, silent), still[of] ?? after(lab, of, silent, silent), of),
    ),
  );
  let off = 0;
  let pairs = 0;
  for (const group of [0, 1])
    lab.policies.forEach((_, mine) =>
      lab.policies.forEach((__, theirs) => {
        const really = difference(
          after(lab, group, mine, theirs),
          still[group] ?? after(lab, group, silent, silent),
          group,
        );
        const summed =
          round(measured[mine]?.[group]?.own ?? 0) + round(measured[theirs]?.[1 - group]?.other ?? 0);
        off += Math.abs(really.own * SAFETY * PACE - summed);
        pairs += 1;
      }),
    );
  const groupOf = (place: number): string => lab.scenario.groups[place]?.id ?? "";
  return {
    cards: lab.scenario.policies.map(({ id, logic, covert }, card): PaperCard => ({
      id,
      logic,
      covert: covert === true,
      points: [0, 1].map((of): PaperPoints => {
        const { own = 0, other = 0, trust = 0 } = measured[card]?.[of] ?? {};
        return {
          group: groupOf(of),
          own: round(own),
          other: round(other),
          trust: Math.round(trust * TRUST * PACE) + 0,
        };
      }),
    })),
    score: {
      start: [0, 1].map((of) => ({
        group: groupOf(of),
        safety: Math.round((lab.opening.security[of] ?? 0) * SAFETY),
        trust: Math.round(at(lab.opening.trust, of, 1 - of) * TRUST),
      })),
      off: Math.round((off / pairs) * 10) / 10,
    },
  };
}

/** The world after this group played `mine` and the other `theirs`, from the opening. */
function after(lab: Lab, of: number, mine: number, theirs: number): World {
  return tryCard(lab, lab.opening, { of, card: mine, theirs, price: 0 });
}

function difference(world: World, still: World, of: number) {
  const other = 1 - of;
  return {
    own: (world.security[of] ?? 0) - (still.security[of] ?? 0),
    other: (world.security[other] ?? 0) - (still.security[other] ?? 0),
    /** Of the others in those who played it. */
    trust: at(world.trust, other, of) - at(still.trust, other, of),
  };
}

function round(points: number): number {
  // Never minus nothing.
  return Math.round(points * SAFETY * PACE) + 0;
}
