/** What they mean to do, round by round: trust is begun, broken, avenged, and mended by rules. */
import type { Plan, Round, Seat } from "./terms.ts";

const H = "highmere.mayor";
const S = "saltreach.mayor";

/** Everybody's habits, over which a round's own plans are laid. */
const HABITS: Readonly<Record<Seat, Plan>> = {
  "highmere.mayor": { reading: "afraid", sureness: 1, cards: ["publicGauges"], pressure: "quiet" },
  "highmere.damParty": {
    reading: "greedy",
    sureness: 3,
    pressure: "attack",
    cards: ["raiseDam", "nightWardens"],
  },
  "highmere.regattaCaptain": { reading: "reachingOut", sureness: 2, programme: "run", confidence: 0 },
  "highmere.hydrologist": { reading: "afraid", sureness: 2, story: "plain", confidence: 0 },
  "highmere.plumber": { reading: "afraid", sureness: 1, confidence: 0 },
  "saltreach.mayor": { reading: "afraid", sureness: 2, cards: ["publicGauges"], pressure: "quiet" },
  "saltreach.wellDiggers": {
    reading: "greedy",
    sureness: 2,
    pressure: "quiet",
    cards: ["raiseDam", "nightWardens"],
  },
  "saltreach.marketGuild": { reading: "reachingOut", sureness: 1, programme: "run", confidence: 1 },
  "saltreach.hotelier": { reading: "afraid", sureness: 1, confidence: 0 },
};

const plans = (own: Readonly<Partial<Record<Seat, Partial<Plan>>>>): Readonly<Record<Seat, Plan>> => ({
  [H]: { ...HABITS[H], ...own[H] },
  "highmere.damParty": { ...HABITS["highmere.damParty"], ...own["highmere.damParty"] },
  "highmere.regattaCaptain": { ...HABITS["highmere.regattaCaptain"], ...own["highmere.regattaCaptain"] },
  "highmere.hydrologist": { ...HABITS["highmere.hydrologist"], ...own["highmere.hydrologist"] },
  "highmere.plumber": { ...HABITS["highmere.plumber"], ...own["highmere.plumber"] },
  [S]: { ...HABITS[S], ...own[S] },
  "saltreach.wellDiggers": { ...HABITS["saltreach.wellDiggers"], ...own["saltreach.wellDiggers"] },
  "saltreach.marketGuild": { ...HABITS["saltreach.marketGuild"], ...own["saltreach.marketGuild"] },
  "saltreach.hotelier": { ...HABITS["saltreach.hotelier"], ...own["saltreach.hotelier"] },
});

