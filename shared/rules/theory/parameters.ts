/**
 * The numbers of the equations, by the concept they belong to. A calibration by hand, not a measurement of the
 * world: each says what it means, and the laboratory may vary every one.
 */
export interface Parameters {
  /** Own gain per unit of guard. */
  readonly guard: number;
  /** Loss from the other's guard: it cannot be told from a threat. */
  readonly threat: number;
  /** Gain from being served. */
  readonly serve: number;
  /** Cost of serving. */
  readonly cost: number;
  /** Gain from exploiting exposure. */
  readonly prey: number;
  /** Loss when exploited. */
  readonly harm: number;
  /** Loss per unit of delayed backlash. */
  readonly backlash: number;
  /** What an act between two others does to a group that stands by. */
  readonly bystander: number;
  /** Persistence of backlash from round to round. */
  readonly linger: number;
  /** Security to which a group comes to rest by itself. */
  readonly home: number;
  /** Stress lowers that rest. */
  readonly stressHome: number;
  /** Pull toward rest. */
  readonly regress: number;
  /** Identity as a source of security (common) or insecurity (exclusive and afraid). */
  readonly identity: number;
  /** Weight of the expected future in the felt game: "in my interest". */
  readonly shadow: number;
  /** Weight of the bond itself in the felt game: "is my interest". */
  readonly bond: number;
  /** Misperception. */
  readonly noise: number;
  /** Acts are read through prior trust. */
  readonly bias: number;
  /** Guard read as offence. */
  readonly indistinguishability: number;
  /** Weight of a discovered exploit. */
  readonly scandal: number;
  /** Size of an incident. */
  readonly incident: number;
  /** Naming scales an incident. */
  readonly naming: number;
  /** What a suspicion that is set right in public gives back. */
  readonly correction: number;
  /** What it costs an office to be shown to have cried wolf. */
  readonly wolf: number;
  /** Material harm of an incident. */
  readonly hurt: number;
  /** What a broker that both sides meet adds to their contact, as a part of it. */
  readonly broker: number;
  /** Contact lowers ambiguity. */
  readonly clarity: number;
  /** Base chance that a covert act is discovered. */
  readonly watch: number;
  /** Monitoring adds to it. */
  readonly watchNorms: number;
  /** Speed of learning trust. */
  readonly up: number;
  /** Speed of unlearning it. */
  readonly down: number;
  /** What is learnt without exposure. */
  readonly stake: number;
  /** How far beyond expectation a gesture is believed. */
  readonly credit: number;
  /** Human factor: contact speeds learning. */
  readonly human: number;
  /** Least weight of a loss, also at no trust. */
  readonly fall: number;
  /** What trust adds to the weight of a loss: who trusts more has more to lose. */
  readonly fallTrust: number;
  /** What contact alone teaches; 0: it speeds learning and no more. */
  readonly contactTeaches: number;
  /** Weight of evidence about the other's type, where trust is a belief about types. */
  readonly evidence: number;
  /** What a kept promise means, and contact, where trust is a normative bond. */
  readonly bondKept: number;
  readonly bondContact: number;
  /** Least service that counts as a leap, and what a leap that is met teaches, where trust is a leap. */
  readonly leapFrom: number;
  readonly leap: number;
  /** Openness that depth brings, where identity only follows it. */
  readonly follows: number;
  /** Speed of internalisation. */
  readonly deep: number;
  /** Trust needed before internalisation starts. */
  readonly depthFrom: number;
  /** Depth lost to betrayal. */
  readonly shatter: number;
  /** Depth lost unused. */
  readonly wither: number;
  /** Internalised trust absorbs bad news. */
  readonly cushion: number;
  readonly normUp: number;
  /** Decay of norms under anarchy. */
  readonly normDown: number;
  /** Norms left after a discovered exploit. */
  readonly normBreak: number;
  /** Speed of narrative change. */
  readonly eta: number;
  /** Weight of mood (trust minus fear) on narratives. */
  readonly mood: number;
  /** Policy enacts identity, as far as dominant actors are heard. */
  readonly enact: number;
  /** Naming moves narratives. */
  readonly namingIdentity: number;
  /** Depth to interest weight. */
  readonly alphaDepth: number;
  /** Exclusive fear to relative gains. */
  readonly alphaFear: number;
  /** Ontological cost of abrupt change. */
  readonly ontological: number;
  /** Least share of a narrative. */
  readonly floor: number;
  readonly capitalStart: number;
  readonly capitalMost: number;
  /** Price per squared distance between stance and mandate. */
  readonly price: number;
  /** How far the mandate counts in the price; 0: a stance costs the same whoever the people are. */
  readonly priceMandate: number;
  /** A tradition that a policy can be told from lowers its price by this part. */
  readonly traditionRelief: number;
  /** What serving a need the other has named adds to service, as a part of it. */
  readonly need: number;
  /** Income of office. */
  readonly pay: number;
  /** Income from the support of the championed narrative. */
  readonly payFrame: number;
  /** Income from delivered security. */
  readonly paySecurity: number;
  /** Capital a government loses when its people are wholly insecure. */
  readonly blame: number;
  /** Security to which a people holds its government; below it there is blame. */
  readonly blameFrom: number;
  /** How fast a narrative loses people when the government that champions it delivers insecurity. */
  readonly disillusion: number;
  /** How far a new government is met without the old one's record, 0..1: distrust moves back toward `firstTrust`. */
  readonly newFace: number;
  readonly firstTrust: number;
  /** Gain from naming when fear is there. */
  readonly rally: number;
  /** Fear needed before it pays to name a threat. */
  readonly rallyFrom: number;
  /** Pressure by the rival. */
  readonly press: number;
  /** Cost of pressing. */
  readonly pressCost: number;
  /** Cost of outbidding: louder, and dearer. */
  readonly outbidCost: number;
  /** How much louder an outbidding rival campaigns. */
  readonly outbidVoice: number;
  /** Pressure by entrepreneurs. */
  readonly movement: number;
  /** Weight of the citizens' confidence. */
  readonly citizens: number;
  /** Cost of changing the championed narrative. */
  readonly frameChange: number;
  /** First capital of a new government. */
  readonly honeymoon: number;
  /** Part of a government's income that its rival gets. */
  readonly rivalIncome: number;
  /** A carried petition lowers the price of the logic asked for by this part. */
  readonly petitionRelief: number;
  /** Capital lost by ignoring a carried petition. */
  readonly petitionIgnored: number;
  /** Matched programmes add to adoption. */
  readonly microAdopt: number;
  /** Matched programmes add to contact. */
  readonly microContact: number;
  /** What rules that both keep tell of the other: that it can be predicted. */
  readonly rulesKept: number;
  /** How far deceit that was found slows all later learning, and what it takes from the most trust there can be. */
  readonly scarSlows: number;
  readonly scarCaps: number;
  /** A promise found broken weighs on perception. */
  readonly breach: number;
  /** A promise kept speeds learning by this part. */
  readonly kept: number;
  /** Capital for a promise kept and lost for one broken (the normative bond binds its own side too). */
  readonly promiseKept: number;
  readonly promiseBroken: number;
  /** Mandate needed on both sides for a common we. */
  readonly weMandate: number;
  /** Value of the bond in the ledgers, per unit of shared depth. */
  readonly ledgerBond: number;
}

