/** The tap by which one is here: a name that is offered, the pictures on the wall if they are asked for, and in. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Part, Sign } from "#shared/protocol/sessionTerms.ts";
import { isWished, session, wish, wishRefused } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { SafetyNote } from "../contentNote.tsx";
import { offerName } from "../offeredName.ts";
import { Button } from "../parts/button.tsx";
import { PrivacyLink } from "../privacyLink.tsx";
import { SignGrid } from "./sign.tsx";
import { NameField } from "../parts/nameField.tsx";

/** Before one is anybody here. */
export function Come() {
  const name = useSignal(offerName());
  const signs = useSignal<readonly Sign[]>([]);
  const shown = session.value;
  const [first, second] = signs.value;
  const needsSign = shown?.signAsked === true && (first === undefined || second === undefined);
  const missing = useSignal(false);
  useEffect(() => {
    if (wishRefused.value?.reason === "session.signWrong") signs.value = [];
  }, [wishRefused.value]);
  if (!shown) return null;
  const come = (part: Part): void => {
    missing.value = needsSign;
    if (needsSign) return;
    const sign = first === undefined || second === undefined ? {} : { sign: [first, second] as const };
    void wish({ type: "come", name: name.value.trim(), part, ...sign });
  };
  return (
    <main class="join" id="do" tabIndex={-1}>
      <header>
        <p class="soft">{say("come.youCome")}</p>
        <h1>{shown.name === "" ? say("scenario.name") : shown.name}</h1>
        {shown.name !== "" && <p class="join-story">{say("scenario.name")}</p>}
        <p class="lead">{say("scenario.tagline")}</p>
      </header>
      <form
        class="join-form"
        onSubmit={(event) => {
          event.preventDefault();
          come("player");
        }}
      >
        <NameField name={name} hint={say("come.nameHint")} />
        {shown.signAsked && <SignGrid value={signs.value} onChange={(chosen) => (signs.value = chosen)} />}
        {(wishRefused.value || (missing.value && needsSign)) && (
          <p class="notice" role="alert">
            {wishRefused.value
              ? say(`refusal.${wishRefused.value.reason}`, wishRefused.value.params)
              : say("come.signMissing")}
          </p>
        )}
        <Button look="main" icon="doorOpen" submits={true} busy={isWished("come")}>
          {say("come.in")}
        </Button>
        <p class="small soft">{say(`come.then.${shown.stage === "gathering" ? shown.seating : "late"}`)}</p>
      </form>
      <SafetyNote whole={shown.note} />
      <details class="more join-look">
        <summary>{say("come.lookOn")}</summary>
        <p>{say("come.lookOnLine")}</p>
        <div class="task-control">
          <Button icon="eye" onPress={() => come("observer")}>
            {say("come.observer")}
          </Button>
          <Button icon="stamp" onPress={() => come("archivist")}>
            {say("come.archivist")}
          </Button>
        </div>
        <p class="small soft">{say("come.archivistLine")}</p>
      </details>
      <p class="small soft">
        <PrivacyLink />
      </p>
    </main>
  );
}
