/** A game as one row beside others of its class: plain numbers, all from its journal, and nothing of any person. */
import type { TableRow } from "../../protocol/whatIf.ts";
import { policyOf } from "../../rules/hand.ts";
import type { State } from "../../rules/state.ts";
import type { Logic } from "../../rules/terms.ts";
import { feltGame } from "../../rules/theory/feltGame.ts";
import { courseAsPlayed, type Asked } from "./answer.ts";
import { pairsOf, towardsKey } from "./course.ts";
import { turningDeed } from "./deed.ts";

/** The row of one game: `asked` and `state` are the same journal, as it is asked and as it ended. */
export function rowOf(asked: Asked, state: State): TableRow {
  const { scenario, model, records } = state;
  const { standings, stages, falls } = courseAsPlayed(asked);
  const worlds = [asked.played.opening, ...asked.played.rounds.map(({ after }) => after)];
  const acts = records.flatMap((record) => record.revealed.acts);
  const covert = acts.filter((act) => policyOf(state, act.policy)?.covert === true);
  const settled = records.flatMap((record) => record.revealed.promises);
  const ofLogic = (logic: Logic) => acts.filter((act) => policyOf(state, act.policy)?.logic === logic).length;
  const deed = turningDeed(asked);
  return {
    lens: asked.played.lens,
    rounds: records.length,
    groups: scenario.groups.map(({ id }) => id),
    security: Object.fromEntries(
      scenario.groups.map(({ id }) => [id, standings.map((one) => one.security[id] ?? 0)]),
    ),
    stages,
    felt: Object.fromEntries(
      scenario.groups.flatMap((one, of) =>
        scenario.groups.flatMap((other, towards) =>
          of === towards
            ? []
            : [
                [
                  towardsKey(one.id, other.id),
                  worlds.map((world) => feltGame(model, world, of, towards)),
                ] as const,
              ],
        ),
      ),
    ),
    falls,
    promises: { due: settled.length, broken: settled.filter((one) => one.fate === "broken").length },
    acts: {
      all: acts.length,
      covert: covert.length,
      neverFound: covert.filter((act) => !act.found && act.foundIn === undefined).length,
    },
    logics: {
      fatalist: ofLogic("fatalist"),
      mitigator: ofLogic("mitigator"),
      transcender: ofLogic("transcender"),
    },
    together: { works: jointWorks(state), programmes: metProgrammes(state) },
    ...(deed === undefined ? {} : { deed }),
  };
}

/** Times at which both sides of a pair played the same joint card toward each other. */
function jointWorks(state: State): number {
  return state.records.reduce((sum, { revealed: { acts } }) => {
    const played = (from: string, towards: string) =>
      acts.find((act) => act.from === from && act.towards === towards)?.policy;
    const met = pairsOf(state).filter(({ a, b }) => {
      const [one, other] = [state.scenario.groups[a]?.id ?? "", state.scenario.groups[b]?.id ?? ""];
      const card = played(one, other);
      return card !== undefined && card === played(other, one) && policyOf(state, card)?.joint === true;
    });
    return sum + met.length;
  }, 0);
}

/** Contact programmes that met; both halves of one are one. */
function metProgrammes(state: State): number {
  const halves = state.records.flatMap(({ revealed }) => revealed.programmes.filter((one) => one.matched));
  return halves.length / 2;
}
