/** The name others will see: one is offered, another can be drawn or written. */
import type { Signal } from "@preact/signals";
import { NAME_LIMIT } from "#shared/rules/commands.ts";
import { say } from "../../words/words.ts";
import { offerName } from "../offeredName.ts";
import { Button } from "./button.tsx";

/** There is one on a page at most: its field has the id "name". */
export function NameField(props: { readonly name: Signal<string>; readonly hint: string }) {
  const { name } = props;
  return (
    <div class="field name-field">
      <label for="name">{say("join.yourName")}</label>
      <div class="field-with">
        <input
          id="name"
          maxLength={NAME_LIMIT}
          autocomplete="off"
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
          aria-describedby="name-hint"
        />
        <Button icon="shuffle" label={say("join.otherName")} onPress={() => (name.value = offerName())}>
          <span class="wide-only">{say("join.otherName")}</span>
        </Button>
      </div>
      <p id="name-hint" class="field-hint">
        {props.hint}
      </p>
    </div>
  );
}
