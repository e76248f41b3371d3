/** Who you are: what all may know, and what only you know, under a cover. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { groupIndex, mySeat, you } from "../store.ts";
import { say } from "../words/words.ts";
import { Icon } from "./parts/icon.tsx";
import { inSentence, seatTitle } from "./parts/tags.tsx";

/** The public and the private brief of the seat. */
export function Brief() {
  const brief = you.value?.brief;
  const seat = mySeat.value;
  if (!brief || !seat) return null;
  return (
    <article class="brief" data-group={groupIndex(seat.group)} aria-labelledby="brief-title">
      <header>
        <p class="soft">{say("brief.youAre")}</p>
        <h2 id="brief-title">{seatTitle(seat.id)}</h2>
        <p>
          {say("brief.roleIn", { role: say(`role.${brief.role}`), ...inSentence({ group: seat.group }) })}
        </p>
      </header>
      <p>{say(brief.publicKey)}</p>
      <p class="soft">{say(`role.${brief.role}.does`)}</p>
      <Covered />
      <p class="small soft">{say("brief.opened")}</p>
    </article>
  );
}

/** Hold to read and let go to cover again, or tap to open and tap to close; the space bar taps. */
function Covered() {
  const open = useSignal(false);
  const press = useRef({ at: 0, opened: false });
  const brief = you.value?.brief;
  if (!brief) return null;
  return (
    <div class={`covered${open.value ? " open" : ""}`}>
      <button
        type="button"
        class="cover"
        aria-expanded={open.value}
        onPointerDown={() => {
          press.current = { at: Date.now(), opened: !open.value };
          open.value = true;
        }}
        onPointerUp={() => {
          const held = Date.now() - press.current.at > 450;
          if (held || !press.current.opened) open.value = false;
        }}
        onClick={(event) => {
          if (event.detail === 0) open.value = !open.value;
        }}
        onContextMenu={(event) => event.preventDefault()}
      >
        <Icon name={open.value ? "eye" : "lock"} />
        <span>{say(open.value ? "brief.cover" : "brief.uncover")}</span>
      </button>
      {open.value && (
        <div class="secret">
          <p>{say(brief.privateKey)}</p>
          {brief.intention && <p>{say(brief.intention.key)}</p>}
          <h3>{say("brief.goals")}</h3>
          <ul class="goals">
            {brief.goals.map((goal) => (
              <li key={goal.key}>
                <span class="badge">{say(`goalKind.${goal.kind}`)}</span>
                <span>{say(goal.key)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
