/** How much a phone may have to fetch, and what counts: the figures of the row "phone", in this one place. */

/** One thing that a person waits for. */
export interface Budget {
  readonly name: "door" | "picture";
  /** The module with which it begins, as Vite's manifest names it. */
  readonly entry: string;
  /** Budgets whose files are there by then, so that they are not fetched again. */
  readonly after: readonly Budget["name"][];
  /** Thousands of bytes, compressed. */
  readonly most: number;
}

/** The door until it can be used; then the code that draws. */
export const BUDGETS: readonly Budget[] = [
  { name: "door", entry: "index.html", after: [], most: 100 },
  { name: "picture", entry: "picture/index.ts", after: ["door"], most: 450 },
];
