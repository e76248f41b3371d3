/** What may stay as it is: how trust works at the table, and whether a third group plays. */
import type { LensId } from "#shared/rules/terms.ts";
import { LENSES } from "#shared/rules/terms.ts";
import { say } from "../words/words.ts";
import { Choices } from "./parts/choices.tsx";

/** The choices of a table beside its story and its length, with what is usual. */
export interface MoreChosen {
  readonly lens: LensId;
  readonly thirdGroup: boolean;
}

export const USUAL: MoreChosen = { lens: "bilgic", thirdGroup: false };

/** The usual first. */
const ORDER = [USUAL.lens, ...LENSES.filter((lens) => lens !== USUAL.lens)];

/** A fold with the choices that most tables never touch. `third` is the name of the story's third group, if it has one. */
export function MoreChoices(props: {
  readonly third: string | undefined;
  readonly value: MoreChosen;
  readonly onChange: (value: MoreChosen) => void;
}) {
  const { third, value } = props;
  return (
    <details class="more more-choices">
      <summary>{say("door.more")}</summary>
      {third !== undefined && (
        <Choices<"two" | "three">
          legend={say("door.howMany")}
          options={[
            { value: "two", label: say("door.twoGroups"), note: say("door.twoGroupsLine") },
            {
              value: "three",
              label: say("door.threeGroups", { group: third }),
              note: say("door.threeGroupsLine"),
            },
          ]}
          value={value.thirdGroup ? "three" : "two"}
          onChange={(groups) => props.onChange({ ...value, thirdGroup: groups === "three" })}
        />
      )}
      <Choices<LensId>
        legend={say("door.whichLens")}
        options={ORDER.map((lens) => ({
          value: lens,
          label: say(`lens.${lens}`),
          note: say(`lens.${lens}.theory`),
        }))}
        value={value.lens}
        onChange={(lens) => props.onChange({ ...value, lens })}
      />
    </details>
  );
}