/** The calibration that tables play. */
export const PARAMETERS: Parameters = {
  guard: 4.5,
  threat: 8,
  serve: 8,
  cost: 3,
  prey: 12.5,
  harm: 15,
  backlash: 1.8,
  bystander: 4,
  linger: 0.7,
  home: 50,
  stressHome: 20,
  regress: 0.1,
  identity: 4,
  shadow: 1.8,
  bond: 5,
  noise: 0.6,
  bias: 0.4,
  indistinguishability: 1.3,
  scandal: 1.3,
  incident: 1.3,
  naming: 0.8,
  correction: 0.5,
  wolf: 0.8,
  hurt: 3,
  broker: 0.8,
  clarity: 0.3,
  watch: 0.25,
  watchNorms: 0.5,
  up: 1,
  down: 0.9,
  stake: 0.4,
  credit: 0.3,
  human: 0.5,
  fall: 0.35,
  fallTrust: 1,
  contactTeaches: 0,
  evidence: 2,
  bondKept: 0.35,
  bondContact: 0.3,
  leapFrom: 0.7,
  leap: 0.7,
  follows: 2,
  deep: 0.85,
  depthFrom: 0.4,
  shatter: 0.6,
  wither: 0.05,
  cushion: 0.75,
  normUp: 0.55,
  normDown: 0.3,
  normBreak: 0.5,
  eta: 0.55,
  mood: 0.65,
  enact: 1.15,
  namingIdentity: 0.8,
  alphaDepth: 0.95,
  alphaFear: 0.8,
  ontological: 45,
  floor: 0.02,
  capitalStart: 6,
  capitalMost: 12,
  price: 5,
  priceMandate: 1,
  traditionRelief: 0.15,
  need: 0.15,
  pay: 0.5,
  payFrame: 3,
  paySecurity: 0.3,
  blame: 8,
  blameFrom: 50,
  disillusion: 2,
  newFace: 0.6,
  firstTrust: 0.3,
  rally: 1.6,
  rallyFrom: 0.4,
  press: 1.5,
  pressCost: 1,
  outbidCost: 2,
  outbidVoice: 1.75,
  movement: 3,
  citizens: 0.6,
  frameChange: 0.5,
  honeymoon: 6,
  rivalIncome: 0.5,
  petitionRelief: 0.3,
  petitionIgnored: 0.4,
  microAdopt: 0.25,
  microContact: 0.6,
  rulesKept: 0.5,
  scarSlows: 0.4,
  scarCaps: 0.35,
  breach: 0.35,
  kept: 0.15,
  promiseKept: 0.3,
  promiseBroken: 1,
  weMandate: 0.35,
  ledgerBond: 15,
};
