/** Fourth page: who knows what, by which theory trust works, and in what the tables differ. */
import type { TableVariation } from "#shared/protocol/session.ts";
import { INTENTION_MIXES, LENSES, type IntentionMix, type LensId } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Choices } from "../parts/choices.tsx";
import { Pick } from "../parts/pick.tsx";
import { Tick } from "../parts/tick.tsx";
import { HIDDEN_SHARES, layoutOf, type HiddenShare, type PageProps } from "./chosen.ts";
import { EXPERIMENT, VariationPick } from "./variation.tsx";

/** The usual first. */
const ORDER: readonly LensId[] = ["bilgic", ...LENSES.filter((lens) => lens !== "bilgic")];

/** Groups, what is hidden, aims, horizon, lens, and the class as its own experiment. */
export function InformationPage({ chosen, offer, choose }: PageProps) {
  const third = offer?.thirdGroup;
  return (
    <>
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
          value={chosen.thirdGroup ? "three" : "two"}
          onChange={(groups) => choose({ thirdGroup: groups === "three" })}
        />
      )}
      <div class="pick-row">
        <Pick<HiddenShare>
          label={say("setup.hidden")}
          options={HIDDEN_SHARES.map((value) => ({ value, label: say(`setup.hidden.${value}`) }))}
          value={chosen.hidden}
          onChange={(hidden) => choose({ hidden })}
        />
        <Pick<IntentionMix>
          label={say("setup.intentions")}
          options={INTENTION_MIXES.map((value) => ({ value, label: say(`setup.intentions.${value}`) }))}
          value={chosen.intentions}
          onChange={(intentions) => choose({ intentions })}
        />
      </div>
      <Pick<LensId>
        label={say("door.whichLens")}
        options={ORDER.map((value) => ({ value, label: say(`lens.${value}.theory`) }))}
        value={chosen.lens}
        onChange={(lens) => choose({ lens })}
        note={say(`lens.${chosen.lens}`)}
      />
      <Tick
        label={say("setup.horizon")}
        note={say("setup.horizonNote")}
        checked={chosen.announcedHorizon}
        onChange={(announcedHorizon) => choose({ announcedHorizon })}
      />
      <Tick
        label={say("setup.seesIntentions")}
        note={say("setup.seesIntentionsNote")}
        checked={chosen.seesIntentions}
        onChange={(seesIntentions) => choose({ seesIntentions })}
      />
      <Tables
        count={layoutOf(chosen, offer)?.tables ?? 1}
        third={third}
        variations={chosen.variations}
        onChange={(variations) => choose({ variations })}
      />
    </>
  );
}

function Tables(props: {
  readonly count: number;
  readonly third: string | undefined;
  readonly variations: readonly TableVariation[];
  readonly onChange: (variations: readonly TableVariation[]) => void;
}) {
  const { count, variations } = props;
  const all = Array.from({ length: count }, (_, at) => variations[at] ?? {});
  if (count < 2) return <p class="small soft">{say("setup.experimentAlone")}</p>;
  return (
    <section class="experiment" aria-label={say("setup.experiment")}>
      <h4>{say("setup.experiment")}</h4>
      <p class="small soft">{say("setup.experimentNote")}</p>
      <div class="setup-buttons">
        <Button
          icon="shuffle"
          onPress={() => props.onChange(all.map((_, at) => EXPERIMENT[at % EXPERIMENT.length] ?? {}))}
        >
          {say("setup.experimentSuggest")}
        </Button>
        <Button look="quiet" onPress={() => props.onChange([])}>
          {say("setup.experimentNone")}
        </Button>
      </div>
      <div class="pick-row">
        {all.map((variation, at) => (
          <VariationPick
            key={at}
            label={say("setup.tableNumber", { number: at + 1 })}
            third={props.third}
            value={variation}
            onChange={(changed) => props.onChange(all.with(at, changed))}
          />
        ))}
      </div>
    </section>
  );
}
