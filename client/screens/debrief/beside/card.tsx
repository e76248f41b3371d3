/** One table in a few facts: where it ended and how it came there, how it felt, the card that moved it most, and counts. */
import { LogicSign } from "../../../charts/marks.tsx";
import { StageSign } from "../../../charts/rings.tsx";
import { LOGICS, type GroupId } from "#shared/rules/terms.ts";
import { list, number, say } from "../../../words/words.ts";
import { groupInside, groupName, inSentence } from "../../parts/tags.tsx";
import { bare } from "./sentences.ts";
import type { OpenTable } from "./told.ts";
import { Fact } from "../../parts/fact.tsx";

/** The facts of a table; `groups`: all groups by the place that gives their colour. Many tables are folded, but for one's own. */
export function TableCard(props: {
  readonly table: OpenTable;
  readonly groups: readonly GroupId[];
  readonly shown: "open" | "folded" | "unfolded";
}) {
  const { table, groups, shown } = props;
  const { title, row } = table;
  if (shown === "open") {
    return (
      <section class="beside-card" aria-label={title}>
        <h3>{title}</h3>
        <Facts table={table} groups={groups} />
      </section>
    );
  }
  const place = (group: GroupId) => Math.max(0, groups.indexOf(group));
  return (
    <details class="beside-card" open={shown === "unfolded"}>
      <summary>
        {title}
        <span class="beside-ends">
          {row.rounds > 0 &&
            Object.entries(row.stages).map(([key, stages]) => {
              const [a = "", b = ""] = key.split("|");
              const end = stages.at(-1) ?? "fear";
              return (
                <span key={key} class="small soft beside-sum-end">
                  {row.groups.length === 2 && say(`stage.${end}.name`)}
                  <StageSign stage={end} groups={[place(a), place(b)]} />
                </span>
              );
            })}
        </span>
      </summary>
      <Facts table={table} groups={groups} />
    </details>
  );
}

function Facts(props: { readonly table: OpenTable; readonly groups: readonly GroupId[] }) {
  const { differs, row } = props.table;
  const place = (group: GroupId) => Math.max(0, props.groups.indexOf(group));
  const set = differs !== "" && (
    <p class="small soft">{say("debrief.beside.differs", { differs: bare(differs) })}</p>
  );
  if (row.rounds === 0) {
    return (
      <>
        {set}
        <p>{say("debrief.beside.noRoundHere")}</p>
      </>
    );
  }
  const several = row.groups.length > 2;
  return (
    <>
      {set}
      {Object.entries(row.stages).map(([key, stages]) => {
        const [a = "", b = ""] = key.split("|");
        const path = pathText(stages.map((stage) => say(`stage.${stage}.name`)));
        const end = say(`stage.${stages.at(-1) ?? "fear"}.name`);
        return (
          <p key={key} class="beside-end">
            <StageSign stage={stages.at(-1) ?? "fear"} groups={[place(a), place(b)]} />
            <span>
              {several && <span class="small soft">{say("debrief.stands.pair", inSentence({ a, b }))}</span>}
              <b>{end}</b>
              {path !== end && <span class="small soft">{path}</span>}
            </span>
          </p>
        );
      })}
      <dl class="beside-facts">
        <Fact name={say("debrief.beside.deed")}>
          <DeedText table={props.table} />
        </Fact>
        <Fact name={say("debrief.beside.felt")}>
          {Object.entries(row.felt).map(([key, games]) => {
            const [of = "", towards = ""] = key.split(">");
            return (
              <span key={key} class="beside-line">
                <b data-group={place(of)}>
                  {several ? say("reveal.toward", inSentence({ group: of, towards })) : groupName(of)}
                </b>
                {": "}
                {pathText(games.map((game) => say(`feltGame.${game}.name`)))}
              </span>
            );
          })}
        </Fact>
        <Fact name={say("debrief.beside.together")}>
          {say("debrief.beside.togetherCount", { ...row.together })}
        </Fact>
        <Fact name={say("debrief.beside.promises")}>
          {say("debrief.beside.promisesCount", { ...row.promises })}
        </Fact>
        <Fact name={say("debrief.beside.cards")}>
          <span class="beside-counts">
            {LOGICS.map((logic) => (
              <span key={logic}>
                <LogicSign logic={logic} />
                {say("debrief.beside.cardsOf", {
                  count: row.logics[logic],
                  logic: say(`debrief.logic.${logic}`),
                })}
              </span>
            ))}
            <span>
              {say("debrief.beside.secret", { covert: row.acts.covert, never: row.acts.neverFound })}
            </span>
          </span>
        </Fact>
        <Fact name={say("debrief.beside.falls")}>
          {row.falls.length === 0
            ? say("debrief.none")
            : list(
                row.falls.map(({ round, group }) =>
                  say("debrief.beside.fall", { group: groupInside(group), round }),
                ),
              )}
        </Fact>
      </dl>
    </>
  );
}

function DeedText(props: { readonly table: OpenTable }) {
  const { deed, security, groups } = props.table.row;
  if (deed === undefined) return <>{say("debrief.beside.noDeed")}</>;
  const { round, from, towards, policy, without, logic, covert } = deed;
  return (
    <>
      <span class="beside-line">
        <LogicSign logic={logic} covert={covert} />{" "}
        {say("debrief.beside.deedIs", {
          round,
          ...inSentence({ group: from, towards }),
          card: say(`policy.${policy}.${from}.name`),
          covert: covert ? "yes" : "no",
        })}
      </span>
      <span class="beside-line small">
        {say("debrief.beside.without", {
          ends: list(
            groups.flatMap((group) => {
              const [other, was] = [without[group] ?? 0, security[group]?.at(-1) ?? 0].map(Math.round);
              if (other === was) return [];
              const params = { group: groupInside(group), other: number(other ?? 0), was: number(was ?? 0) };
              return [say("debrief.beside.instead", params)];
            }),
          ),
        })}
      </span>
    </>
  );
}

/** A path that begins with the opening, each new step with the round at whose end it came. */
function pathText(steps: readonly string[]): string {
  return steps
    .flatMap((step, round) =>
      round === 0 ? [step] : step === steps[round - 1] ? [] : [say("debrief.beside.step", { step, round })],
    )
    .join(" → ");
}
