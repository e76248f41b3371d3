/** What the panel "What we assumed" shows: the same for everyone at a table, and secret to nobody. */
import type { LensId } from "../terms.ts";

/** The assumptions behind one table: its lens, and by concept every parameter and dial with where it comes from. */
export interface AssumedView {
  readonly lens: LensId;
  readonly concepts: readonly AssumedConcept[];
  /** What is behind the answers to "why?", by the quantity asked about. */
  readonly why: Readonly<Record<string, AssumedEquation>>;
}

/** An equation, and the names of the assumptions behind each of its terms. */
export interface AssumedEquation {
  /** Its number in docs/theory.md; words "assumed.equation.<number>". */
  readonly equation: number;
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

export interface AssumedConcept {
  /** Words "assumed.concept.<concept>". */
  readonly concept: string;
  readonly assumptions: readonly Assumption[];
}

/** One parameter or dial. */
export interface Assumption {
  /** Words "assumed.<name>": "parameter.guard", "dial.structure.anarchy". */
  readonly name: string;
  /** `article`: the mechanism is the article's; `derived`: it follows from it; `ours`: we added it. */
  readonly of: "article" | "derived" | "ours";
  /** Where the article says it; words "assumed.section.<section>". */
  readonly section?: string;
  /** The number that this table plays; what has many values, or differs by group, has none. */
  readonly value?: number;
  /** The number without the lens, where the lens changes it. */
  readonly usual?: number;
  /** It makes no difference at this table: the lens leaves its mechanism out, or only an experiment turns it on. */
  readonly idle?: "lens" | "experiment";
}
