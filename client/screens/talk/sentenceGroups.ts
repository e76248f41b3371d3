/** Sentences on offer by what one wants to do with them, so that one is found fast. */

/** What a sentence does, in the order in which the groups are shown. */
export const SENTENCE_GROUPS = ["reach", "ask", "answer", "propose", "hold", "object"] as const;
export type SentenceGroup = (typeof SENTENCE_GROUPS)[number];

const MEMBERS: Readonly<Record<SentenceGroup, readonly string[]>> = {
  reach: ["reassure", "thank", "sorry", "wonder", "offerStep", "willKeepWord", "keptWord"],
  ask: ["askWhatYouNeed", "askWhatWouldHelp", "askWhy", "askStep", "askProof", "askOwnPeople"],
  answer: ["accept", "agreed", "decline", "perhaps", "agree", "disagree", "needTime", "tellNeed"],
  propose: ["proposeRules", "proposeContact", "speakAlone", "speakOpenly", "makeOffer"],
  hold: ["wary", "cannotYet", "standFirm", "waitAndSee", "relyOnOurselves"],
  object: ["notWhatPromised", "brokeWord", "disappointed", "warn", "notTrue"],
};

/** The sentences of each group that are on offer; those of no group stand with the answers. */
export function grouped(
  statements: readonly string[],
): readonly { readonly group: SentenceGroup; readonly statements: readonly string[] }[] {
  const known = new Set(Object.values(MEMBERS).flat());
  return SENTENCE_GROUPS.map((group) => ({
    group,
    statements: [
      ...MEMBERS[group].filter((one) => statements.includes(one)),
      ...(group === "answer" ? statements.filter((one) => !known.has(one)) : []),
    ],
  })).filter((one) => one.statements.length > 0);
}
