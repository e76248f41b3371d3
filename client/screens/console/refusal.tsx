/** A no to an order, where it was asked: of the session, or of some of its tables. */
import { orderRefused } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { partly, tableName } from "./tables.ts";

/** The last refusal of an order from this place. */
export function Refusal(props: { readonly at: string }) {
  const no = orderRefused.value;
  const some = partly.value;
  if (no?.at === props.at) {
    return (
      <p class="notice" role="alert">
        {say(`refusal.${no.reason}`, no.params)}
      </p>
    );
  }
  if (some?.at !== props.at) return null;
  return (
    <ul class="notice" role="alert">
      {some.refusals.map(({ table, refusal }) => (
        <li key={table}>
          <b>{tableName(table)}</b> {say(`refusal.${refusal.reason}`, refusal.params)}
        </li>
      ))}
    </ul>
  );
}
