/**
 * The tables of an export, each column once: its name, what it means, its unit and range, where its number comes from,
 * and how it is read from the story of a game. CSV, JSON and the codebook are all made from here.
 */
import { DEED_TABLES } from "./deedTables.ts";
import { END_TABLES } from "./endTables.ts";
import { PEOPLE_TABLES } from "./peopleTables.ts";
import type { ExportTable } from "./table.ts";
import { WORLD_TABLES } from "./worldTables.ts";

/** All tables. */
export const TABLES: readonly ExportTable[] = [
  ...WORLD_TABLES,
  ...DEED_TABLES,
  ...END_TABLES,
  ...PEOPLE_TABLES,
];
