/** A plausible game of six rounds between two towns, written by hand, as the debrief would open it. */
import type { GroupId, Logic, PolicyId, Reading, Stage } from "#shared/rules/terms.ts";
import type { DebriefRound, DebriefRoundGroup, DebriefView } from "#shared/rules/views.ts";

const H = "highmere";
const S = "saltreach";

/** What each town had at the opening and after each round. */
const PATHS = {
  highmere: { security: [52, 51, 47, 44, 46, 50, 54], trust: [0.32, 0.34, 0.3, 0.28, 0.36, 0.47, 0.58] },
  saltreach: { security: [48, 47, 49, 52, 45, 49, 53], trust: [0.32, 0.33, 0.31, 0.4, 0.44, 0.5, 0.56] },
} as const;
const SHARES = [
  { ourDam: 0.27, carefulStewards: 0.31, fairMeter: 0.22, upstreamNeighbours: 0.12, riverFolk: 0.08 },
  { ourDam: 0.1, carefulStewards: 0.2, fairMeter: 0.3, upstreamNeighbours: 0.15, riverFolk: 0.25 },
] as const;

function groupAt(group: typeof H | typeof S, round: number): DebriefRoundGroup {
  const other = group === H ? S : H;
  return {
    security: PATHS[group].security[round] ?? 0,
    shares: SHARES[round === 0 ? 0 : 1],
    capital: 5,
    trust: { [other]: PATHS[group].trust[round] ?? 0 },
    depth: { [other]: 0.05 * round },
    mandate: { [other]: -0.2 + 0.08 * round },
    feltGame: { [other]: round < 4 ? "prisonersDilemma" : "stagHunt" },
  };
}

interface Played {
  readonly policy: PolicyId;
  readonly logic: Logic;
  readonly covert?: true;
  readonly found?: true;
  readonly fog?: true;
}
const PLAYED: readonly (readonly [Played, Played])[] = [
  [
    { policy: "nightWardens", logic: "fatalist" },
    { policy: "nightWardens", logic: "fatalist" },
  ],
  [
    { policy: "publicGauges", logic: "mitigator" },
    { policy: "exportLevy", logic: "fatalist" },
  ],
  [
    { policy: "publicGauges", logic: "mitigator", fog: true },
    { policy: "pumpAtNight", logic: "fatalist", covert: true, found: true },
  ],
  [
    { policy: "summerFlow", logic: "transcender" },
    { policy: "pumpAtNight", logic: "fatalist", covert: true },
  ],
  [
    { policy: "summerFlow", logic: "transcender" },
    { policy: "summerFlow", logic: "transcender" },
  ],
  [
    { policy: "summerFlow", logic: "transcender" },
    { policy: "summerFlow", logic: "transcender" },
  ],
];
/** What the people of each town took the other for, round by round. */
const READ: readonly (readonly [Reading, Reading])[] = [
  ["afraid", "greedy"],
  ["greedy", "reachingOut"],
  ["greedy", "afraid"],
  ["greedy", "reachingOut"],
  ["afraid", "reachingOut"],
  ["reachingOut", "reachingOut"],
];

function roundOf(number: number): DebriefRound {
  const [mine, theirs] = PLAYED[number - 1] ?? [undefined, undefined];
  const [ours, others] = READ[number - 1] ?? ["afraid", "afraid"];
  const act = (from: GroupId, towards: GroupId, played: Played | undefined) => ({
    from,
    towards,
    seat: `${from}.mayor`,
    policy: played?.policy ?? "nightWardens",
    logic: played?.logic ?? ("fatalist" as const),
    covert: played?.covert === true,
    found: played?.found === true,
    observed: played?.fog !== true,
    price: 1,
  });
  return {
    round: number,
    incidents:
      number === 1
        ? [
            {
              number: 0,
              incident: "burstPipe",
              kind: "suspicion",
              hits: [H],
              suspect: S,
              namings: [
                { seat: "highmere.mayor", naming: "problem" },
                { seat: "highmere.damParty", naming: "threat" },
                { seat: "highmere.hydrologist", naming: "problem" },
              ],
              cause: "accident",
              causeKey: "private.incident.burstPipe.cause",
            },
          ]
        : [],
    acts: [act(H, S, mine), act(S, H, theirs)],
    readings: [
      { seat: "highmere.mayor", towards: S, reading: ours, sureness: 2 },
      { seat: "highmere.plumber", towards: S, reading: ours, sureness: 1 },
      { seat: "saltreach.mayor", towards: H, reading: others, sureness: 3 },
    ],
    promises: [
      {
        from: H,
        towards: S,
        size: "small",
        fate: number === 1 ? "withdrawn" : number === 2 ? "broken" : "kept",
      },
    ],
    feelings: number < 4 ? { afraid: 3, angry: 1 } : { hopeful: 2, proud: 2 },
    groups: { [H]: groupAt(H, number), [S]: groupAt(S, number) },
    falls: number === 3 ? [{ group: H, from: "highmere.mayor", to: "highmere.damParty" }] : [],
  };
}

const PATH: readonly Stage[] = ["fear", "fear", "fear", "fear", "in", "in", "in"];

/** The opened history. */
export const debrief: DebriefView = {
  rounds: [1, 2, 3, 4, 5, 6].map(roundOf),
  seats: [
    seat("highmere.plumber", "citizen", "person", "Ada"),
    seat("highmere.mayor", "government", "person", "Kay"),
    seat("saltreach.mayor", "government", "bot", ""),
  ],
  groups: [
    {
      group: H,
      start: groupAt(H, 0),
      ledgers: { opening: ledger(4, 0, 0), final: ledger(4, 1, 3) },
    },
    {
      group: S,
      start: groupAt(S, 0),
      ledgers: { opening: ledger(3, -1, 0), final: ledger(3, 1, 3) },
    },
  ],
  pairs: [{ a: H, b: S, stage: "in", path: PATH }],
};

function seat(
  id: string,
  role: "citizen" | "government",
  occupant: "person" | "bot",
  name: string,
): DebriefView["seats"][number] {
  return {
    seat: id,
    role,
    startRole: role,
    occupant,
    name,
    privateKey: `private.seat.${id}.brief`,
    goals: [],
    logics: { fatalist: 0, mitigator: 0, transcender: 0 },
  };
}

function ledger(ownSecurity: number, theirSecurity: number, bond: number) {
  return { total: ownSecurity + theirSecurity + bond, ownSecurity, theirSecurity, bond, weight: 0.1 };
}
