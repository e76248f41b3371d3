/** What a character of the rehearsal can mean to do: written down as data, carried out on the screens. */

export type Seat =
  | "highmere.mayor"
  | "highmere.damParty"
  | "highmere.regattaCaptain"
  | "highmere.hydrologist"
  | "highmere.plumber"
  | "saltreach.mayor"
  | "saltreach.wellDiggers"
  | "saltreach.marketGuild"
  | "saltreach.hotelier";

/** A size, or a card by its id. */
export type Step =
  | { readonly size: "small" | "medium" | "large"; readonly card?: never }
  | { readonly card: string; readonly size?: never };

/** A promise as it is put together on the sheet. */
export interface Word {
  readonly ifYou?: Step;
  readonly we: Step;
  readonly due?: "now" | "next";
  readonly reach: "public" | "groups" | "back";
}

/** Where something is said: before everyone, on the record, among one's own, or alone with a seat. */
export type Where = "plenary" | "record" | "caucus" | { readonly alone: string };

export type Deed =
  | { readonly by: Seat; readonly does: "say"; readonly where: Where; readonly text: string }
  /** A sentence on offer by its key, with a tap. */
  | { readonly by: Seat; readonly does: "tap"; readonly group: string; readonly statement: string }
  | { readonly by: Seat; readonly does: "askAlone"; readonly seat: Seat }
  | { readonly by: Seat; readonly does: "acceptAlone"; readonly seat: Seat }
  | { readonly by: Seat; readonly does: "promise"; readonly word: Word }
  | { readonly by: Seat; readonly does: "counter"; readonly word: Pick<Word, "ifYou" | "we"> }
  | { readonly by: Seat; readonly does: "accept" | "decline" }
  | { readonly by: Seat; readonly does: "report"; readonly text: string }
  | { readonly by: Seat; readonly does: "reload" }
  | { readonly by: Seat; readonly does: "leave" | "return" }
  | { readonly by: "facilitator"; readonly does: "whisper"; readonly seat: Seat; readonly text: string }
  | { readonly by: "facilitator"; readonly does: "lookIn" };

/** What a seat puts down in a round; only what its role is asked for counts, the rest waits for another office. */
export interface Plan {
  readonly reading: "afraid" | "greedy" | "reachingOut";
  readonly sureness: 1 | 2 | 3;
  /** Cards in the order of liking; the first that is open and affordable is played. */
  readonly cards?: readonly string[];
  readonly pressure?: "attack" | "support" | "outbid" | "quiet";
  readonly story?: "front" | "plain" | "buried";
  readonly programme?: "run";
  readonly confidence?: -1 | 0 | 1;
  readonly petition?: "fatalist" | "mitigator" | "transcender";
}

/** One tap of feeling at the end of a round, and a line for oneself. */
export interface Felt {
  readonly feeling: string;
  readonly line?: string;
}

export interface Round {
  readonly namings: Readonly<Partial<Record<Seat, "threat" | "problem" | "shared">>>;
  readonly situation?: readonly Deed[];
  readonly caucus: readonly Deed[];
  readonly talks: readonly Deed[];
  readonly plans: Readonly<Record<Seat, Plan>>;
  readonly felt: Readonly<Partial<Record<Seat, Felt>>>;
}
