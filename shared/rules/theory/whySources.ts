/**
 * Behind each term that answers "why?": the equation it belongs to (docs/theory.md) and the parameters and dials that set
 * its size. What those say, and where the article says it, stands in `sources.ts` and `dialSources.ts` alone.
 */
import type { Parameters } from "./parameters.ts";

/** A parameter or a dial as the panel "What we assumed" names it. */
type Assumed = `parameter.${keyof Parameters & string}` | `dial.${string}`;

/** An equation with what is behind each of its terms; a term of chance alone has nothing behind it. */
export interface WhySource {
  /** Its number in docs/theory.md. */
  readonly equation: number;
  readonly terms: Readonly<Record<string, readonly Assumed[]>>;
}

const BEFORE = { before: [] } as const;

/** The equations by the quantity that is asked about. */
export const WHY_SOURCES: Readonly<Record<string, WhySource>> = {
  security: {
    equation: 1,
    terms: {
      ...BEFORE,
      start: ["dial.group.security"],
      guard: ["parameter.guard"],
      threat: ["parameter.threat", "dial.group.power"],
      served: ["parameter.serve", "parameter.need"],
      serving: ["parameter.cost"],
      prey: ["parameter.prey"],
      harmed: ["parameter.harm"],
      backlash: ["parameter.backlash", "parameter.linger"],
      bystander: ["parameter.bystander"],
      identityOpen: ["parameter.identity"],
      identityFear: ["parameter.identity"],
      incident: ["parameter.hurt", "dial.group.groupness"],
      circumstance: ["dial.incident.security"],
      counter: ["dial.counter.harm"],
      windfall: ["dial.incident.windfall"],
      rest: ["parameter.home", "parameter.regress", "parameter.stressHome"],
      ontological: ["parameter.ontological"],
      unseen: [],
    },
  },
  trust: {
    equation: 3,
    terms: {
      ...BEFORE,
      start: ["dial.relation.trust"],
      noise: ["parameter.noise"],
      expectation: ["parameter.bias"],
      served: ["parameter.up", "parameter.stake"],
      guardSeen: ["parameter.indistinguishability", "parameter.down"],
      scandal: ["parameter.scandal", "parameter.down"],
      incident: ["parameter.incident", "parameter.naming"],
      corrected: ["parameter.correction"],
      promiseKept: ["parameter.kept", "parameter.bondKept"],
      promiseBroken: ["parameter.breach"],
      contact: ["parameter.human"],
      rulesKept: ["parameter.rulesKept"],
      newFace: ["parameter.newFace"],
      credulity: ["parameter.credit"],
      bounds: ["parameter.scarCaps"],
      unseen: [],
    },
  },
  capital: {
    equation: 7,
    terms: {
      ...BEFORE,
      start: ["parameter.capitalStart"],
      honeymoon: ["parameter.honeymoon"],
      office: ["parameter.pay", "parameter.rivalIncome"],
      narrative: ["parameter.payFrame"],
      delivered: ["parameter.paySecurity"],
      blame: ["parameter.blame", "parameter.blameFrom"],
      price: ["parameter.price"],
      naming: ["parameter.rally", "parameter.rallyFrom"],
      feared: ["parameter.rally"],
      notFeared: ["parameter.rallyFrom"],
      wolf: ["parameter.wolf"],
      rival: ["parameter.press"],
      movement: ["parameter.movement"],
      citizens: ["parameter.citizens"],
      promise: ["parameter.promiseKept", "parameter.promiseBroken"],
      frameChange: ["parameter.frameChange"],
      petition: ["parameter.petitionIgnored"],
      pressure: ["parameter.pressCost", "parameter.outbidCost"],
    },
  },
  price: {
    equation: 7,
    terms: {
      distance: ["parameter.price", "parameter.priceMandate", "dial.policy.stance"],
      petition: ["parameter.petitionRelief"],
      tradition: ["parameter.traditionRelief"],
      default: [],
    },
  },
  frames: {
    equation: 5,
    terms: {
      ...BEFORE,
      start: ["dial.frame.share"],
      campaign: ["parameter.eta", "dial.group.media"],
      movement: ["parameter.eta", "dial.group.media"],
      mood: ["parameter.mood"],
      enacted: ["parameter.enact"],
      naming: ["parameter.namingIdentity"],
      disillusion: ["parameter.disillusion"],
      follows: ["parameter.follows"],
      others: ["parameter.floor"],
      unseen: [],
    },
  },
  depth: {
    equation: 4,
    terms: {
      ...BEFORE,
      start: ["dial.relation.depth"],
      deepened: ["parameter.deep", "parameter.depthFrom"],
      withered: ["parameter.wither"],
      shattered: ["parameter.shatter"],
    },
  },
  mandate: { equation: 5, terms: { story: ["dial.frame.openness"] } },
  interest: {
    equation: 9,
    terms: {
      internalised: ["parameter.alphaDepth"],
      exclusiveFear: ["parameter.alphaFear"],
      intention: ["dial.group.intentions"],
      bond: ["parameter.ledgerBond"],
    },
  },
  ledger: {
    equation: 9,
    terms: {
      security: [],
      middle: [],
      ownSecurity: [],
      theirSecurity: ["parameter.alphaDepth", "parameter.alphaFear"],
      bond: ["parameter.ledgerBond"],
    },
  },
  counter: {
    equation: 1,
    terms: {
      ...BEFORE,
      start: ["dial.counter.start"],
      drift: ["dial.counter.drift"],
      deeds: ["dial.policy.counters", "dial.counter.lag", "dial.counter.pair", "dial.incident.counters"],
      card: ["dial.policy.counters"],
    },
  },
};
