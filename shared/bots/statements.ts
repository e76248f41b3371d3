/** What a bot says, where and when: sentences on offer only, few a round, and nothing that was told it in private. */
import type { Wish } from "../rules/commands.ts";
import type { ChannelId } from "../rules/terms.ts";
import type { Ask, BackView, PromiseView, TalkView } from "../rules/views.ts";
import { QUESTION, type BotMind } from "./botMind.ts";
import { isFitting, onOffers, trusts, type Heard, type Sentence } from "./fitting.ts";
import { LAST_WORDS, repliesTo } from "./replies.ts";
import { brokeLastRound, keptLastRound, theirLastAct, wasKindLately } from "./wordGiven.ts";

/** Sentences a round in one back channel: to a bot, and to a person. */
const MOST_TO_BOT = 2;
const MOST_TO_PERSON = 5;
const IN_PUBLIC: Heard = (one) => one.reach === "public";
const AT_HOME: Heard = (one) => one.reach !== "back";

type Say = Extract<Ask, { kind: "say" }>;

/** What it says now; most of the time nothing. */
export function statements(mind: BotMind, ask: Say): readonly Wish[] {
  const home: ChannelId = `caucus:${mind.you.us?.group ?? ""}`;
  const aloud = ask.channels.includes("plenary") ? inPlenary(mind) : [];
  const inside = ask.channels.includes(home) ? inCaucus(mind, home) : [];
  const wish =
    (channel: ChannelId) =>
    ({ statement, about }: Sentence): Wish => ({ type: "state", channel, statement, about });
  return [
    ...aloud.map(wish("plenary")),
    ...inside.map(wish(home)),
    ...(mind.you.backs ?? [])
      .filter(({ channel }) => ask.channels.includes(channel))
      .flatMap((back) => inBackChannel(mind, back, aloud).map(wish(back.channel))),
  ];
}

/** Across the table, in the talks: an answer to a question or an offer, and one sentence of its own. */
function inPlenary(mind: BotMind): readonly Sentence[] {
  if (mind.view.table.phase !== "talks") return [];
  const said = saidByMe(mind, "plenary");
  const answers = [...needsAskedFor(mind), ...onOffers(mind, IN_PUBLIC)].filter(
    (one) => !isSaid(said, one.statement),
  );
  if (mind.role === "government" && answers.length > 0) return answers.slice(0, 1);
  const speaks = mind.role === "government" || mind.chance(QUESTION.speak) >= 0.6;
  return mind.caretaker || !speaks || said.length > 0 ? [] : remark(mind, "plenary", IN_PUBLIC);
}

/** Among its own people, in the caucus: about half of the seats, a sentence each. */
function inCaucus(mind: BotMind, channel: ChannelId): readonly Sentence[] {
  if (mind.view.table.phase !== "caucus" || mind.caretaker) return [];
  if (saidByMe(mind, channel).length > 0 || mind.chance(QUESTION.speak + 10) >= 0.5) return [];
  return remark(mind, channel, AT_HOME);
}

/** In a back channel: an answer to what was said last, or, where nothing was said this round, a first word; not what it says `aloud`. */
function inBackChannel(mind: BotMind, back: BackView, aloud: readonly Sentence[]): readonly Sentence[] {
  const { table } = mind.view;
  const partner = table.seats[back.seat];
  if (back.is !== "open" || partner === undefined) return [];
  const before = mind.you.talk.filter((one) => one.channel === back.channel);
  const spoken = before.filter((one) => one.round === table.round);
  const mine = spoken.filter((one) => one.seat === mind.seat);
  const across = partner.group !== mind.you.us?.group;
  const about = across ? partner.group : mind.you.them[0]?.group;
  const last = spoken.at(-1);
  if (about === undefined || last?.seat === mind.seat) return [];
  const isGovernments = across && mind.role === "government" && partner.role === "government";
  const heard = isGovernments ? (one: PromiseView) => one.reach !== "public" : () => false;
  const answer = onOffers(mind, heard).find((one) => one.about === about && !isSaid(mine, one.statement));
  if (answer !== undefined) return [answer];
  if (mind.caretaker) return [];
  const toPerson = partner.occupant === "person";
  if (mine.length >= (toPerson ? MOST_TO_PERSON : MOST_TO_BOT)) return [];
  if (!toPerson && LAST_WORDS.includes(last?.statement ?? "")) return [];
  const choices =
    last === undefined
      ? firstWords(mind, about).filter(
          (one) => one !== before.findLast((entry) => entry.seat === mind.seat)?.statement,
        )
      : [
          ...(across && brokeLastRound(mind, about, isGovernments ? undefined : AT_HOME) ? scolds(mind) : []),
          ...repliesTo(last, mind.temper.tone, trusts(mind, about)),
          ...mind.temper.statements,
        ];
  const spent = [...aloud, ...(toPerson ? mine : saidByMe(mind))];
  const statement = choices.find(
    (one) =>
      one !== last?.statement &&
      !isSaid(spent, one) &&
      isFitting(mind, one, about, isGovernments ? () => true : AT_HOME),
  );
  return statement === undefined ? [] : [{ statement, about }];
}

