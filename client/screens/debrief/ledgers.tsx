/** The two ledgers: the same history judged by who the group was, and by who it became. */
import type { DebriefGroup, DebriefView, LedgerView } from "#shared/rules/views.ts";
import { Kept } from "../../charts/keep.tsx";
import { groupIndex } from "../../store.ts";
import { number, say, signed } from "../../words/words.ts";
import { Section } from "../parts/section.tsx";
import { groupName, inSentence } from "../parts/tags.tsx";
import { Why, WhyList } from "../parts/why.tsx";
import type { WhyTerm } from "#shared/rules/why.ts";
import { Question, Quote } from "./ask.tsx";

const PARTS = ["ownSecurity", "theirSecurity", "bond"] as const;
/** Security is counted from here. */
const MIDDLE = 50;
const LINES = [...PARTS, "total"] as const;

/** Both ledgers of every group. */
export function Ledgers(props: { readonly debrief: DebriefView }) {
  return (
    <>
      <div class="ledgers">
        {props.debrief.groups.map((one) => (
          <Ledger key={one.group} group={one} />
        ))}
      </div>
      <Question ask="debrief.ledgers.ask">
        <Quote name="selfInterest" />
      </Question>
    </>
  );
}

function Ledger(props: { readonly group: DebriefGroup }) {
  const { group, ledgers } = props.group;
  const most = Math.max(
    5,
    ...[ledgers.opening, ledgers.final].flatMap((one) => LINES.map((line) => Math.abs(one[line]))),
  );
  return (
    <Section title={groupName(group)} group={groupIndex(group)}>
      <Kept title={say("debrief.ledgers.table", inSentence({ group }))}>
        <table class="ledger-table">
          <caption class="spoken">{say("debrief.ledgers.table", inSentence({ group }))}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="spoken">{say("debrief.ledgers.line")}</span>
              </th>
              <th scope="col">{say("debrief.ledgers.opening")}</th>
              <th scope="col">{say("debrief.ledgers.final")}</th>
            </tr>
          </thead>
          <tbody>
            {LINES.map((line) => (
              <tr key={line} class={line === "total" ? "total" : ""}>
                <th scope="row">
                  {say(`debrief.ledgers.${line}`)}
                  <Why
                    quantity="ledger"
                    terms={[]}
                    title={say("whyTitle.ledger")}
                    about={say("debrief.ledgers.of", {
                      who: groupName(group),
                      line: say(`debrief.ledgers.${line}`),
                    })}
                  >
                    {(["opening", "final"] as const).map((self) => (
                      <section key={self}>
                        <h3>{say(`debrief.ledgers.${self}`)}</h3>
                        <WhyList quantity="ledger" terms={lineTerms(ledgers[self], line)} />
                      </section>
                    ))}
                  </Why>
                </th>
                <Cell ledger={ledgers.opening} line={line} most={most} />
                <Cell ledger={ledgers.final} line={line} most={most} />
              </tr>
            ))}
          </tbody>
        </table>
      </Kept>
      <p class="small soft">
        {say("debrief.ledgers.weight", {
          before: number(Math.round(100 * ledgers.opening.weight)),
          after: number(Math.round(100 * ledgers.final.weight)),
        })}{" "}
        <Why
          quantity="interest"
          terms={[]}
          title={say("whyTitle.weight")}
          about={say("debrief.ledgers.of", {
            who: groupName(group),
            line: say("debrief.ledgers.weightOf"),
          })}
        >
          {(["opening", "final"] as const).map((self) => (
            <section key={self}>
              <h3>{say(`debrief.ledgers.${self}`)}</h3>
              <WhyList
                quantity="interest"
                terms={ledgers[self].weightWhy}
                params={{ group: say("debrief.ledgers.others") }}
              />
            </section>
          ))}
        </Why>
      </p>
    </Section>
  );
}

/** What one line of a ledger is made of: the equation is their sum. */
function lineTerms(ledger: LedgerView, line: (typeof LINES)[number]): readonly WhyTerm[] {
  switch (line) {
    case "ownSecurity":
      return [
        { term: "security", value: ledger.ownSecurity + MIDDLE },
        { term: "middle", value: -MIDDLE },
      ];
    case "theirSecurity":
    case "bond":
      return [{ term: line, value: ledger[line] }];
    case "total":
      return PARTS.map((part) => ({ term: part, value: ledger[part] }));
  }
}

function Cell(props: {
  readonly ledger: LedgerView;
  readonly line: (typeof LINES)[number];
  readonly most: number;
}) {
  // In all: what stands above it, so that whoever adds up finds the same.
  const value =
    props.line === "total"
      ? PARTS.reduce((sum, part) => sum + Math.round(props.ledger[part]), 0)
      : props.ledger[props.line];
  const part = Math.abs(value) / props.most;
  return (
    <td>
      <b>{signed(value)}</b>
      <span class="ledger-bar" aria-hidden="true">
        <i hidden={part === 0} class={value < 0 ? "below" : "above"} style={{ "--part": String(part) }} />
      </span>
    </td>
  );
}
