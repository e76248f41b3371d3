/** What seats put down, one decision a row. */
import type { Occupant, Role, SeatId } from "../rules/terms.ts";
import type { Chosen, Story } from "./story.ts";

/** One decision. */
export interface ChoiceRow {
  readonly round: number;
  readonly seat: SeatId;
  readonly group: string;
  readonly role: Role;
  readonly occupant: Occupant;
  readonly defaulted: boolean;
  readonly what: string;
  readonly about: string | null;
  readonly choice: string | null;
  readonly amount: number | null;
}

/** All decisions of a game, in the order of rounds and seats. */
export function choiceRows({ chosen, state }: Story): readonly ChoiceRow[] {
  return chosen.flatMap((one) => {
    const { answer: _, ...who } = one;
    const row = (what: string, about: string | null, choice: string | number): ChoiceRow => ({
      ...who,
      what,
      about,
      choice: typeof choice === "string" ? choice : null,
      amount: typeof choice === "number" ? choice : null,
    });
    const namings = (state.records.find((record) => record.round === one.round)?.incidents ?? []).flatMap(
      (happened) =>
        happened.namings
          .filter((naming) => naming.seat === one.seat)
          .map(({ naming }) => row("naming", happened.incident, naming)),
    );
    return [...namings, ...decisions(one, row)];
  });
}

function decisions(
  { answer }: Chosen,
  row: (what: string, about: string | null, choice: string | number) => ChoiceRow,
): readonly ChoiceRow[] {
  switch (answer.role) {
    case "government":
      return [
        row("narrative", null, answer.frame),
        ...Object.entries(answer.policies).map(([towards, policy]) => row("policy", towards, policy)),
      ];
    case "rival":
      return [row("narrative", null, answer.frame), row("pressure", null, answer.pressure)];
    case "civil":
      return [
        row("narrative", null, answer.frame),
        row("confidence", null, answer.confidence),
        ...answer.programmes.map((towards) => row("programme", towards, 1)),
      ];
    case "voice":
      return [
        row("narrative", null, answer.frame),
        row("confidence", null, answer.confidence),
        row("story", null, answer.story),
        ...(answer.corrects === undefined
          ? []
          : [row("corrects", answer.corrects.incident, answer.corrects.round)]),
      ];
    case "citizen":
      return [
        row("confidence", null, answer.confidence),
        ...Object.entries(answer.attention).map(([frame, points]) => row("attention", frame, points)),
        ...(answer.petition === undefined ? [] : [row("petition", null, answer.petition)]),
      ];
  }
}
