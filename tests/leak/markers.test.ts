/**
 * A marker in every private field of a game; whole games are played, and at many moments everyone's view is searched:
 * each marker is only where it may be. What has no words gets its marker in a copy of the table that only this test
 * looks at (`planted`). That nothing depends on a secret in another way is proved in twins.test.ts.
 */
import { expect, test } from "vitest";
import { channelParts } from "#shared/rules/channels.ts";
import { tableView, youView, type State } from "#shared/rules/game.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { seatOf } from "#shared/rules/state.ts";
import type { PlayedAct, Revealed } from "#shared/rules/records.ts";
import type { Viewer } from "#shared/rules/terms.ts";
import type { TableView, YouView } from "#shared/rules/views.ts";
import { scenarioOf } from "../support/game.ts";
import { playThrough, secretive, viewersOf } from "./everyMoment.ts";

const GAMES = 200;
const MARKER =
  /mark\.(\w+)\.([^;"]*);|"private\.(seat|intention|incident)\.([\w.]+)"|"(lastRound|character|player|seed|startRole|cause|model|draws|proposals|restraints|facilitator|curtain)":(?!\[\]|false|true)/g;

/** The shipped scenario with a marker for the id of each goal and whisper. */
function marked(scenario: Scenario): Scenario {
  return {
    ...scenario,
    seats: scenario.seats.map((seat) => ({
      ...seat,
      goals: seat.goals.map((goal, number) => ({ ...goal, id: `mark.goal.${seat.id}.${number};` })),
    })),
    whispers: scenario.whispers.map((whisper) => ({ ...whisper, id: `mark.whisper.${whisper.id};` })),
  };
}

type Answered = NonNullable<State["commits"][string]["answer"]>;

/** The same table with a marker in what people chose, promised, did in secret and are, where the game has no text. */
function planted(state: State): State {
  const covert = state.scenario.policies.find((one) => one.covert === true);
  const clones = state.seats.map((seat) => ({ ...covert, id: `mark.covert.${seat.id};` }) as typeof covert);
  const isCovert = (act: PlayedAct) => act.policy === covert?.id;
  const acts = (revealed: Revealed): Revealed => ({
    ...revealed,
    acts: revealed.acts.map((act) => (isCovert(act) ? { ...act, policy: `mark.covert.${act.seat};` } : act)),
  });
  const answer = (given: Answered, mark: string): Answered =>
    given.role === "citizen" ? { ...given, attention: { [mark]: 3 } } : { ...given, frame: mark };
  return {
    ...state,
    scenario: {
      ...state.scenario,
      policies: [...state.scenario.policies, ...clones.flatMap((one) => (one === undefined ? [] : [one]))],
    },
    seats: state.seats.map((seat) => ({ ...seat, character: `mark.character.${seat.id};` as "grim" })),
    commits: Object.fromEntries(
      Object.entries(state.commits).map(([id, commit]) => [
        id,
        {
          ...commit,
          readings: Object.fromEntries(
            Object.entries(commit.readings).map(([group, made]) => [
              group,
              { ...made, reading: `mark.reading.${id};` as "afraid" },
            ]),
          ),
          ...(commit.answer === undefined ? {} : { answer: answer(commit.answer, `mark.answer.${id};`) }),
          ...(commit.proposals === undefined
            ? {}
            : {
                proposals: Object.fromEntries(
                  Object.entries(commit.proposals).map(([player, proposed]) => [
                    player,
                    answer(proposed, `mark.proposal.${id};`),
                  ]),
                ),
              }),
        },
      ]),
    ),
    promises: state.promises.map((one) => ({
      ...one,
      step: { kind: "policy", policy: `mark.promise.${one.reach}.${one.from}.${one.towards}.${one.seat};` },
    })),
    revealed: state.revealed === undefined ? undefined : acts(state.revealed),
    records: state.records.map((record) => ({
      ...record,
      revealed: acts(record.revealed),
      restraints: (record.restraints ?? []).map((one) => ({ ...one, policy: `mark.restraint.${one.seat};` })),
    })),
  };
}

/** A marker as it was found: as it stands there, of what kind, and whose. */
type Found = readonly [whole: string, kind: string, rest: string];

/** The markers in a part of a view. */
function marksIn(part: TableView | YouView): readonly Found[] {
  return [...JSON.stringify(part).matchAll(MARKER)].map(([whole, kind, rest, key, keyRest, name]) => [
    whole,
    kind ?? key ?? name ?? "",
    rest ?? keyRest ?? "",
  ]);
}

/** What is searched of a private part: all but the cards in one's hand, which are the same for every government. */
function searched(you: YouView): YouView {
  const asks = you.asks.map((ask) =>
    ask.kind === "answer" && ask.role === "government" ? { ...ask, hands: [] } : ask,
  );
  return { ...you, asks };
}

/** Who looks, as the table of docs/knowledge.md has its columns. */
function eyes(state: State, viewer: Viewer) {
  const seat = viewer.kind === "seat" ? seatOf(state, viewer.seat) : undefined;
  return {
    seat,
    isOver: state.phase === "debrief",
    governs: seat?.role === "government",
    isHost: viewer.host === true,
    facilitates: viewer.kind === "facilitator",
    lifted: viewer.kind === "facilitator" && viewer.curtain,
  };
}

/** Whether this viewer may read a marker now. */
function may(state: State, viewer: Viewer, kind: string, rest: string): boolean {
  const { seat, isOver, governs, isHost, facilitates, lifted } = eyes(state, viewer);
  const isReported = (text: string) =>
    isHost && state.reports.some(({ said }) => state.talk[said]?.text === text);
  switch (kind) {
    case "goal":
      return isOver || (seat !== undefined && rest.startsWith(`${seat.id}.`));
    case "seat":
      return isOver || rest === `${seat?.id}.brief`;
    case "intention":
      return isOver || (governs && rest === `${seat?.group}.${seat?.intention}`);
    case "whisper":
      return state.situation.whispers[seat?.id ?? ""] === `mark.whisper.${rest};`;
    case "incident": {
      const [incident, , cause] = rest.split(".");
      const causeIn = (round: number) =>
        state.records
          .find((record) => record.round === round)
          ?.incidents.find((one) => one.incident === incident)?.cause;
      return (
        isOver ||
        (facilitates && state.situation.incidents.some((one) => one.incident === incident)) ||
        state.situation.disclosures.some(
          (one) => one.incident === incident && (cause === undefined || causeIn(one.round) === cause),
        )
      );
    }
    case "caucus":
      return facilitates || rest === seat?.group || isReported(`mark.caucus.${rest};`);
    case "host":
      return isHost || rest === seat?.id;
    case "team":
      return facilitates || rest === seat?.id || isReported(`mark.team.${rest};`);
    case "back":
      return facilitates || channelParts(`back:${rest}` as "plenary").of.includes(seat?.id ?? "");
    case "line":
      return rest === seat?.id;
    case "reading":
    case "answer":
    case "proposal":
      return lifted || rest === seat?.id;
    case "promise": {
      const [reach, from, towards] = rest.split(".");
      if (isOver || facilitates || reach === "public") return true;
      const isParty = seat?.group === from || seat?.group === towards;
      return isParty && (reach === "groups" || governs || rest.endsWith(`.${seat?.id}`));
    }
    case "covert": {
      const isFound = (revealed: Revealed | undefined) =>
        revealed?.acts.some((act) => act.found && rest === act.seat && isCovertAct(state, act)) === true;
      const found = [state.revealed, ...state.records.map((record) => record.revealed)].some(isFound);
      return isOver || lifted || rest === seat?.id || (found && (facilitates || seat !== undefined));
    }
    case "restraint":
      return isOver || facilitates || rest === seat?.id;
    case "restraints":
      return isOver || facilitates || seat !== undefined;
    case "proposals":
      return lifted || seat !== undefined;
    case "cause":
      return isOver || facilitates;
    case "facilitator":
      return facilitates;
    case "curtain":
      return lifted;
    case "character": {
      const stoodIn = seatOf(state, rest)?.occupant;
      return isOver && (rest === "" || stoodIn === "bot" || stoodIn === "caretaker");
    }
    case "startRole":
      return isOver;
    default:
      // Players' ids, the seed, the last round, the model: never, not even in the debrief.
      return false;
  }
}

function isCovertAct(state: State, act: PlayedAct): boolean {
  return state.scenario.policies.find((one) => one.id === act.policy)?.covert === true;
}

test(`in ${GAMES} games, each marker is only where it may be, at many moments and for everyone`, () => {
  const scenario = marked(scenarioOf("low-reservoir"));
  const found = new Map<string, number>();
  const misplaced: string[] = [];
  let looks = 0;
  for (let game = 0; game < GAMES; game += 1) {
    // Some four moments of each game, each game at others.
    const every = 211;
    const played = {
      seed: `mark.seed.${game};`,
      every,
      offset: (game * 31) % every,
      extras: secretive,
      teamSize: 1 + (game % 3),
      thirdGroup: game % 8 === 7,
    };
    playThrough(scenario, played, (state) => {
      const shown = planted(state);
      looks += 1;
      // The table is the same for all of them.
      const onTheTable = marksIn(tableView(shown));
      for (const viewer of viewersOf(state)) {
        const told = marksIn(searched(youView(shown, viewer)));
        for (const [whole, what, rest] of [...onTheTable, ...told]) {
          found.set(what, (found.get(what) ?? 0) + 1);
          if (!may(state, viewer, what, rest)) {
            misplaced.push(
              `${whole} with ${JSON.stringify(viewer)} in ${state.phase} of round ${state.round}`,
            );
          }
        }
      }
    });
  }
  expect([...new Set(misplaced)].slice(0, 10)).toEqual([]);
  expect(looks).toBeGreaterThan(3 * GAMES);
  // The markers are there for those who may know: the test looks where there is something to see.
  const kinds =
    "goal seat intention whisper incident caucus host team back line reading answer proposal promise covert restraint character cause curtain";
  for (const kind of kinds.split(" ")) expect([kind, (found.get(kind) ?? 0) > 20]).toEqual([kind, true]);
}, 600_000);
