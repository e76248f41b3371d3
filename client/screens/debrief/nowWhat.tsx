/** Now what: one written line, and the reflection sheet of this person, for nobody else. */
import { useEffect, useId } from "preact/hooks";
import type { MyGame } from "#shared/protocol/mine.ts";
import { code, groupIds, you } from "../../store.ts";
import { remembered } from "../../remembered.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/section.tsx";
import { groupInside, groupName, seatTitle } from "../parts/tags.tsx";
import { Question } from "./ask.tsx";
import { fetchSheet, mySheet } from "./mySheet.ts";

const LINE_LIMIT = 600;

/** The page. What is written here stays in this browser. */
export function NowWhat() {
  const id = useId();
  const line = remembered(() => localStorage, `becoming-we.nowWhat.${code.value}`, "");
  return (
    <>
      <Question ask="debrief.question.nowWhat" />
      <div class="field">
        <label for={id}>{say("nowWhat.line")}</label>
        <textarea
          id={id}
          rows={4}
          maxLength={LINE_LIMIT}
          value={line.value}
          onInput={(event) => {
            line.value = event.currentTarget.value;
          }}
        />
        <p class="field-hint">{say("nowWhat.kept")}</p>
      </div>
      <Sheet line={line.value} />
    </>
  );
}

function Sheet(props: { readonly line: string }) {
  useEffect(fetchSheet, []);
  const told = mySheet.value?.code === code.value ? mySheet.value.told : undefined;
  const mine = told !== undefined && "value" in told ? told.value : undefined;
  const no = told !== undefined && "refused" in told ? told.refused : undefined;
  const open = you.value?.learning?.text;
  return (
    <Section title={say("nowWhat.sheet")}>
      <p class="small soft">{say("nowWhat.only")}</p>
      {no && (
        <p class="notice" role="alert">
          {say(`error.${no.reason}`, no.params)}
        </p>
      )}
      {mine && (
        <>
          <div class="reflection-sheet">
            <h3>{say("scenario.name")}</h3>
            <Rounds mine={mine} />
            {mine.said.length > 0 && (
              <>
                <h3>{say("nowWhat.said")}</h3>
                <ul>
                  {mine.said.map((one, at) => (
                    <li key={at}>{say("nowWhat.inRound", { round: one.round, text: one.text })}</li>
                  ))}
                </ul>
              </>
            )}
            {open !== undefined && (
              <>
                <h3>{say("learn.open")}</h3>
                <p>{open}</p>
              </>
            )}
            <h3>{say("debrief.question.nowWhat")}</h3>
            <p>{props.line || say("nowWhat.empty")}</p>
          </div>
          <Button icon="scroll" onPress={() => printSheet()}>
            {say("nowWhat.print")}
          </Button>
        </>
      )}
    </Section>
  );
}

function Rounds(props: { readonly mine: MyGame }) {
  const { rounds } = props.mine;
  if (rounds.length === 0) return <p>{say("nowWhat.noRounds")}</p>;
  return (
    <ol class="reflection-rounds">
      {rounds.map((one) => (
        <li key={`${one.round}.${one.seat}`} value={one.round}>
          <p>
            <b>{say("nowWhat.as", { round: one.round, seat: seatTitle(one.seat) })}</b>
          </p>
          {one.readings.map((read) => (
            <p key={read.towards}>
              {say("nowWhat.read", {
                towards: groupInside(read.towards),
                reading: say(`debrief.reading.${read.reading}`),
              })}
            </p>
          ))}
          {one.answer?.role === "government" &&
            Object.entries(one.answer.policies).map(([towards, policy]) => (
              <p key={towards}>
                {say("nowWhat.did", {
                  towards: groupInside(towards),
                  card: say(`policy.${policy}.${groupOf(one.seat)}.name`),
                })}
              </p>
            ))}
          {one.answer?.role === "rival" && <p>{say(`pressure.${one.answer.pressure}`)}</p>}
          {one.answer?.role === "voice" && <p>{say(`story.${one.answer.story}`)}</p>}
          {one.answer !== undefined && "frame" in one.answer && (
            <p>
              {say("nowWhat.story", {
                group: groupName(groupOf(one.seat)),
                story: say(`frame.${groupOf(one.seat)}.${one.answer.frame}.name`),
              })}
            </p>
          )}
          {one.feeling !== undefined && (
            <p>{say("nowWhat.felt", { feeling: say(`feeling.${one.feeling}`), line: one.line ?? "" })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The group of a seat's id. */
function groupOf(seat: string): string {
  return groupIds.value.find((group) => seat.startsWith(`${group}.`)) ?? "";
}

/** Prints the sheet alone. */
function printSheet(): void {
  const { classList } = document.documentElement;
  classList.add("prints-sheet");
  globalThis.print();
  classList.remove("prints-sheet");
}
