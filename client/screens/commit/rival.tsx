/** A rival's answer: what to do about the government, and with which narrative. */
import type { Answer } from "#shared/rules/commands.ts";
import type { Pressure } from "#shared/rules/terms.ts";
import { PRESSURES } from "#shared/rules/terms.ts";
import type { AnswerAsk } from "#shared/rules/views.ts";
import { draft } from "../../store.ts";
import { number, say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";
import { draftName, PutDown } from "./putDown.tsx";
import { FrameChoice, standingFrame } from "./frames.tsx";
import { Why } from "../parts/why.tsx";
import { Purse } from "./purse.tsx";

type Ask = Extract<AnswerAsk, { role: "rival" }>;

/** The form of a rival. */
export function RivalForm(props: { readonly ask: Ask; readonly onAnswer: (answer: Answer) => void }) {
  const { ask } = props;
  const before = ask.chosen?.role === "rival" ? ask.chosen : undefined;
  const pressure = draft<Pressure | "">(draftName("rival", "pressure"), before?.pressure ?? "");
  const frame = draft(draftName("rival", "frame"), before?.frame ?? standingFrame(ask.frames));
  const cost =
    (pressure.value === "" ? 0 : ask.pressures[pressure.value]) +
    (ask.frames.find((one) => one.frame === frame.value)?.price ?? 0);
  return (
    <>
      <Choices<Pressure>
        legend={say("commit.pressure")}
        legendShown="spoken"
        options={PRESSURES.map((one) => ({
          value: one,
          label: say(`pressure.${one}`),
          note: say(`pressure.${one}.means`),
          aside:
            Math.abs(ask.pressures[one]) < 0.05
              ? say("choose.free")
              : say("choose.price", { price: number(ask.pressures[one]) }),
        }))}
        value={pressure.value === "" ? undefined : pressure.value}
        onChange={(value) => (pressure.value = value)}
      />
      <p class="why-chart">
        <Why
          quantity="capital"
          terms={[
            {
              term: "pressure",
              value: -(pressure.value === "" ? ask.pressures.attack : ask.pressures[pressure.value]),
            },
          ]}
          title={say("whyTitle.price")}
        />
      </p>
      <FrameChoice
        legend={say("commit.frame.rival")}
        frames={ask.frames}
        value={frame.value}
        onChange={(value) => (frame.value = value)}
      />
      <PutDown
        answer={
          pressure.value === "" ? undefined : { role: "rival", pressure: pressure.value, frame: frame.value }
        }
        missing={say("commit.missingPressure")}
        onAnswer={props.onAnswer}
        cost={<Purse cost={cost} />}
      />
    </>
  );
}