export const PLOT: readonly Round[] = [
  {
    // 1: plain words, and both keep them.
    namings: {
      [H]: "problem",
      "highmere.damParty": "threat",
      [S]: "problem",
      "saltreach.wellDiggers": "threat",
    },
    caucus: [
      {
        by: H,
        does: "say",
        where: "caucus",
        text: "I would open our gauges if they open theirs. Who is against it?",
      },
      {
        by: "highmere.damParty",
        does: "say",
        where: "caucus",
        text: "I am. What they read today they use in August.",
      },
      { by: "highmere.plumber", does: "say", where: "caucus", text: "What does it cost us?" },
      {
        by: S,
        does: "say",
        where: "caucus",
        text: "We show our meters first. It is the cheapest thing we have.",
      },
      {
        by: "saltreach.hotelier",
        does: "say",
        where: "caucus",
        text: "Fine with me. I am tired of counting buckets.",
      },
    ],
    talks: [
      { by: S, does: "say", where: "record", text: "Our meters will hang in both squares by Sunday." },
      { by: S, does: "promise", word: { we: { card: "publicGauges" }, reach: "public" } },
      { by: H, does: "say", where: "plenary", text: "Then ours will hang beside them." },
      {
        by: H,
        does: "promise",
        word: { ifYou: { card: "publicGauges" }, we: { card: "publicGauges" }, reach: "public" },
      },
      { by: S, does: "accept" },
      { by: "highmere.regattaCaptain", does: "tap", group: "propose", statement: "proposeContact" },
      {
        by: "saltreach.marketGuild",
        does: "say",
        where: "plenary",
        text: "Captain, I run a market. Bring your boats.",
      },
    ],
    plans: plans({ "highmere.hydrologist": { story: "buried" } }),
    felt: {
      [S]: { feeling: "hopeful" },
      "highmere.damParty": { feeling: "angry", line: "They smile too much." },
    },
  },
  {
    // 2: a bargain in a back channel, accepted, and broken by Highmere.
    namings: {
      [H]: "problem",
      "highmere.damParty": "threat",
      [S]: "shared",
      "saltreach.wellDiggers": "problem",
    },
    caucus: [
      {
        by: S,
        does: "say",
        where: "caucus",
        text: "We gave our word and kept it. Now I want to try for the summer.",
      },
      {
        by: "saltreach.wellDiggers",
        does: "say",
        where: "caucus",
        text: "And you hand over the purse for that?",
      },
      { by: H, does: "say", where: "caucus", text: "I will hear what Saltreach wants. I promise nothing." },
      { by: "highmere.damParty", does: "say", where: "caucus", text: "The lake is low. Think of August." },
    ],
    talks: [
      { by: S, does: "askAlone", seat: H },
      { by: H, does: "acceptAlone", seat: S },
      {
        by: S,
        does: "say",
        where: { alone: H },
        text: "Between us: give us a flow for the summer, and we help with the dam.",
      },
      { by: H, does: "say", where: { alone: S }, text: "Put it in writing, only for us two." },
      {
        by: S,
        does: "promise",
        word: { ifYou: { card: "seasonalQuota" }, we: { card: "seasonalQuota" }, reach: "back" },
      },
      { by: H, does: "counter", word: { ifYou: { card: "seasonalQuota" }, we: { size: "medium" } } },
      { by: S, does: "accept" },
      {
        by: "saltreach.wellDiggers",
        does: "say",
        where: "plenary",
        text: "Highmere lies, as its mothers lied in the Dry Year.",
      },
      { by: "highmere.plumber", does: "report", text: "as its mothers lied" },
      {
        by: "facilitator",
        does: "whisper",
        seat: "saltreach.wellDiggers",
        text: "Attack the choice, not the mothers. Please.",
      },
    ],
    plans: plans({
      [H]: { reading: "greedy", cards: ["raiseDam", "exportLevy", "nightWardens"] },
      [S]: { reading: "reachingOut", cards: ["seasonalQuota", "publicGauges"] },
      "highmere.damParty": { pressure: "support" },
      "highmere.hydrologist": { story: "plain" },
    }),
    felt: { [H]: { feeling: "ashamed", line: "It was the lake, I told myself." }, [S]: { feeling: "angry" } },
  },
  {
    // 3: it is seen. Saltreach strikes back; somebody goes away and comes back; a petition for rules.
    namings: {
      [H]: "problem",
      "highmere.damParty": "threat",
      [S]: "threat",
      "saltreach.wellDiggers": "threat",
    },
    situation: [{ by: "saltreach.marketGuild", does: "leave" }],
    caucus: [
      {
        by: "saltreach.wellDiggers",
        does: "say",
        where: "caucus",
        text: "I told you so, and I will say it louder.",
      },
      { by: S, does: "say", where: "caucus", text: "No fish goes up the hill this week. Then we talk." },
      {
        by: "highmere.plumber",
        does: "say",
        where: "caucus",
        text: "Did we promise them something? They look at us like that.",
      },
      { by: "saltreach.hotelier", does: "reload" },
      { by: "saltreach.marketGuild", does: "return" },
    ],
    talks: [
      { by: S, does: "tap", group: "object", statement: "brokeWord" },
      { by: H, does: "promise", word: { we: { size: "small" }, reach: "public" } },
      {
        by: H,
        does: "say",
        where: "plenary",
        text: "We were wrong to raise the wall. We will take a small step this round.",
      },
      { by: "highmere.regattaCaptain", does: "askAlone", seat: "saltreach.marketGuild" },
      { by: "saltreach.marketGuild", does: "acceptAlone", seat: "highmere.regattaCaptain" },
      {
        by: "highmere.regattaCaptain",
        does: "say",
        where: { alone: "saltreach.marketGuild" },
        text: "I bring boats on Sunday, whatever the mayors do. Do you open the market?",
      },
      {
        by: "saltreach.marketGuild",
        does: "say",
        where: { alone: "highmere.regattaCaptain" },
        text: "I do. Put the programme down, and so will I.",
      },
    ],
    plans: plans({
      [H]: { cards: ["publicGauges"], reading: "afraid", sureness: 2 },
      [S]: { reading: "greedy", cards: ["exportLevy", "nightWardens"] },
      "highmere.plumber": { petition: "mitigator", confidence: -1 },
      "saltreach.wellDiggers": { pressure: "outbid" },
      "highmere.hydrologist": { story: "front" },
    }),
    felt: { [S]: { feeling: "ashamed", line: "It felt good for one evening." } },
  },
  {
    // 4: rules instead of words: the quota, agreed by both groups, kept by both.
    namings: {
      [H]: "shared",
      "highmere.damParty": "problem",
      [S]: "problem",
      "saltreach.wellDiggers": "threat",
    },
    caucus: [
      {
        by: "highmere.plumber",
        does: "say",
        where: "caucus",
        text: "A rule we can read, please. Not another promise.",
      },
      {
        by: H,
        does: "say",
        where: "caucus",
        text: "Then the quota. It costs me, but less than August would.",
      },
      {
        by: S,
        does: "say",
        where: "caucus",
        text: "If they sign a quota, we sign it too. Both towns should know.",
      },
      { by: "saltreach.marketGuild", does: "say", where: "caucus", text: "Sign it. My stalls are empty." },
    ],
    talks: [
      { by: "facilitator", does: "lookIn" },
      {
        by: S,
        does: "promise",
        word: { ifYou: { card: "seasonalQuota" }, we: { card: "seasonalQuota" }, reach: "groups" },
      },
      { by: H, does: "accept" },
      { by: H, does: "say", where: "record", text: "We have signed, and this time you will see it." },
      { by: "saltreach.hotelier", does: "say", where: "plenary", text: "Who pays if it does not rain?" },
    ],
    plans: plans({
      [H]: { cards: ["seasonalQuota", "publicGauges"], reading: "afraid", sureness: 2 },
      [S]: { cards: ["seasonalQuota", "publicGauges"], reading: "afraid", sureness: 2 },
      "highmere.plumber": { petition: "mitigator" },
      "highmere.damParty": { pressure: "quiet" },
    }),
    felt: { [H]: { feeling: "hopeful" }, [S]: { feeling: "hopeful" } },
  },
  {
    // 5: people meet. An offer is declined, and a word is given for the round after.
    namings: {
      [H]: "shared",
      "highmere.damParty": "problem",
      [S]: "shared",
      "saltreach.wellDiggers": "problem",
    },
    caucus: [
      { by: H, does: "say", where: "caucus", text: "After the quota, shall we send the school boats?" },
      {
        by: "highmere.regattaCaptain",
        does: "say",
        where: "caucus",
        text: "They have been rowing since May without asking you.",
      },
      { by: S, does: "say", where: "caucus", text: "I would rather have it in August than in June." },
    ],
    talks: [
      {
        by: H,
        does: "promise",
        word: { ifYou: { card: "summerFlow" }, we: { card: "schoolExchange" }, reach: "public" },
      },
      { by: S, does: "decline" },
      { by: S, does: "tap", group: "hold", statement: "cannotYet" },
      { by: H, does: "promise", word: { we: { card: "schoolExchange" }, reach: "public" } },
      { by: S, does: "promise", word: { we: { size: "medium" }, due: "next", reach: "groups" } },
      {
        by: "saltreach.wellDiggers",
        does: "say",
        where: "plenary",
        text: "We will see who rows, and who counts.",
      },
    ],
    plans: plans({
      [H]: { cards: ["schoolExchange", "seasonalQuota"], reading: "reachingOut", sureness: 1 },
      [S]: { cards: ["schoolExchange", "seasonalQuota"], reading: "reachingOut", sureness: 1 },
      "highmere.damParty": { pressure: "outbid" },
    }),
    felt: { "saltreach.hotelier": { feeling: "proud", line: "A boy from the hill can swim now." } },
  },
  {
    // 6: the last that can be; nobody was told that it is.
    namings: {
      [H]: "shared",
      "highmere.damParty": "threat",
      [S]: "shared",
      "saltreach.wellDiggers": "problem",
    },
    caucus: [
      { by: S, does: "say", where: "caucus", text: "We owe them a step. We will take it." },
      {
        by: H,
        does: "say",
        where: "caucus",
        text: "Let us not spoil it on the last day, if it is the last.",
      },
    ],
    talks: [
      { by: S, does: "say", where: "record", text: "What we promised last round we do this round." },
      { by: H, does: "tap", group: "reach", statement: "thank" },
    ],
    plans: plans({
      [H]: { cards: ["seasonalQuota", "publicGauges"], reading: "reachingOut", sureness: 2 },
      [S]: { cards: ["seasonalQuota", "publicGauges"], reading: "reachingOut", sureness: 2 },
    }),
    felt: { [H]: { feeling: "proud" }, [S]: { feeling: "proud" } },
  },
];
