/** The tables of docs/theory.md, each between its two markers; what stands outside the markers is written by hand. */
import { LENSES } from "#shared/rules/terms.ts";
import { DIAL_SOURCES } from "#shared/rules/theory/dialSources.ts";
import { LENS } from "#shared/rules/theory/lens.ts";
import { PARAMETERS, type Parameters } from "#shared/rules/theory/parameters.ts";
import { CONCEPTS, PARAMETER_SOURCES, type Source } from "#shared/rules/theory/sources.ts";
import type { Figure, Theory } from "./record.ts";

/** The tables by the name of their markers. */
const TABLES: Readonly<Record<string, (theory: Theory) => string>> = {
  claims: claimsTable,
  lenses: lensTable,
  propositions: propositionTable,
  figures: figureTable,
  parameters: parameterTable,
  dials: dialTable,
};

/**
 * The document with every table written anew.
 * @throws Error if the markers of a table are missing.
 */
export function withTables(document: string, theory: Theory): string {
  return Object.entries(TABLES).reduce((text, [name, table]) => {
    const [begin, end] = [`<!-- ${name}: written by npm run theory -->`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from)
      throw new Error(`docs/theory.md: put back the markers "${begin}" and "${end}"`);
    return `${text.slice(0, from + begin.length)}\n${table(theory)}\n${text.slice(to)}`;
  }, document);
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "/")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...body.map(line)].join("\n");
}

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");
const short = (path: string): string => path.replace("shared/rules/theory/", "");

function claimsTable({ claims }: Theory): string {
  return rows(
    [
      "claims",
      "what the article says, in our words",
      "its words",
      "section",
      "equation",
      "file",
      "tests",
      "propositions",
    ],
    claims.map((one) => [
      one.rows.join(", "),
      one.claim,
      `"${one.quote}"`,
      one.section,
      code(one.functions),
      one.files.map(short).join(", "),
      one.tests.map((path) => path.replace("tests/", "").replace(".test.ts", "")).join(", "),
      one.propositions.join(", "),
    ]),
  );
}

function lensTable({ words }: Theory): string {
  return rows(
    [
      "lens",
      "theory",
      "belief",
      "depth",
      "identity",
      "elites may name",
      "entrepreneurs",
      "promises",
      "parameters",
    ],
    LENSES.map((id) => {
      const lens = LENS[id];
      return [
        `\`${id}\``,
        words[`assumed.lens.${id}.name`] ?? "",
        lens.belief,
        lens.depth,
        lens.identity,
        lens.naming,
        lens.entrepreneurs ? "heard" : "off",
        String(lens.promises),
        Object.entries(lens.parameters ?? {})
          .map(([name, value]) => `${name} ${value}`)
          .join(", "),
      ];
    }),
  );
}

function propositionTable({ propositions }: Theory): string {
  return rows(
    ["", "what must follow", "claims", "ablation", "test"],
    propositions.map((one) => [
      one.id,
      one.states,
      one.claims.join(", "),
      one.ablation,
      one.test.replace("tests/propositions/", ""),
    ]),
  );
}

function figureTable({ figures, propositions }: Theory): string {
  const scenarios = [...new Set(figures.map(({ scenario }) => scenario))].sort(
    (one, other) => Number(one === "plain") - Number(other === "plain"),
  );
  const asked = new Map<string, Figure[]>();
  for (const one of figures) {
    const key = `${one.proposition} ${one.what}`;
    asked.set(key, [...(asked.get(key) ?? []), one]);
  }
  return rows(
    ["", "figure", "asked", ...scenarios],
    [...asked.values()].flatMap((measured) => {
      const [first] = measured;
      if (first === undefined) return [];
      const isAblated = propositions.some(
        ({ id, ablated }) => id === first.proposition && ablated.includes(first.what),
      );
      const what = first.what.replace(/^ablated: /, "");
      return [
        [
          first.proposition,
          isAblated ? `*ablation:* ${what}` : what,
          [...new Set(measured.flatMap((one) => one.asked ?? []))].join(", ").replaceAll("<=", "≤"),
          ...scenarios.map((scenario) => told(measured.find((one) => one.scenario === scenario))),
        ],
      ];
    }),
  );
}

function told(figure: Figure | undefined): string {
  if (figure === undefined) return "";
  const mean = String(figure.mean);
  return figure.ci === 0 ? mean : `${mean} ± ${figure.ci}`;
}

function parameterTable({ words }: Theory): string {
  const entries = Object.entries(PARAMETER_SOURCES) as [keyof Parameters, Source][];
  return rows(
    ["concept", "parameter", "value", "what it sets the size of", "stands on", "claims", "under a lens"],
    CONCEPTS.flatMap((concept) =>
      entries
        .filter(([, source]) => source.concept === concept)
        .map(([name, source]) => [
          words[`assumed.concept.${concept}.name`] ?? concept,
          `\`${name}\``,
          String(PARAMETERS[name]),
          words[`assumed.parameter.${name}`] ?? "",
          standing(source),
          source.claims.join(", "),
          lensed(name, source),
        ]),
    ),
  );
}

function dialTable({ words }: Theory): string {
  return rows(
    ["part", "dial", "what it sets", "stands on", "claims"],
    Object.entries(DIAL_SOURCES).flatMap(([part, dials]) =>
      Object.entries<Source>(dials).map(([name, source]) => [
        part,
        `\`${name}\``,
        words[`assumed.dial.${part}.${name}`] ?? "",
        standing(source),
        source.claims.join(", "),
      ]),
    ),
  );
}

function standing(source: Source): string {
  return source.section === undefined ? source.of : `${source.of}, ${source.section}`;
}

/** What lenses do with a parameter: set it, need it, or leave it out. */
function lensed(name: keyof Parameters, { under, ablation }: Source): string {
  if (ablation === true) return "off in all; set by an ablation";
  const set = LENSES.flatMap((id) => {
    const value = LENS[id].parameters?.[name];
    return value === undefined ? [] : [`${value} under \`${id}\``];
  });
  const needs = Object.entries(under ?? {}).map(([mechanism, values]) =>
    Array.isArray(values) ? `${mechanism} ${values.join(" or ")}` : mechanism,
  );
  return [...(needs.length > 0 ? [`needs ${needs.join("; ")}`] : []), ...set].join("; ");
}
