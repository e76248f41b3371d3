/** Last page: everything in one list, and a name under which to keep it. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { TITLE_LIMIT } from "#shared/protocol/sessionTerms.ts";
import { list, say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { layoutOf, wordsIn, type PageProps } from "./chosen.ts";
import { savePreset } from "./presets.ts";
import { variationText } from "./variation.tsx";

/** What was chosen, page by page. */
export function ReviewPage({ chosen, offer }: PageProps) {
  const layout = layoutOf(chosen, offer);
  const differing = chosen.variations
    .slice(0, layout?.tables ?? 0)
    .map((one, at) => ({ number: at + 1, what: variationText(one, offer?.thirdGroup) }))
    .filter(({ what }) => what !== "")
    .map((one) => say("setup.reviewDiffers", one));
  const marked = wordsIn(chosen.flagWords).length;
  return (
    <>
      <dl class="review">
        <Row name="story">{say(`door.scenario.${chosen.scenario}`)}</Row>
        <Row name="people">
          {layout
            ? say("setup.layout", {
                tables: layout.tables,
                seats: layout.seats,
                team: layout.teamSize,
                people: chosen.people,
              })
            : say("setup.peopleOnly", { people: chosen.people })}
        </Row>
        <Row name="time">
          {say(`door.${chosen.format}`)}
          {chosen.format !== "slow" && (
            <>
              {" "}
              · {say("setup.debriefOf", { minutes: chosen.debriefMinutes })} ·{" "}
              {say("setup.reviewEnd", {
                end: chosen.end === "at" ? chosen.endAt : say(`setup.end.${chosen.end}`),
              })}
            </>
          )}
        </Row>
        <Row name="seats">{say(`setup.seating.${chosen.seating}`)}</Row>
        <Row name="information">
          {say("setup.reviewInformation", {
            hidden: say(`setup.hidden.${chosen.hidden}`),
            aims: say(`setup.intentions.${chosen.intentions}`),
            lens: say(`lens.${chosen.lens}.theory`),
          })}
        </Row>
        {differing.length > 0 && <Row name="experiment">{list(differing)}</Row>}
        <Row name="safety">
          {say(`setup.age.${chosen.age}`)} · {say(`door.talk.${chosen.talk}`)}
          {marked > 0 && ` · ${say("setup.marked", { count: marked })}`}
        </Row>
      </dl>
      <Keep save={(name) => savePreset(name, chosen)} />
    </>
  );
}

function Row(props: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{say(`setup.review.${props.name}`)}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Keep(props: { readonly save: (name: string) => void }) {
  const id = useId();
  const name = useSignal("");
  const saved = useSignal("");
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        const called = name.value.trim();
        if (called === "") return;
        props.save(called);
        saved.value = called;
        name.value = "";
      }}
    >
      <label for={id}>{say("setup.saveAs")}</label>
      <div class="field-with">
        <input
          id={id}
          maxLength={TITLE_LIMIT}
          autocomplete="off"
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
        <Button submits={true}>{say("setup.save")}</Button>
      </div>
      <p class="field-hint" role="status">
        {saved.value === "" ? say("setup.saveNote") : say("setup.saved", { name: saved.value })}
      </p>
    </form>
  );
}
