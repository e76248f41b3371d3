/** What is printed for a session: from its scenario, cut for whoever asks. Private sheets are a facilitator's to print. */
import { paperScore } from "#shared/lab/paperScore.ts";
import type { PaperPack, PaperSeat } from "#shared/protocol/paper.ts";
import { openingFor, USUAL_CHOICES } from "#shared/rules/game.ts";
import { scenarioInPlay } from "#shared/rules/inPlay.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { Session } from "./session.ts";

/** The private texts of a scenario by key. */
export type PrivateWords = (keys: readonly string[]) => Readonly<Record<string, string>>;

/** The pack for the holder of this token; without one that is known, only what everybody may know. */
export function paperPack(
  session: Session,
  whole: Scenario,
  token: string | undefined,
  privateWords: PrivateWords,
): PaperPack {
  const { code, name, format, tables } = session.view();
  const third = Object.values(tables).some((table) => table.thirdGroup);
  const scenario = scenarioInPlay(whole, third);
  const choices = { ...USUAL_CHOICES, thirdGroup: third };
  const inPlay = new Set(openingFor(whole, format, "", 0, choices).seats);
  const seats = scenario.seats
    .filter(({ id }) => inPlay.has(id))
    .map(({ id, group, role, goals }): PaperSeat => ({
      id,
      group,
      role,
      brief: `private.seat.${id}.brief`,
      goals: goals.map((goal) => `private.goal.${id}.${goal.id}`),
    }));
  const access = token === undefined ? undefined : session.whoIs(token);
  const own = access?.as === "person" ? session.me(access.id, session.sittings()).seat : undefined;
  const open = access?.as === "facilitator" ? seats : seats.filter(({ id }) => id === own);
  return {
    code,
    name,
    scenario: whole.id,
    groups: scenario.groups.map(({ id }) => id),
    seats,
    ...paperScore(scenario),
    words: privateWords(open.flatMap(({ brief, goals }) => [brief, ...goals])),
    as: access?.as === "facilitator" ? "facilitator" : access?.as === "person" ? "person" : "anybody",
  };
}
