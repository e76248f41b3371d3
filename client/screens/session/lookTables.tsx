/** Where somebody without a seat may look on. */
import { isWished, me, wish } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { tablesInOrder, tableTitle } from "../parts/tableTitle.ts";

/** Each table, with what it is at. */
export function LookTables() {
  const part = me.value?.part === "archivist" ? "archivist" : "observer";
  return (
    <ul class="look-tables">
      {tablesInOrder.value.map((table) => (
        <li key={table.code}>
          <button
            type="button"
            class="seat free"
            aria-busy={isWished("part") ? "true" : undefined}
            aria-current={me.value?.table === table.code ? "true" : undefined}
            onClick={() => void wish({ type: "part", part, table: table.code })}
          >
            <span class="seat-title">{tableTitle(table.code)}</span>
            <span class="seat-role">{say(`phase.${table.phase}.name`)}</span>
            <span class="seat-go">
              {say("come.lookHere")}
              <Icon name="eye" />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
