/**
 * The lenses: the theories of trust the article discusses, as variants of one engine (Bilgic 2014, Introduction to
 * "The idea of trust"). A lens says which mechanisms work; cards, seats and screens stay the same.
 */
import type { LensId } from "../terms.ts";
import type { Parameters } from "./parameters.ts";

/** Which mechanisms of the engine are at work, and how. */
export interface Lens {
  /**
   * How a group comes to expect something of another: not at all; by small steps at a risk; by weighing evidence of
   * the other's type (Bayes); by kept promises and contact; by a leap that is met.
   */
  readonly belief: "none" | "steps" | "bayesian" | "promises" | "leaps";
  /**
   * What makes the other's interest one's own: nothing; mutual adoption (the article); and for ablations and rivals
   * own acts alone, speech alone, kept promises, or empathy by contact and service without a test of interest.
   */
  readonly depth: "none" | "mutual" | "own" | "speech" | "promises" | "empathy";
  /** Whether narratives are contested, frozen, or only follow depth. */
  readonly identity: "contested" | "frozen" | "followsDepth";
  /** Whether elites may desecuritise as well as securitise. */
  readonly naming: "both" | "threatOnly";
  /** Whether identity entrepreneurs are heard. */
  readonly entrepreneurs: boolean;
  /** Force of a promise: 0 void, 1 a signal, above that a bond. */
  readonly promises: number;
  /** Parameters that differ under this lens. */
  readonly parameters?: Partial<Parameters>;
}

/** The interest of the other is nobody's own: not by depth, and not as relative gains either. */
const SELF_INTEREST = { alphaDepth: 0, alphaFear: 0, bond: 0 } as const;

/** All lenses, by name. */
export const LENS: Readonly<Record<LensId, Lens>> = {
  pd: {
    belief: "none",
    depth: "none",
    identity: "frozen",
    naming: "both",
    entrepreneurs: false,
    promises: 0,
    parameters: { ...SELF_INTEREST, shadow: 0 },
  },
  kydd: {
    belief: "bayesian",
    depth: "none",
    identity: "frozen",
    naming: "both",
    entrepreneurs: false,
    promises: 1,
    parameters: SELF_INTEREST,
  },
  hollis: {
    belief: "promises",
    depth: "none",
    identity: "frozen",
    naming: "both",
    entrepreneurs: false,
    promises: 2.5,
    parameters: SELF_INTEREST,
  },
  types: {
    belief: "bayesian",
    depth: "none",
    identity: "frozen",
    naming: "both",
    entrepreneurs: false,
    promises: 1,
    parameters: { alphaDepth: 0, bond: 0 },
  },
  securitisation: {
    belief: "steps",
    depth: "mutual",
    identity: "frozen",
    naming: "threatOnly",
    entrepreneurs: false,
    promises: 1,
  },
  leap: {
    belief: "leaps",
    depth: "empathy",
    identity: "followsDepth",
    naming: "both",
    entrepreneurs: false,
    promises: 1,
    // It does not ask who at home would pay for a leap, nor what so abrupt a change costs a people.
    parameters: { price: 0, ontological: 0 },
  },
  bilgic: {
    belief: "steps",
    depth: "mutual",
    identity: "contested",
    naming: "both",
    entrepreneurs: true,
    promises: 1,
  },
};
