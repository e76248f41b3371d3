/**
 * Where each parameter comes from. All numbers are ours; what can be the article's is the mechanism whose size a number
 * sets. The compiler asks for a row for every parameter; docs/theory.md and the panel "What we assumed" are made from these.
 */
import type { Lens } from "./lens.ts";
import type { Parameters } from "./parameters.ts";

/** The concepts under which parameters and dials are told, in the order in which they are read. */
export const CONCEPTS = [
  "security",
  "perception",
  "trust",
  "depthNorms",
  "identity",
  "politics",
  "feltGame",
  "ledgers",
  "story",
  "peoples",
  "cards",
  "events",
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** Sections of Bilgic 2014 by the keys of docs/theory.md; `n2` is its second note. */
export const ARTICLE_SECTIONS = ["1a", "1b", "2a", "2b", "3", "n2"] as const;
export type ArticleSection = (typeof ARTICLE_SECTIONS)[number];

/** Which mechanisms a lens must have for a parameter to be at work; what is left out may be anything. */
export interface Under {
  readonly belief?: readonly Lens["belief"][];
  readonly depth?: readonly Lens["depth"][];
  readonly identity?: readonly Lens["identity"][];
  readonly entrepreneurs?: true;
  readonly promises?: true;
}

/** On what the term stands that a number sets the size of. */
export interface Source {
  readonly concept: Concept;
  /** `article`: the article says it; `derived`: it follows from claims of the article; `ours`: we added it. */
  readonly of: "article" | "derived" | "ours";
  /** Where the article says it; for `article` alone. */
  readonly section?: ArticleSection;
  /** Rows of the claims in docs/theory.md that it says, follows from, or serves. */
  readonly claims: readonly number[];
  readonly under?: Under;
  /** Off in every game; set by the ablation of a proposition alone. */
  readonly ablation?: true;
}

const says =
  (concept: Concept, section: ArticleSection) =>
  (...claims: readonly number[]): Source => ({ concept, of: "article", section, claims });
const follows =
  (concept: Concept) =>
  (...claims: readonly number[]): Source => ({ concept, of: "derived", claims });
const ours =
  (concept: Concept) =>
  (...claims: readonly number[]): Source => ({ concept, of: "ours", claims });

/** Trust learnt by one's own steps, in kept promises, or by leaps: not frozen, and no inference about types. */
const LEARNT: Under = { belief: ["steps", "promises", "leaps"] };
/** Some depth can grow. */
const DEEP: Under = { depth: ["mutual", "own", "speech", "promises", "empathy"] };
/** Depth asks whether there is trust to build on. */
const TESTED: Under = { depth: ["mutual", "own"] };
const CONTESTED: Under = { identity: ["contested"] };
const MOVING: Under = { identity: ["contested", "followsDepth"] };
const BELIEVING: Under = { belief: ["steps", "bayesian", "promises", "leaps"] };
/** What others did is perceived at all: all but who looks for a normative bond, or for nothing. */
const READING: Under = { belief: ["steps", "bayesian", "leaps"] };

/** The source of every parameter of the equations. */
export const PARAMETER_SOURCES: Readonly<Record<keyof Parameters, Source>> = {
  guard: says("security", "1b")(10),
  threat: says("security", "1b")(10),
  serve: says("security", "3")(66, 30),
  cost: ours("security")(25),
  prey: follows("security")(29, 39, 48),
  harm: says("security", "2a")(28, 29),
  backlash: says("security", "3")(65),
  linger: follows("security")(65),
  home: ours("security")(),
  stressHome: ours("security")(60),
  regress: ours("security")(),
  identity: says("security", "1a")(9),
  hurt: ours("security")(),
  bystander: ours("security")(60),
  need: follows("security")(30, 49),
  microAdopt: { ...follows("security")(57, 66), under: { entrepreneurs: true } },

  noise: { ...says("perception", "1b")(11), under: BELIEVING },
  bias: { ...follows("perception")(11, 53), under: READING },
  indistinguishability: { ...says("perception", "3")(60), under: READING },
  scandal: { ...follows("perception")(37), under: BELIEVING },
  incident: { ...follows("perception")(11, 60), under: BELIEVING },
  naming: { ...says("perception", "1a")(6), under: BELIEVING },
  correction: { ...follows("perception")(11, 52), under: BELIEVING },
  clarity: { ...follows("perception")(42, 49), under: BELIEVING },
  watch: ours("perception")(20),
  watchNorms: follows("perception")(14),
  rulesKept: { ...follows("perception")(14), under: READING },
  breach: { ...follows("perception")(31), under: { ...BELIEVING, promises: true } },
  contactTeaches: { ...says("perception", "2b")(43), under: READING, ablation: true },
  broker: ours("perception")(42),
  microContact: { ...says("perception", "3")(57, 66), under: { entrepreneurs: true } },

  up: { ...says("trust", "2b")(24, 49), under: LEARNT },
  down: { ...follows("trust")(29), under: LEARNT },
  stake: { ...follows("trust")(17, 25), under: LEARNT },
  credit: { ...follows("trust")(23, 24), under: LEARNT },
  human: { ...says("trust", "2b")(42), under: LEARNT },
  fall: { ...ours("trust")(29), under: LEARNT },
  fallTrust: { ...follows("trust")(28, 29), under: LEARNT },
  scarSlows: { ...ours("trust")(37), under: LEARNT },
  scarCaps: { ...ours("trust")(37), under: LEARNT },
  kept: { ...ours("trust")(31), under: { ...LEARNT, promises: true } },
  newFace: ours("trust")(67),
  firstTrust: ours("trust")(67),
  evidence: { ...says("trust", "2b")(45), under: { belief: ["bayesian"] } },
  bondKept: { ...says("trust", "2a")(31), under: { belief: ["promises"] } },
  bondContact: { ...says("trust", "2b")(42), under: { belief: ["promises"] } },
  leapFrom: { ...ours("trust")(22), under: { belief: ["leaps"] } },
  leap: { ...says("trust", "1b")(22), under: { belief: ["leaps"] } },

  deep: { ...says("depthNorms", "2a")(30, 36), under: DEEP },
  depthFrom: { ...follows("depthNorms")(35, 36), under: TESTED },
  shatter: { ...says("depthNorms", "2a")(37), under: DEEP },
  wither: { ...ours("depthNorms")(36), under: DEEP },
  cushion: { ...follows("depthNorms")(32, 36), under: { ...BELIEVING, ...DEEP } },
  normUp: says("depthNorms", "1b")(14),
  normDown: follows("depthNorms")(15, 60),
  normBreak: ours("depthNorms")(15),

  eta: { ...says("identity", "2b")(50), under: MOVING },
  mood: { ...says("identity", "2b")(53), under: CONTESTED },
  enact: { ...says("identity", "3")(62), under: CONTESTED },
  namingIdentity: { ...follows("identity")(6, 52), under: CONTESTED },
  outbidVoice: { ...ours("identity")(19), under: CONTESTED },
  disillusion: { ...ours("identity")(67), under: CONTESTED },
  floor: { ...ours("identity")(50), under: MOVING },
  follows: { ...follows("identity")(21), under: { identity: ["followsDepth"] } },
  ontological: { ...follows("identity")(69), under: MOVING },

  capitalStart: ours("politics")(33),
  capitalMost: ours("politics")(33),
  price: follows("politics")(23, 26),
  priceMandate: follows("politics")(26),
  traditionRelief: follows("politics")(61),
  pay: ours("politics")(5),
  payFrame: follows("politics")(51),
  paySecurity: ours("politics")(67),
  blame: ours("politics")(67),
  blameFrom: ours("politics")(67),
  rally: follows("politics")(4, 6),
  rallyFrom: follows("politics")(6),
  wolf: follows("politics")(6, 51),
  press: ours("politics")(19),
  pressCost: ours("politics")(19),
  outbidCost: ours("politics")(19),
  movement: { ...follows("politics")(56, 58), under: { entrepreneurs: true } },
  citizens: ours("politics")(19),
  frameChange: ours("politics")(50),
  honeymoon: ours("politics")(67),
  rivalIncome: ours("politics")(19),
  petitionRelief: ours("politics")(19),
  petitionIgnored: ours("politics")(19),
  promiseKept: { ...ours("politics")(31), under: { promises: true } },
  promiseBroken: { ...ours("politics")(31), under: { promises: true } },

  shadow: says("feltGame", "2a")(35),
  bond: says("feltGame", "2a")(36),
  weMandate: follows("feltGame")(55),

  alphaDepth: says("ledgers", "2a")(30, 34),
  alphaFear: follows("ledgers")(53, 63),
  ledgerBond: follows("ledgers")(2, 36),
};

/** Whether a parameter can make a difference under a lens; what an ablation alone sets never does. */
export function isAtWork(source: Source, lens: Lens): boolean {
  const { under = {} } = source;
  return (
    source.ablation !== true &&
    (under.belief?.includes(lens.belief) ?? true) &&
    (under.depth?.includes(lens.depth) ?? true) &&
    (under.identity?.includes(lens.identity) ?? true) &&
    (under.entrepreneurs === undefined || lens.entrepreneurs) &&
    (under.promises === undefined || lens.promises > 0)
  );
}
