/** How trust works at this table: no secret, it is the same for all who sit here. */
import { table } from "../../store.ts";
import { say } from "../../words/words.ts";

/** The table's lens in a plain sentence, and under it the theory it stands for. */
export function TableLens() {
  const lens = table.value?.lens;
  if (lens === undefined) return null;
  return (
    <p class="table-lens small">
      <span>{say("lens.here", { sentence: say(`lens.${lens}`) })}</span>
      <span class="soft">{say(`lens.${lens}.theory`)}</span>
    </p>
  );
}
