/** The tables of a class beside each other: all on one scale, two of them closely, and each in a few facts. */
import { useSignal } from "@preact/signals";
import { Lines } from "../../../charts/lines.tsx";
import { say } from "../../../words/words.ts";
import "../../../style/beside.css";
import { Pick } from "../../parts/pick.tsx";
import { Section } from "../../parts/section.tsx";
import { groupName } from "../../parts/tags.tsx";
import { TableCard } from "./card.tsx";
import { distance, inOrder, ORDERS, type Order } from "./compare.ts";
import { AllPanels } from "./panels.tsx";
import { allTogether, compared } from "./sentences.ts";
import type { OpenTable, Tables } from "./told.ts";

/** More tables than these are folded. */
const FEW = 4;

/** Everything; `own` is the table of who looks, if any. */
export function BesideView(props: { readonly tables: Tables; readonly own: string | undefined }) {
  const { tables, own } = props;
  const by = useSignal<Order>("number");
  const open = inOrder(tables.open, by.value);
  if (tables.open.length === 0) {
    return (
      <>
        <p>{say("debrief.beside.noneOpen")}</p>
        <Shut tables={tables} />
      </>
    );
  }
  return (
    <>
      <p class="beside-all">{allTogether(tables.open)}</p>
      {tables.open.length > 1 && (
        <Pick<Order>
          label={say("debrief.beside.order")}
          options={ORDERS.map((one) => ({ value: one, label: say(`debrief.beside.order.${one}`) }))}
          value={by.value}
          onChange={(one) => {
            by.value = one;
          }}
        />
      )}
      <AllPanels tables={tables} open={open} />
      <Shut tables={tables} />
      {tables.open.length > 1 && <Closely tables={tables} own={own} />}
      <Section title={say("debrief.beside.each")}>
        <p class="small soft">{say("debrief.beside.eachNote")}</p>
        <div class="beside-cards">
          {open.map((table) => (
            <TableCard
              key={table.code}
              table={table}
              groups={tables.groups}
              shown={open.length <= FEW ? "open" : table.code === own ? "unfolded" : "folded"}
            />
          ))}
        </div>
      </Section>
    </>
  );
}

function Shut(props: { readonly tables: Tables }) {
  const { shut } = props.tables;
  if (shut.length === 0) return null;
  return (
    <ul class="plain-list small soft">
      {shut.map(({ code, title, why }) => (
        <li key={code}>{say("debrief.beside.shut", { table: title, why })}</li>
      ))}
    </ul>
  );
}

/** Two tables over each other. */
function Closely(props: { readonly tables: Tables; readonly own: string | undefined }) {
  const { open } = props.tables;
  const [first = "", second = ""] = usualPair(open, props.own);
  const chosen = useSignal<{ readonly one: string; readonly other: string } | undefined>(undefined);
  const { one, other } = chosen.value ?? { one: first, other: second };
  const mine = open.find(({ code }) => code === one) ?? open[0];
  const rest = open.filter((table) => table !== mine);
  const theirs = rest.find(({ code }) => code === other) ?? rest[0];
  if (mine === undefined || theirs === undefined) return null;
  return (
    <Section title={say("debrief.beside.closely")}>
      <div class="what-if-picks">
        <Pick
          label={say("debrief.beside.one")}
          options={open.map(({ code, title }) => ({ value: code, label: title }))}
          value={mine.code}
          onChange={(code) => {
            // Who picks the other table as the one turns the two around.
            chosen.value = { one: code, other: code === theirs.code ? mine.code : theirs.code };
          }}
        />
        <Pick
          label={say("debrief.beside.other")}
          options={rest.map(({ code, title }) => ({ value: code, label: title }))}
          value={theirs.code}
          onChange={(code) => {
            chosen.value = { one: mine.code, other: code };
          }}
        />
      </div>
      <div class="beside-said" role="status">
        {compared(mine, theirs).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <Overlay tables={props.tables} one={mine} other={theirs} />
    </Section>
  );
}

/** One's own table (or the first) and the one that went most differently. */
function usualPair(open: readonly OpenTable[], own: string | undefined): readonly string[] {
  const mine = open.find(({ code }) => code === own) ?? open[0];
  if (mine === undefined) return [];
  const [far] = open
    .filter((table) => table !== mine)
    .toSorted((a, b) => distance(mine.row, b.row) - distance(mine.row, a.row));
  return far === undefined ? [mine.code] : [mine.code, far.code];
}

function Overlay(props: { readonly tables: Tables; readonly one: OpenTable; readonly other: OpenTable }) {
  const { tables, one, other } = props;
  if (one.row.rounds === 0 || other.row.rounds === 0) return null;
  const seriesOf = (table: OpenTable, faint: boolean) =>
    tables.groups
      .filter((group) => table.row.groups.includes(group))
      .map((group) => ({
        id: `${table.code}.${group}`,
        group: tables.groups.indexOf(group),
        label: faint ? [table.title, groupName(group)] : [groupName(group)],
        values: table.row.security[group] ?? [],
        faint,
      }));
  const series = [...seriesOf(one, false), ...seriesOf(other, true)];
  return (
    <Lines
      title={say("debrief.beside.overlay", { one: one.title, other: other.title })}
      description={series
        .map(({ label, values, faint }) =>
          say("chart.line", {
            name: faint ? label.join(", ") : [one.title, ...label].join(", "),
            before: Math.round(values[0] ?? 0),
            after: Math.round(values.at(-1) ?? 0),
            low: Math.round(Math.min(...values)),
            high: Math.round(Math.max(...values)),
          }),
        )
        .join(" ")}
      unit={say("debrief.security.unit")}
      series={series}
    />
  );
}