/** What it says to who broke its word: whoever sounds hard expected nothing else. */
function scolds(mind: BotMind): readonly string[] {
  return mind.temper.tone === "hard" ? [] : [mind.temper.openness >= 0.8 ? "disappointed" : "brokeWord"];
}

/** How it opens a back channel in the talks of a round; a hard one waits to be spoken to. */
function firstWords(mind: BotMind, about: string): readonly string[] {
  const { tone } = mind.temper;
  if (mind.view.table.phase !== "talks" || tone === "hard" || mind.chance(QUESTION.reply) > 0.7) return [];
  if (mind.role !== "government") return tone === "warm" ? ["proposeContact", "askWhatYouNeed"] : ["wonder"];
  return wasKindLately(mind, about) && tone === "even"
    ? ["offerStep", "proposeRules", "wonder"]
    : ["offerStep", tone === "warm" ? "askWhatYouNeed" : "askStep"];
}

/** Who before everyone asked what we need, and hears it, if we trust them enough. */
function needsAskedFor(mind: BotMind): readonly Sentence[] {
  const { table } = mind.view;
  const own = mind.you.us?.group;
  const asked = mind.you.talk.find(
    (one) =>
      one.channel === "plenary" &&
      one.round === table.round &&
      one.statement === "askWhatYouNeed" &&
      one.about === own &&
      groupOf(mind, one) !== own,
  );
  const about = asked === undefined ? undefined : groupOf(mind, asked);
  return about === undefined || mind.caretaker || !trusts(mind, about)
    ? []
    : [{ statement: "tellNeed", about }];
}

/** A sentence on what the others did, or one of its own kind, that nobody of its people has said here this round. */
function remark(mind: BotMind, channel: ChannelId, heard: Heard): readonly Sentence[] {
  const { round } = mind.view.table;
  const own = mind.you.us?.group;
  const here = mind.you.talk.filter((one) => one.channel === channel);
  const before = here.findLast((one) => one.seat === mind.seat)?.statement;
  const isStale = (statement: string, about: string) =>
    isSaid(saidByMe(mind), statement) ||
    here.some(
      (one) =>
        one.round === round &&
        one.statement === statement &&
        one.about === about &&
        groupOf(mind, one) === own,
    );
  const groups = (mind.you.us?.towards ?? []).map(({ group }) => group);
  for (const about of groups) {
    const statement = onDeeds(mind, about, heard);
    const isNews = statement !== undefined && (statement !== before || statement === "brokeWord");
    if (isNews && !isStale(statement, about)) return [{ statement, about }];
  }
  const about = groups[Math.floor(mind.chance(QUESTION.sentence + 1) * groups.length)];
  if (about === undefined) return [];
  const habits = habitsOf(mind).filter(
    (one) => one !== before && !isStale(one, about) && isFitting(mind, one, about, heard),
  );
  const statement = habits[Math.floor(mind.chance(QUESTION.sentence) * habits.length)];
  return statement === undefined ? [] : [{ statement, about }];
}

/** What it says of the last round's deeds, if they call for a word. */
function onDeeds(mind: BotMind, about: string, heard: (promise: PromiseView) => boolean): string | undefined {
  const { tone } = mind.temper;
  const act = theirLastAct(mind, about);
  if (brokeLastRound(mind, about, heard)) return scolds(mind)[0] ?? "brokeWord";
  if (act?.found === true) return tone === "hard" ? "warn" : "disappointed";
  if (mind.chance(QUESTION.react) > 0.75) return undefined;
  if (keptLastRound(mind, about, heard)) return tone === "hard" ? undefined : "keptWord";
  switch (act?.logic) {
    case "transcender":
      return tone === "hard" ? undefined : "thank";
    case "fatalist":
      return tone === "hard" ? "warn" : tone === "even" ? "askStep" : "askWhatYouNeed";
    case "mitigator":
    case undefined:
      return undefined;
  }
}

/** What it likes to say, by office first: citizens ask, campaigners for an open story want people to meet. */
function habitsOf(mind: BotMind): readonly string[] {
  const own = mind.temper.statements;
  if (mind.temper.tone === "hard") return own;
  if (mind.role === "citizen") return ["askWhatYouNeed", "wonder", ...own];
  return mind.role === "civil" ? ["proposeContact", ...own] : own;
}

/** What it said this round: here, or anywhere. */
function saidByMe(mind: BotMind, channel?: ChannelId): readonly TalkView[] {
  const { round } = mind.view.table;
  return mind.you.talk.filter(
    (one) =>
      one.seat === mind.seat && one.round === round && (channel === undefined || one.channel === channel),
  );
}

function isSaid(said: readonly { readonly statement?: string }[], statement: string): boolean {
  return said.some((one) => one.statement === statement);
}

function groupOf(mind: BotMind, said: TalkView): string | undefined {
  return said.seat === undefined ? undefined : mind.view.table.seats[said.seat]?.group;
}
