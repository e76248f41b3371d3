/** Every number that a view brings to a person can be asked "why?", or is on the short list of those that need not be. */
import { beforeAll, expect, test } from "vitest";
import { playGame } from "#shared/lab/playGame.ts";
import * as game from "#shared/rules/game.ts";
import { WHY_SOURCES } from "#shared/rules/theory/whySources.ts";
import { PARAMETER_SOURCES } from "#shared/rules/theory/sources.ts";
import { DIAL_SOURCES } from "#shared/rules/theory/dialSources.ts";
import type { View, YouView } from "#shared/rules/views.ts";
import type { WhyTerm } from "#shared/rules/why.ts";
import { scenarioOf } from "../support/game.ts";

/** Numbers without a why of their own, and the reason. Paths as `pathsOf` writes them. */
const EXEMPT: readonly (readonly [RegExp, string])[] = [
  [/^table\.(round|roundsFrom|roundsTo|teamSize|clock\..+)$/, "the clock, and numbers of rounds"],
  [/\.(round|due|id|number|foundIn|counters|said|promise|of)$/, "numbers of rounds, lines and promises"],
  [/^table\.seats\.\*\.people$|^table\.groups\.\*\.falls$/, "counts of people and of governments"],
  [/^table\.groups\.\*\.security$/, "a word on the screen"],
  [/^table\.counters\.\*$/, "told from the scene, with its why"],
  [/^you\.us\.towards\[\]\.(trust|depth|fear|norms|mandate)$/, "words on the screen"],
  [
    /^you\.us\.frames\[\]\.(before|openness\.\*)$/,
    "the change has the why of the share; openness is not shown",
  ],
  [/^you\.us\.securityPath\[\]$/, "the way to a number that has its why"],
  [/^you\.them\[\]\./, "words and steps: nobody is told another group's numbers"],
  [/^you\.(scene\.(groups|pairs)|debrief\.scenes)\[\]\./, "drawn, and told in words"],
  [
    /^you\.scene\.counters\.\*\.(most|lag|below|above)$/,
    "what the scenario says of the stock, in a sentence",
  ],
  [
    /^you\.(asks|yours|facilitator\.curtain|debrief|promises|reports).*\.(sureness|confidence|points)$/,
    "own choices",
  ],
  [/^you\.(asks|yours).*\.(attention\.\*|confidences\[\]|incident|promises\[\])$/, "own choices"],
  [/^you\.facilitator\.curtain\./, "choices of others"],
  [/^you\.facilitator\.learning\[\]\.people$/, "how many people answered"],
  [
    /^you\.asks\[\]\.hands\[\]\.cards\[\]\.(guard|adopt|expose|norms|exploit|contact|backlash|stance|bystanders\.\*)$/,
    "what a card is, told in words",
  ],
  [/^you\.asks\[\]\.(least|most|dialsMost|dials\.\w+)$/, "bounds of what may be asked for"],
  [
    /^you\.(asks\[\]\.deck|facilitator\.queue)\[\]\.effect\[/,
    "what an incident would do, in steps that are words on the screen",
  ],
  [
    /^you\.facilitator\.(done\.\w+|watch\.(readings\[\]\.counts\.\w+|alerts\[\]\.count))$/,
    "counts of people, lines and readings",
  ],
  [/^you\.facilitator\.groups\[\]\.securityPath\[\]$/, "the way to a number that has its why"],
  [/^you\.reckoning\.towards\[\]\.trust\./, "a word, with its why"],
  [/^you\.debrief\.rounds\[\]\.feelings\.\w+$/, "counts of people"],
  [
    /^you\.debrief\.rounds\[\]\.acts\[\]\.price$|\.(capital|depth\.\*|mandate\.\*)$/,
    "opened, and shown nowhere",
  ],
  [/^you\.debrief\.seats\[\]\.logics\.\w+$/, "a count of one's own cards"],
  [/\.why\..+\.value$|[wW]hy(\.\w+)?\[\]\.value$/, "an answer to why"],
];

type Reasons = readonly (readonly WhyTerm[])[];

/** Where a number has its why: all lists of terms that one view has for it. */
const WHY: Readonly<Record<string, (you: YouView) => Reasons>> = {
  "you.us.security": ({ us }) => (us ? [us.why.security] : []),
  "you.us.frames[].share": ({ us }) => us?.frames.map((one) => us.why.frames[one.frame] ?? []) ?? [],
  "you.us.office.government.capital": ({ us }) => (us ? [us.why.government] : []),
  "you.us.office.rival.capital": ({ us }) => (us ? [us.why.rival] : []),
  "you.scene.counters.*.level": ({ scene }) => Object.values(scene.counters).map((one) => one.why),
  "you.reckoning.security.before": ({ reckoning }) => (reckoning ? [reckoning.security.why] : []),
  "you.reckoning.security.after": ({ reckoning }) => (reckoning ? [reckoning.security.why] : []),
  "you.reckoning.office.before": ({ reckoning }) => (reckoning ? [reckoning.office.why] : []),
  "you.reckoning.office.after": ({ reckoning }) => (reckoning ? [reckoning.office.why] : []),
  ...both("you.facilitator.groups[]", {
    security: (you) => ofAll(you, (one) => [one.why.security]),
    "frames[].share": (you) =>
      ofAll(you, (one) => one.frames.map(({ frame }) => one.why.frames[frame] ?? [])),
    "capital.government": (you) => ofAll(you, (one) => [one.why.government]),
    "capital.rival": (you) => ofAll(you, (one) => [one.why.rival]),
    "towards[].trust": (you) => ofAll(you, (one) => one.towards.map(({ why }) => why.trust)),
    "towards[].depth": (you) => ofAll(you, (one) => one.towards.map(({ why }) => why.depth)),
    "towards[].mandate": (you) => ofAll(you, (one) => one.towards.map(({ why }) => why.mandate)),
  }),
};

/** Numbers that may not have moved: then their why is there, and empty. */
const STILL: readonly RegExp[] = [
  /^you\.reckoning\.frames\[\]\.(before|after)$/,
  /^you\.reckoning\.towards\[\]\.interest\.theirs\.(before|after)$/,
  /^you\.asks\[\]\.price\.\w+$/,
  /^you\.asks\[\]\.hands\[\]\.cards\[\]\.(price|now\.(low|high))$/,
  /^you\.debrief\.rounds\[\]\.groups\.\*\.(security|shares\.\*|trust\.\*)$/,
  /^you\.debrief\.groups\[\]\.(start\.(security|shares\.\*|trust\.\*)|ledgers\.(opening|final)\.weight)$/,
];

/** Numbers that are one term of an equation by themselves: its name. */
const ONE_TERM: readonly (readonly [RegExp, string])[] = [
  [/^you\.reckoning\.towards\[\]\.interest\.bond\.(before|after)$/, "interest.bond"],
  [/^you\.asks\[\]\.frames\[\]\.price$/, "capital.frameChange"],
  [/^you\.asks\[\]\.pressures\.\w+$/, "capital.pressure"],
  [/^you\.asks\[\]\.hands\[\]\.cards\[\]\.counters\.\*$/, "counter.card"],
  [/^you\.debrief\.groups\[\]\.ledgers\.(opening|final)\.(theirSecurity)$/, "ledger.theirSecurity"],
  [/^you\.debrief\.groups\[\]\.ledgers\.(opening|final)\.(bond)$/, "ledger.bond"],
  [/^you\.debrief\.groups\[\]\.ledgers\.(opening|final)\.(total|ownSecurity)$/, "ledger.ownSecurity"],
];

function both(
  start: string,
  whys: Readonly<Record<string, (you: YouView) => Reasons>>,
): Readonly<Record<string, (you: YouView) => Reasons>> {
  return Object.fromEntries(Object.entries(whys).map(([path, why]) => [`${start}.${path}`, why]));
}

function ofAll(
  you: YouView,
  why: (one: NonNullable<YouView["facilitator"]>["groups"][number]) => Reasons,
): Reasons {
  return (you.facilitator?.groups ?? []).flatMap((one) => why(one));
}

/** Where numbers stand in a view: places of lists as [], ids of the scenario as *. */
function pathsOf(value: unknown, ids: ReadonlySet<string>, path: string): readonly string[] {
  if (typeof value === "number") return [path];
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, ids, `${path}[]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    pathsOf(one, ids, `${path}.${ids.has(key) ? "*" : key}`),
  );
}

const views: View[] = [];
const numbers = new Set<string>();
beforeAll(() => {
  const scenario = scenarioOf("low-reservoir");
  const ids = new Set(
    [
      ...scenario.groups,
      ...scenario.groups.flatMap((group) => group.frames),
      ...scenario.seats,
      ...scenario.policies,
      ...scenario.counters,
    ].map(({ id }) => id),
  );
  for (const seed of ["whys 1", "whys 2"]) {
    const { events } = playGame(scenario, "class", seed);
    let state = game.initial(scenario, game.openingFor(scenario, "class", seed, 0));
    for (const event of events) {
      const before = state.phase;
      state = game.evolve(state, event);
      if (state.phase === before) continue;
      for (const { id } of state.seats) views.push(game.view(state, { kind: "seat", seat: id }));
      views.push(game.view(state, { kind: "audience" }));
      views.push(game.view(state, { kind: "facilitator", curtain: true, host: true }));
    }
  }
  for (const { table, you } of views) {
    // What was said and told are sentences.
    const { talk: _, news: __, ...mine } = you;
    for (const path of [...pathsOf(table, ids, "table"), ...pathsOf(mine, ids, "you")]) numbers.add(path);
  }
}, 60_000);

test("each number of a played game has its why, or a reason not to", () => {
  const without = [...numbers].filter(
    (path) =>
      !(path in WHY) &&
      ![...EXEMPT, ...ONE_TERM].some(([pattern]) => pattern.test(path)) &&
      !STILL.some((pattern) => pattern.test(path)),
  );
  expect(without).toEqual([]);
});

test("no reason is left over: all that these lists name is in the views", () => {
  expect(Object.keys(WHY).filter((path) => !numbers.has(path))).toEqual([]);
  const patterns = [...EXEMPT, ...ONE_TERM].map(([pattern]) => pattern);
  expect([...STILL, ...patterns].filter((one) => ![...numbers].some((path) => one.test(path)))).toEqual([]);
});

test("every why has terms, from the first round to the last", () => {
  for (const [path, why] of Object.entries(WHY)) {
    const reasons = views.flatMap(({ you }) => why(you));
    expect(reasons.length, path).toBeGreaterThan(10);
    const isChange = path.startsWith("you.reckoning.");
    if (!isChange)
      expect(
        reasons.filter((terms) => terms.length === 0),
        path,
      ).toEqual([]);
  }
});

test("the terms sum to the number that they answer for", () => {
  const sum = (terms: readonly WhyTerm[]) => terms.reduce((all, { value }) => all + value, 0);
  let told = 0;
  for (const { you } of views) {
    if (!you.us) continue;
    told += 1;
    expect(Math.abs(sum(you.us.why.security) - you.us.security)).toBeLessThan(0.6);
    for (const { frame, share } of you.us.frames)
      expect(Math.abs(sum(you.us.why.frames[frame] ?? []) - 100 * share)).toBeLessThan(1.5);
  }
  expect(told).toBeGreaterThan(100);
});

test("behind each term of each why stand assumptions that there are", () => {
  const known = new Set([
    ...Object.keys(PARAMETER_SOURCES).map((name) => `parameter.${name}`),
    ...Object.entries(DIAL_SOURCES).flatMap(([part, dials]) =>
      Object.keys(dials).map((dial) => `dial.${part}.${dial}`),
    ),
  ]);
  const named = Object.values(WHY_SOURCES).flatMap(({ terms }) => Object.values(terms).flat());
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  const missing = new Set<string>();
  const look = (quantity: string, reasons: Reasons) => {
    for (const { term } of reasons.flat())
      if (WHY_SOURCES[quantity]?.terms[term] === undefined) missing.add(`${quantity}.${term}`);
  };
  for (const { you } of views) {
    const { us, reckoning, facilitator, scene, asks, debrief } = you;
    if (us) look("security", [us.why.security]);
    if (us) look("frames", Object.values(us.why.frames));
    if (us) look("capital", [us.why.government, us.why.rival]);
    for (const one of reckoning?.towards ?? []) {
      look("trust", [one.trust.why]);
      look("interest", [one.interest.why]);
    }
    look(
      "counter",
      Object.values(scene.counters).map(({ why }) => why),
    );
    for (const one of facilitator?.groups.flatMap((group) => group.towards) ?? []) {
      look("trust", [one.why.trust]);
      look("depth", [one.why.depth]);
      look("mandate", [one.why.mandate]);
    }
    for (const ask of asks) {
      if (ask.kind === "nameIncident") look("capital", Object.values(ask.priceWhy));
      if (ask.kind !== "answer" || ask.role !== "government") continue;
      for (const card of ask.hands.flatMap((hand) => hand.cards)) {
        look("price", [card.priceWhy]);
        look("security", [card.now.lowWhy, card.now.highWhy]);
      }
    }
    for (const one of debrief?.groups ?? [])
      look("interest", [one.ledgers.opening.weightWhy, one.ledgers.final.weightWhy]);
  }
  expect([...missing]).toEqual([]);
  for (const [, name] of ONE_TERM) {
    const [quantity = "", term = ""] = name.split(".");
    expect(WHY_SOURCES[quantity]?.terms[term], name).toBeDefined();
  }
});
