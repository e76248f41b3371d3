/** The tables of the class beside each other, once the class has come to this page. */
import { code, table } from "../../store.ts";
import { session } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { tablesInOrder } from "../parts/tableTitle.ts";
import { Question } from "./ask.tsx";
import { useBeside } from "./beside/told.ts";
import { BesideView } from "./beside/view.tsx";

/** The page; where there is but one table it says that nothing is beside it. */
export function Beside() {
  const { tables, refused } = useBeside(table.value?.debriefPage ?? "");
  if (session.value === undefined || tablesInOrder.value.length < 2) {
    return <p>{say("debrief.beside.alone")}</p>;
  }
  return (
    <>
      {tables !== undefined && <BesideView tables={tables} own={code.value} />}
      {tables === undefined && (
        <p role="status">{refused ? say(`refusal.${refused.reason}`, refused.params) : say("app.coming")}</p>
      )}
      {tables !== undefined && <Question ask="debrief.beside.ask" />}
    </>
  );
}
