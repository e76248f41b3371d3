/** Third page: how people come to their seats, and how many share one. */
import { useId } from "preact/hooks";
import { SEATINGS, TITLE_LIMIT, type Seating } from "#shared/protocol/sessionTerms.ts";
import { TEAM_MOST } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";
import { Pick } from "../parts/pick.tsx";
import { layoutOf, type PageProps } from "./chosen.ts";

/** Seating, teams, and what the session is called. */
export function SeatsPage({ chosen, offer, choose }: PageProps) {
  const id = useId();
  const layout = layoutOf({ ...chosen, teamSize: 0 }, offer);
  return (
    <>
      <Choices<Seating>
        legend={say("setup.seating")}
        legendShown="spoken"
        options={SEATINGS.map((value) => ({
          value,
          label: say(`setup.seating.${value}`),
          note: say(`setup.seatingLine.${value}`),
        }))}
        value={chosen.seating}
        onChange={(seating) => choose({ seating })}
      />
      <Pick
        label={say("setup.team")}
        options={[
          { value: "0", label: say("setup.teamAsNeeded", { count: layout?.teamSize ?? 1 }) },
          ...Array.from({ length: TEAM_MOST }, (_, at) => ({
            value: String(at + 1),
            label: say("door.people", { size: at + 1 }),
          })),
        ]}
        value={String(chosen.teamSize)}
        onChange={(size) => choose({ teamSize: Number(size) })}
        note={say("door.teamLine")}
      />
      <div class="field">
        <label for={id}>{say("setup.name")}</label>
        <input
          id={id}
          maxLength={TITLE_LIMIT}
          autocomplete="off"
          value={chosen.name}
          onInput={(event) => choose({ name: event.currentTarget.value })}
        />
        <p class="field-hint">{say("setup.nameNote")}</p>
      </div>
    </>
  );
}
