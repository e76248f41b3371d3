/** What is on record of the theory: the claims, written by hand, and the figures, measured by the propositions. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const ROOT: string = fileURLToPath(new URL("../../", import.meta.url));
/** Written by hand. */
export const CLAIMS: string = fileURLToPath(new URL("../../docs/theory/claims.json", import.meta.url));
/** Written by `npm run theory`. */
export const FIGURES: string = fileURLToPath(new URL("../../docs/theory/figures.json", import.meta.url));
/** Prose by hand, with tables that `npm run theory` writes. */
export const DOCUMENT: string = fileURLToPath(new URL("../../docs/theory.md", import.meta.url));
const WORDS = fileURLToPath(new URL("../../assets/words/en/assumed.json", import.meta.url));

/** A claim of the article that the engine renders, or several that go together. */
export interface Claim {
  /** Numbers under which code and tests name them. */
  readonly rows: readonly number[];
  /** In our own words. */
  readonly claim: string;
  /** A few words of the article. */
  readonly quote: string;
  readonly section: string;
  /** Functions that render it, and the files in which one of them stands each. */
  readonly functions: readonly string[];
  readonly files: readonly string[];
  readonly tests: readonly string[];
  readonly propositions: readonly string[];
}

/** A statement about outcomes that must follow from the claims. */
export interface Proposition {
  readonly id: string;
  readonly states: string;
  readonly claims: readonly number[];
  readonly test: string;
  /** What the ablation takes away or puts in. */
  readonly ablation: string;
  /** Figures that belong to the ablation. */
  readonly ablated: readonly string[];
}

/** A measured figure: a mean over paired seeds and half its 95 per cent interval. */
export interface Figure {
  readonly proposition: string;
  readonly scenario: string;
  readonly what: string;
  readonly mean: number;
  readonly ci: number;
  /** What the proposition asks of it: "> 0.1", "<= 0.05". */
  readonly asked?: readonly string[];
}

/** Everything the tables are made of. */
export interface Theory {
  readonly claims: readonly Claim[];
  readonly propositions: readonly Proposition[];
  readonly figures: readonly Figure[];
  /** English words of the panel. */
  readonly words: Readonly<Record<string, string>>;
}

/** Reads what is on record. */
export function readTheory(): Theory {
  const { claims, propositions } = readJson(CLAIMS) as Pick<Theory, "claims" | "propositions">;
  return {
    claims,
    propositions,
    figures: readJson(FIGURES) as Theory["figures"],
    words: readJson(WORDS) as Theory["words"],
  };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
