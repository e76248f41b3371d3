/** What a table of an export is made of. */
import type { Story } from "./story.ts";

/** What a cell holds; null where there is nothing. */
export type Cell = string | number | boolean | null;

/** One column of a table. */
export interface Column {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly range: string;
  /** Where it comes from: a file of the rules, or an equation of the model. */
  readonly source: string;
}

/** One table. */
export interface ExportTable {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly rows: (story: Story) => readonly (readonly Cell[])[];
}

type Made<Row> = Column & { readonly cell: (row: Row, story: Story) => Cell };

function made<Row>(
  name: string,
  [meaning, unit, range, source]: readonly [string, string, string, string],
  cell: (row: Row, story: Story) => Cell,
): Made<Row> {
  return { name, meaning, unit, range, source, cell };
}

/** A table from the rows of a story and its columns. */
export function table<Row>(
  name: string,
  about: string,
  rows: (story: Story) => readonly Row[],
  columnsOf: (column: typeof made<Row>) => readonly Made<Row>[],
): ExportTable {
  const columns = columnsOf(made);
  return {
    name,
    about,
    columns: columns.map(({ name: called, meaning, unit, range, source }) => ({
      name: called,
      meaning,
      unit,
      range,
      source,
    })),
    rows: (story) => rows(story).map((row) => columns.map(({ cell }) => cell(row, story))),
  };
}

/** Columns that many tables have. */
export const ROUND = ["Round; 0 is the opening", "count", "0..12", "phases.ts"] as const;
export const GROUP = ["Group", "id", "the scenario's groups", "scenario.json"] as const;
export const TOWARDS = ["The group it is toward", "id", "the scenario's groups", "scenario.json"] as const;
export const SEAT = ["Seat", "id", "the scenario's seats", "scenario.json"] as const;
export const PERSON = ["Person, numbered as they came", "pseudonym", "p1..", "pseudonyms.ts"] as const;
/** A column of words. */
export const word = (meaning: string, range: string, source = "terms.ts") =>
  [meaning, "word", range, source] as const;
/** A column of yes and no. */
export const flag = (meaning: string, source: string) => [meaning, "flag", "true or false", source] as const;
