/** Who plays: nine seats of two towns, ten people (two share a seat), whoever keeps the table, and a wall that looks on. */
import type { Seat } from "./terms.ts";

export interface Character {
  readonly name: string;
  readonly seat: Seat;
  readonly on: "phone" | "laptop";
  /** How this person plays, for whoever reads the transcript. */
  readonly temper: string;
}

export const CAST: readonly Character[] = [
  {
    name: "Ann",
    seat: "highmere.mayor",
    on: "laptop",
    temper: "Careful. Wants the dam repaired and no surprises. Shares her seat with Ben.",
  },
  {
    name: "Ben",
    seat: "highmere.mayor",
    on: "phone",
    temper: "Bolder than Ann, in both directions: it is he who breaks the word of the seat in round 2.",
  },
  {
    name: "Dora",
    seat: "highmere.damParty",
    on: "phone",
    temper: "Wants the office, and says so by saying that the others cannot be trusted.",
  },
  {
    name: "Kit",
    seat: "highmere.regattaCaptain",
    on: "phone",
    temper: "Believes in the river. Runs programmes, and looks for a twin to run them with.",
  },
  {
    name: "Hugo",
    seat: "highmere.hydrologist",
    on: "laptop",
    temper: "Buries a bad story at first, for peace at home; sets it right when he may.",
  },
  { name: "Pia", seat: "highmere.plumber", on: "phone", temper: "Asks what things cost. Starts a petition." },
  {
    name: "Sam",
    seat: "saltreach.mayor",
    on: "phone",
    temper: "Keeps his word, counts what others keep, and strikes back once when he is fooled.",
  },
  {
    name: "Wanda",
    seat: "saltreach.wellDiggers",
    on: "laptop",
    temper: "Sharp tongue. Outbids when the other town breaks its word; one line of hers is reported.",
  },
  {
    name: "Mina",
    seat: "saltreach.marketGuild",
    on: "phone",
    temper: "Friendly, and late: goes away in the third round and comes back.",
  },
  {
    name: "Leo",
    seat: "saltreach.hotelier",
    on: "phone",
    temper: "Tired of the old story. Reloads his phone.",
  },
];

export const FACILITATOR = "Noor";
