/** All tables as small charts on one scale, for a page and for the wall. */
import type { Panel } from "../../../charts/panel.tsx";
import { Panels, type PanelsProps } from "../../../charts/panels.tsx";
import { number, say } from "../../../words/words.ts";
import { groupName } from "../../parts/tags.tsx";
import type { OpenTable, ShutTable, Tables } from "./told.ts";

/** The tables as panels, in the order given. */
export function panelsOf(
  groups: Tables["groups"],
  open: readonly OpenTable[],
  shut: readonly ShutTable[],
): PanelsProps {
  const place = (group: string) => Math.max(0, groups.indexOf(group));
  return {
    groups: groups.map(groupName),
    panels: [
      ...open.map(({ code, title, row }): Panel => ({
        id: code,
        title,
        pairs:
          row.rounds === 0
            ? []
            : Object.entries(row.stages).map(([key, stages]) => {
                const [a = "", b = ""] = key.split("|");
                return { groups: [place(a), place(b)], stage: stages.at(-1) ?? "fear" };
              }),
        series:
          row.rounds === 0
            ? []
            : row.groups.map((group) => ({
                group: place(group),
                values: row.security[group] ?? [],
                falls: row.falls.filter((one) => one.group === group).map(({ round }) => round),
              })),
        ...(row.rounds === 0 ? { note: say("debrief.beside.noRoundHere") } : {}),
      })),
      ...shut.map(({ code, title, why }): Panel => ({ id: code, title, note: why, pairs: [], series: [] })),
    ],
  };
}

/** The figure, with every number in its table. */
export function AllPanels(props: { readonly tables: Tables; readonly open: readonly OpenTable[] }) {
  const { tables, open } = props;
  const rows = open.flatMap(({ title, row }) =>
    row.groups.map((group) => ({ title, row, group, values: row.security[group] ?? [] })),
  );
  const rounds = Math.max(0, ...rows.map(({ values }) => values.length - 1));
  return (
    <Panels
      {...panelsOf(tables.groups, open, [])}
      title={say("debrief.beside.chart")}
      description={rows
        .map(({ title, group, values }) =>
          say("chart.line", {
            name: say("debrief.beside.at", { table: title, group: groupName(group) }),
            before: Math.round(values[0] ?? 0),
            after: Math.round(values.at(-1) ?? 0),
            low: Math.round(Math.min(...values)),
            high: Math.round(Math.max(...values)),
          }),
        )
        .join(" ")}
      table={{
        head: [
          say("debrief.beside.line"),
          say("chart.start"),
          ...Array.from({ length: rounds }, (_, round) => number(round + 1)),
        ],
        rows: rows.map(({ title, group, values }) => [
          say("debrief.beside.at", { table: title, group: groupName(group) }),
          ...Array.from({ length: rounds + 1 }, (_, round) =>
            values[round] === undefined ? say("debrief.none") : number(values[round]),
          ),
        ]),
      }}
    />
  );
}
