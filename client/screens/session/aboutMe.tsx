/** What somebody may change about themselves: the name, what they would rather not play, and whether they play at all. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { NAME_LIMIT } from "#shared/rules/commands.ts";
import { ROLES } from "#shared/rules/terms.ts";
import { addressOf } from "../../router.ts";
import { isWished, joinCode, me, wish } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Tick } from "../parts/tick.tsx";
import { PrivacyLink } from "../privacyLink.tsx";
import { LookTables } from "./lookTables.tsx";

/** Folds, each closed until it is wanted. */
export function AboutMe() {
  const mine = me.value;
  if (!mine) return null;
  return (
    <div class="about-me">
      {mine.asks.includes("ratherNot") && mine.part === "player" && <RatherNot />}
      {mine.asks.includes("part") && <Parts />}
      {mine.asks.includes("rename") && <Rename />}
      {mine.seat !== undefined && (
        <p>
          <a href={addressOf({ at: "print", code: joinCode.value })} target="_blank" rel="noreferrer">
            {say("come.print")}
          </a>
        </p>
      )}
      <p class="small soft">
        <PrivacyLink />
      </p>
    </div>
  );
}

function RatherNot() {
  const not = me.value?.ratherNot ?? [];
  return (
    <details class="more">
      <summary>{say("come.ratherNot")}</summary>
      <p class="small soft">{say("come.ratherNotLine")}</p>
      {ROLES.map((role) => (
        <Tick
          key={role}
          label={say(`role.${role}`)}
          note={say(`role.${role}.does`)}
          checked={not.includes(role)}
          onChange={(checked) =>
            void wish({
              type: "ratherNot",
              roles: checked ? [...not, role] : not.filter((one) => one !== role),
            })
          }
        />
      ))}
    </details>
  );
}

/** To look on instead of playing, or to play after all. */
function Parts() {
  const part = me.value?.part ?? "player";
  const seated = me.value?.seat !== undefined;
  if (part !== "player") {
    return (
      <div class="task-control">
        <Button
          icon="users"
          busy={isWished("part")}
          onPress={() => void wish({ type: "part", part: "player" })}
        >
          {say("come.playAfterAll")}
        </Button>
        {me.value?.table !== undefined && (
          <details class="more">
            <summary>{say("come.lookElsewhere")}</summary>
            <LookTables />
          </details>
        )}
      </div>
    );
  }
  return (
    <details class="more">
      <summary>{say("come.lookOn")}</summary>
      <p class="small">{say(seated ? "come.lookOnLeaves" : "come.lookOnLine")}</p>
      <div class="task-control">
        <Button
          icon="eye"
          busy={isWished("part")}
          onPress={() => void wish({ type: "part", part: "observer" })}
        >
          {say("come.observer")}
        </Button>
        <Button icon="stamp" onPress={() => void wish({ type: "part", part: "archivist" })}>
          {say("come.archivist")}
        </Button>
      </div>
      <p class="small soft">{say("come.archivistLine")}</p>
    </details>
  );
}

function Rename() {
  const typed = useSignal(me.value?.name ?? "");
  const id = useId();
  return (
    <details class="more">
      <summary>{say("come.rename")}</summary>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          void wish({ type: "rename", name: typed.value.trim() });
        }}
      >
        <label for={id}>{say("join.yourName")}</label>
        <div class="field-with">
          <input
            id={id}
            maxLength={NAME_LIMIT}
            autocomplete="off"
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
          <Button submits={true} busy={isWished("rename")}>
            {say("come.renameGo")}
          </Button>
        </div>
      </form>
    </details>
  );
}
