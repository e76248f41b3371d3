/** Try it alone: a table opened for one person seats them at once, so that nobody has to choose before they know. */
import { effect } from "@preact/signals";
import { askFor, code, mySeat, send, table, welcome } from "../store.ts";
import { offerName } from "./offeredName.ts";

let expected = "";

/** The next table with this code was opened to try it alone. */
export function expectSolo(opened: string): void {
  expected = opened;
}

/** Takes the first government's chair as soon as the table shows, once; a person may still leave it and choose. */
effect(() => {
  const ask = askFor("takeSeat");
  if (expected === "" || code.value !== expected || welcome.value?.format !== "solo") return;
  if (mySeat.value) {
    expected = "";
    return;
  }
  if (!ask || table.value?.phase !== "lobby") return;
  const chair = ask.seats.find((seat) => table.value?.seats[seat]?.role === "government") ?? ask.seats[0];
  if (chair === undefined) return;
  expected = "";
  void send({ type: "takeSeat", seat: chair, name: offerName() });
});
