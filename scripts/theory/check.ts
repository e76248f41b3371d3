/** Whether the theory is told truly: every claim, proposition, parameter and dial has its row, and each row points at what is there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ContentProblem } from "#shared/protocol/contentProblem.ts";
import { LENSES } from "#shared/rules/terms.ts";
import { DIAL_SOURCES } from "#shared/rules/theory/dialSources.ts";
import { ARTICLE_SECTIONS, CONCEPTS, PARAMETER_SOURCES, type Source } from "#shared/rules/theory/sources.ts";
import { CLAIMS, DOCUMENT, FIGURES, ROOT, type Proposition, type Theory } from "./record.ts";
import { withTables } from "./tables.ts";

/** The propositions that the design asks for. */
const ASKED = Array.from({ length: 21 }, (_, at) => `P${at + 1}`);
const NOTHING_MISSING = "Mend the row";

/** Everything that is wrong with the record of the theory and with the document made from it. */
export function theoryProblems(theory: Theory, document: string): readonly ContentProblem[] {
  return [
    ...claimProblems(theory),
    ...propositionProblems(theory),
    ...sourceProblems(theory),
    ...wordProblems(theory),
    ...documentProblems(theory, document),
  ];
}

function claimProblems({ claims, propositions }: Theory): readonly ContentProblem[] {
  const known = new Set(propositions.map(({ id }) => id));
  const seen = new Set<number>();
  return claims.flatMap((one, at) => {
    const note = (problem: string, remedy = NOTHING_MISSING): ContentProblem => ({
      file: CLAIMS,
      path: `claims[${at}]`,
      problem,
      remedy,
    });
    const problems: ContentProblem[] = [];
    for (const row of one.rows) {
      if (seen.has(row)) problems.push(note(`claim ${row} is there twice`));
      seen.add(row);
    }
    for (const path of [...one.files, ...one.tests])
      if (!existsSync(join(ROOT, path))) problems.push(note(`there is no file ${path}`));
    const text = one.files.map(readOr).join("\n");
    for (const name of one.functions)
      if (!new RegExp(`^export (async )?function ${name}\\b`, "m").test(text))
        problems.push(note(`no file of the row exports the function ${name}`));
    if (one.functions.length === 0 || one.tests.length === 0)
      problems.push(note("a claim needs a function that renders it and a test that shows it"));
    for (const id of one.propositions)
      if (!known.has(id)) problems.push(note(`there is no proposition ${id}`));
    return problems;
  });
}

function propositionProblems(theory: Theory): readonly ContentProblem[] {
  const { propositions, figures } = theory;
  const note = (path: string, problem: string, remedy = NOTHING_MISSING): ContentProblem => ({
    file: CLAIMS,
    path,
    problem,
    remedy,
  });
  const missing = ASKED.filter((id) => !propositions.some((one) => one.id === id));
  const strange = [...new Set(figures.map((one) => one.proposition))].filter(
    (id) => !propositions.some((one) => one.id === id),
  );
  return [
    ...missing.map((id) => note("propositions", `proposition ${id} has no row`, "Add it")),
    ...strange.map((id) => note("propositions", `figures tell of ${id}, which has no row`, "Add it")),
    ...propositions.flatMap((one) => onePropositionProblems(one, theory).map((text) => note(one.id, text))),
  ];
}

function onePropositionProblems(one: Proposition, { claims, figures }: Theory): readonly string[] {
  const rows = new Set(claims.flatMap((claim) => claim.rows));
  const own = figures.filter((figure) => figure.proposition === one.id);
  const text = readOr(one.test);
  return [
    ...(text === "" ? [`there is no test ${one.test}`] : []),
    ...(text !== "" && !new RegExp(`["\`(]${one.id.split("/")[0]}\\b`).test(text)
      ? [`${one.test} does not test it`]
      : []),
    ...(own.length === 0 ? [`no figure was measured; run npm run theory`] : []),
    ...one.ablated
      .filter((what) => !own.some((figure) => figure.what === what))
      .map((what) => `no figure "${what}" was measured`),
    ...one.claims.filter((row) => !rows.has(row)).map((row) => `there is no claim ${row}`),
  ];
}

function allSources(): readonly (readonly [string, Source])[] {
  return [
    ...Object.entries(PARAMETER_SOURCES).map(([name, source]) => [`parameter.${name}`, source] as const),
    ...Object.entries(DIAL_SOURCES).flatMap(([part, dials]) =>
      Object.entries<Source>(dials).map(([name, source]) => [`dial.${part}.${name}`, source] as const),
    ),
  ];
}

function sourceProblems({ claims }: Theory): readonly ContentProblem[] {
  const rows = new Set(claims.flatMap((claim) => claim.rows));
  return allSources().flatMap(([path, source]) => {
    const problems: string[] = [];
    if ((source.of === "article") !== (source.section !== undefined))
      problems.push("a section belongs to what is the article's, and to nothing else");
    if (source.of !== "ours" && source.claims.length === 0) problems.push("it names no claim it stands on");
    for (const row of source.claims) if (!rows.has(row)) problems.push(`there is no claim ${row}`);
    return problems.map((problem) => ({
      file: join(ROOT, "shared/rules/theory/sources.ts"),
      path,
      problem,
      remedy: NOTHING_MISSING,
    }));
  });
}

/** Words of the panel that are missing, or tell of nothing. */
function wordProblems({ words }: Theory): readonly ContentProblem[] {
  const sources = allSources();
  const named = (family: string, members: readonly string[], ends: readonly string[]) =>
    members.flatMap((member) => ends.map((end) => `assumed.${family}.${member}${end}`));
  const needed = new Set([
    ...sources.map(([name]) => `assumed.${name}`),
    ...named("concept", CONCEPTS, [".name", ".text"]),
    ...named("lens", LENSES, [".name", ".text", ".leaves"]),
    ...named("section", ARTICLE_SECTIONS, ["", ".title"]),
  ]);
  const family = /^assumed\.(parameter|dial|concept|lens|section)\./;
  const file = join(ROOT, "assets/words/en/assumed.json");
  return [
    ...[...needed]
      .filter((key) => words[key] === undefined)
      .map((path) => ({ file, path, problem: "the words are missing", remedy: "Say it in a sentence" })),
    ...Object.keys(words)
      .filter((key) => family.test(key) && !needed.has(key))
      .map((path) => ({ file, path, problem: "nothing is named so", remedy: "Take it out" })),
  ];
}

function documentProblems(theory: Theory, document: string): readonly ContentProblem[] {
  const note = (problem: string): ContentProblem => ({
    file: DOCUMENT,
    path: "",
    problem,
    remedy: "Run `npm run theory` (`npm run theory -- --tables` if only rows or words changed)",
  });
  if (theory.figures.length === 0) return [{ ...note("there are no figures"), file: FIGURES }];
  try {
    return withTables(document, theory) === document ? [] : [note("the tables are not what the sources say")];
  } catch (error) {
    return [note(error instanceof Error ? error.message : String(error))];
  }
}

function readOr(path: string): string {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), "utf8") : "";
}
