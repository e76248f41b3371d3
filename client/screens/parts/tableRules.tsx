/** How people write at this table, and how many may share a seat: told to all before they sit down. */
import { table, welcome } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Icon } from "./icon.tsx";

/** The table's rules about words and seats. */
export function TableRules() {
  const now = table.value;
  if (!now) return null;
  return (
    <ul class="table-rules small">
      {welcome.value?.format === "slow" && (
        <li>
          <Icon name="hourglass" />
          <span>{say("lobby.slow")}</span>
        </li>
      )}
      <li>
        <Icon name="messages" />
        <span>{say(`lobby.talk.${now.talk}`)}</span>
      </li>
      <li>
        <Icon name="users" />
        <span>{say("lobby.teamSize", { size: now.teamSize })}</span>
      </li>
      {now.seesIntentions && (
        <li>
          <Icon name="eye" />
          <span>{say("lobby.seesIntentions")}</span>
        </li>
      )}
      {now.roundsFrom === now.roundsTo && (
        <li>
          <Icon name="flag" />
          <span>{say("lobby.horizon", { round: now.roundsTo })}</span>
        </li>
      )}
    </ul>
  );
}
