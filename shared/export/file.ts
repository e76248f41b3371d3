/** The export of a whole game as one file: what it is, how it is written. */
import { z } from "zod";
import { scenarioSchema } from "../protocol/scenarioSchema.ts";
import type { Event } from "../rules/events.ts";
import { FORMAT_IDS } from "../rules/formats.ts";
import type { Scenario } from "../rules/scenario.ts";
import type { Opening } from "../rules/state.ts";
import { INTENTION_MIXES, LENSES, TALK_RULES, TEAM_MOST, type PlayerId } from "../rules/terms.ts";
import { eventSchema } from "./eventSchema.ts";
import { withoutPersons } from "./pseudonyms.ts";
import { storyOf, type Story } from "./story.ts";
import type { Cell } from "./table.ts";
import { TABLES } from "./tables.ts";

/** What the file calls itself, and which of its forms this is. */
export const FILE_FORMAT = "becoming-we/game";
export const FILE_VERSION = 1;

const openingSchema = z.strictObject({
  /** Whoever has it can draw every chance again; the game is over. */
  seed: z.string().max(200),
  seats: z.array(z.string().max(80)).max(100),
  format: z.literal(FORMAT_IDS),
  lens: z.literal(LENSES).exactOptional(),
  thirdGroup: z.boolean().exactOptional(),
  teamSize: z.int().min(1).max(TEAM_MOST).exactOptional(),
  talk: z.literal(TALK_RULES).exactOptional(),
  hidden: z.number().min(0).max(1).exactOptional(),
  announcedHorizon: z.boolean().exactOptional(),
  intentions: z.literal(INTENTION_MIXES).exactOptional(),
  seesIntentions: z.boolean().exactOptional(),
  note: z.boolean().exactOptional(),
  guide: z.boolean().exactOptional(),
  roundsTo: z.int().min(1).max(100),
  at: z.number(),
});

/** The file. `tables` say what `events` come to; reading it checks that they do, to the last bit. */
export const fileSchema = z.strictObject({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  engine: z.string().max(40),
  scenario: scenarioSchema,
  opening: openingSchema,
  events: z.array(eventSchema).max(100_000),
  tables: z.record(
    z.string(),
    z.strictObject({
      columns: z.array(z.string()),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    }),
  ),
});

/** A table as it stands in the file. */
export interface FilledTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A game that may leave its table. */
export interface ExportedGame {
  readonly format: typeof FILE_FORMAT;
  readonly version: typeof FILE_VERSION;
  readonly engine: string;
  readonly scenario: Scenario;
  readonly opening: Opening;
  readonly events: readonly Event[];
  readonly tables: Readonly<Record<string, FilledTable>>;
}

/** The export of a game: no persons in it, and own words only of those in `consents`. */
export function exportedGame(
  game: { readonly scenario: Scenario; readonly opening: Opening; readonly engine: string },
  journal: readonly Event[],
  consents: readonly PlayerId[],
): ExportedGame {
  const { scenario, engine } = game;
  const { opening, events } = withoutPersons(game.opening, journal, consents);
  const tables = filledTables(storyOf(scenario, opening, events));
  return { format: FILE_FORMAT, version: FILE_VERSION, engine, scenario, opening, events, tables };
}

/** All tables of a story. */
export function filledTables(story: Story): Readonly<Record<string, FilledTable>> {
  return Object.fromEntries(
    TABLES.map(({ name, columns, rows }) => [
      name,
      { columns: columns.map((one) => one.name), rows: rows(story) },
    ]),
  );
}

/** The file's JSON Schema (draft 2020-12). */
export function fileJsonSchema(): object {
  return z.toJSONSchema(fileSchema, { unrepresentable: "any", io: "input" });
}
