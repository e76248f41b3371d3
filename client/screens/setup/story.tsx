/** First page: which story, or everything as it was once before. */
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Choices } from "../parts/choices.tsx";
import { SCENARIOS, type ScenarioName } from "../scenarioNames.ts";
import { forgetPreset, presets, whole } from "./presets.ts";
import type { PageProps } from "./chosen.ts";

/** Presets of this browser, then the stories. */
export function StoryPage({ chosen, choose }: PageProps) {
  const kept = presets().value;
  return (
    <>
      {kept.length > 0 && (
        <div class="presets" role="group" aria-label={say("setup.presets")}>
          <p class="setup-label">{say("setup.presets")}</p>
          <ul>
            {kept.map((one) => (
              <li key={one.name}>
                <Button icon="copy" onPress={() => choose(whole(one.chosen))}>
                  {one.name}
                </Button>
                <Button
                  look="quiet"
                  icon="x"
                  label={say("setup.forgetPreset", { name: one.name })}
                  onPress={() => forgetPreset(one.name)}
                >
                  <span class="spoken">{say("setup.forget")}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Choices<ScenarioName>
        legend={say("door.whichStory")}
        legendShown="spoken"
        options={SCENARIOS.map((value) => ({
          value,
          label: say(`door.scenario.${value}`),
          note: say(`door.scenarioLine.${value}`),
        }))}
        value={chosen.scenario}
        onChange={(scenario) => choose({ scenario, thirdGroup: false })}
      />
    </>
  );
}
