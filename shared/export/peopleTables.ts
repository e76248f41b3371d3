/** Who sat where, felt, said and answered what. */
import { isRight, ITEMS } from "../rules/questions.ts";

import { table, type ExportTable, ROUND, GROUP, SEAT, PERSON, word, flag } from "./table.ts";

/** Who sat where, felt, said and answered what. */
export const PEOPLE_TABLES: readonly ExportTable[] = [
  table(
    "seats",
    "Who or what held each seat, and what it was made to want.",
    ({ state }) => state.seats,
    (column) => [
      column("seat", SEAT, (seat) => seat.id),
      column("group", GROUP, (seat) => seat.group),
      column("start_role", word("Role at the start", "ROLES"), (seat) => seat.startRole),
      column("end_role", word("Role at the end", "ROLES"), (seat) => seat.role),
      column("occupant", word("Who held it at the end", "OCCUPANTS"), (seat) => seat.occupant),
      column(
        "character",
        word("Temperament of the bot; empty for a person", "CHARACTERS", "tempers.ts"),
        (seat) => (seat.occupant === "person" ? null : seat.character),
      ),
      column(
        "intention",
        word("Hidden intention; elites only", "INTENTIONS"),
        (seat) => seat.intention ?? null,
      ),
    ],
  ),
  table(
    "people",
    "People taking and leaving seats.",
    (story) => story.sat,
    (column) => [
      column("person", PERSON, (one) => one.person),
      column("round", ROUND, (one) => one.round),
      column("event", word("What they did", "took, left", "events.ts"), (one) => one.event),
      column("seat", SEAT, (one) => one.seat),
    ],
  ),
  table(
    "feelings",
    "One tap a seat and round; the line beside it only by consent.",
    (story) => story.felt,
    (column) => [
      column("round", ROUND, (one) => one.round),
      column("seat", SEAT, (one) => one.seat),
      column("feeling", word("Feeling", "FEELINGS"), (one) => one.feeling),
      column(
        "line",
        [
          "Line for one's journal; empty without consent",
          "text",
          "up to 280 characters",
          "consent of its author",
        ],
        (one) => one.line ?? null,
      ),
    ],
  ),
  table(
    "news",
    "What everyone was told, without names.",
    ({ state }) => state.news,
    (column) => [
      column("number", ["Its number", "number", "0..", "evolve.ts"], (one) => one.number),
      column("round", ROUND, (one) => one.round),
      column("kind", word("What was told", "kinds of news", "views/negotiation.ts"), (one) => one.kind),
      column(
        "group",
        word("Group it is about; empty where none", "ids", "evolve.ts"),
        (one) => one.group ?? null,
      ),
      column(
        "seat",
        word("Seat it is about; empty where none", "ids", "evolve.ts"),
        (one) => one.seat ?? null,
      ),
      column(
        "counter",
        word("Counter it is about; empty where none", "ids", "evolve.ts"),
        (one) => one.counter ?? null,
      ),
    ],
  ),
  table(
    "talk",
    "What was said: sentences on offer, and words of one's own only by consent of who said them.",
    ({ state }) => state.talk.filter((said) => said.text !== undefined || said.statement !== undefined),
    (column) => [
      column("number", ["Its number at the table", "number", "0..", "evolve.ts"], (one) => one.number),
      column("round", ROUND, (one) => one.round),
      column(
        "channel",
        word("Where", "plenary, caucus, back, team, whisper", "channels.ts"),
        (one) => one.channel.split(":")[0] ?? null,
      ),
      column("seat", word("Who; empty for the facilitator", "ids", "events.ts"), (one) => one.seat ?? null),
      column(
        "statement",
        word("Sentence on offer; empty for own words", "STATEMENTS", "deciding/talk.ts"),
        (one) => one.statement ?? null,
      ),
      column(
        "about",
        word("Group it was said to or of; empty where none", "ids", "events.ts"),
        (one) => one.about ?? null,
      ),
      column(
        "on_record",
        flag("A public statement, to be quoted", "events.ts"),
        (one) => one.onRecord ?? false,
      ),
      column(
        "text",
        ["Own words", "text", "up to 280 characters", "consent of its author"],
        (one) => one.text ?? null,
      ),
    ],
  ),
  table(
    "questionnaire",
    "Answers before and after play, of those who consented.",
    ({ state }) =>
      Object.entries(state.answers).flatMap(([person, answers]) =>
        (["before", "after"] as const).flatMap((wave) =>
          ITEMS.flatMap((item) => {
            const given = answers[wave][item.id];
            return given === undefined ? [] : [{ person, wave, item, given }];
          }),
        ),
      ),
    (column) => [
      column("person", PERSON, (one) => one.person),
      column("wave", word("Before or after play", "before, after", "questions.ts"), (one) => one.wave),
      column("item", word("Item", "ids of the items", "questions.ts"), ({ item }) => item.id),
      column("answer", word("Options chosen, by spaces", "ids of options", "questions.ts"), ({ given }) =>
        given.answer.join(" "),
      ),
      column("confident", ["How sure", "step", "1..4", "questions.ts"], ({ given }) => given.confident),
      column("right", flag("As the key has it", "questions.ts"), ({ item, given }) => isRight(item, given)),
    ],
  ),
  table(
    "open_answers",
    "Own words to the open question, of those who consented.",
    ({ state }) =>
      Object.entries(state.answers).flatMap(([person, { open }]) =>
        open === undefined ? [] : [{ person, open }],
      ),
    (column) => [
      column("person", PERSON, (one) => one.person),
      column(
        "text",
        ["Own words", "text", "up to 1100 characters", "consent of its author"],
        (one) => one.open,
      ),
    ],
  ),
];
