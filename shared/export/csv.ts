/** Tables as CSV (RFC 4180), with nothing in them that a spreadsheet would take for a formula. */
import type { Cell } from "./table.ts";

/** What begins a formula in some spreadsheet, or hides one. */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/** One table: a line of names, then a line a row. */
export function csvOf(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [names, ...rows].map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");
}

/** A cell; numbers as they are, to the last bit. Text that would begin a formula begins with an apostrophe. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
