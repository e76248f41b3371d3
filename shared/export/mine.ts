/** What one person takes home: what they put down, felt, wrote and answered, and nothing of anybody else. */
import type { MyGame, MyRound } from "../protocol/mine.ts";
import type { Event } from "../rules/events.ts";
import { evolve } from "../rules/evolve.ts";
import { isRight, ITEMS, NO_ANSWERS } from "../rules/questions.ts";
import { initial } from "../rules/setup.ts";
import type { Scenario } from "../rules/scenario.ts";
import type { Opening } from "../rules/state.ts";
import type { PlayerId, SeatId } from "../rules/terms.ts";

/** The sheet of one player. */
export function gameOfPerson(
  scenario: Scenario,
  opening: Opening,
  events: readonly Event[],
  player: PlayerId,
): MyGame {
  let state = initial(scenario, opening);
  const rounds: MyRound[] = [];
  const said: MyGame["said"][number][] = [];
  const here = (seat: SeatId): MyRound => {
    const { round } = state;
    const known = rounds.find((one) => one.round === round && one.seat === seat);
    if (known !== undefined) return known;
    const fresh: MyRound = { round, seat, readings: [] };
    rounds.push(fresh);
    return fresh;
  };
  for (const event of events) {
    const seat = "seat" in event && event.seat !== undefined ? event.seat : "";
    const members = state.seats.find((one) => one.id === seat)?.members ?? [];
    const me = members.find((one) => one.player === player);
    if (me !== undefined) {
      // On a team seat a reading and a feeling are the team's; what was said has its speaker.
      if (event.type === "readingMade") {
        const { towards, reading, sureness } = event;
        const round = here(seat);
        round.readings = [
          ...round.readings.filter((one) => one.towards !== towards),
          { towards, reading, sureness },
        ];
      }
      if (event.type === "answerGiven" || event.type === "answerDefaulted") here(seat).answer = event.answer;
      if (event.type === "felt") {
        here(seat).feeling = event.feeling;
        if (event.line !== undefined && members.length === 1) here(seat).line = event.line;
      }
      const alone = members.filter((one) => one.name === me.name).length === 1;
      if (event.type === "said" && event.text !== undefined && alone && (event.by ?? me.name) === me.name) {
        said.push({ round: state.round, channel: event.channel, text: event.text });
      }
    }
    state = evolve(state, event);
  }
  const answers = state.answers[player] ?? NO_ANSWERS;
  return {
    scenario: scenario.id,
    rounds,
    said,
    questionnaire: (["before", "after"] as const).flatMap((wave) =>
      ITEMS.flatMap((item) => {
        const given = answers[wave][item.id];
        return given === undefined ? [] : [{ wave, item: item.id, ...given, right: isRight(item, given) }];
      }),
    ),
    ...(answers.open === undefined ? {} : { open: answers.open }),
  };
}
