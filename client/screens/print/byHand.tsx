/** When there is no network: a round by hand. The numbers are measured with the rules of this very story. */
import type { PaperPack } from "#shared/protocol/paper.ts";
import { hasWords, number, say, signed } from "../../words/words.ts";
import { groupName } from "../parts/tags.tsx";

const ROUNDS = 6;
const STEPS = ["name", "talk", "choose", "turn", "score", "feel"] as const;

/** How to play by hand with its table of cards, and a page to keep score. */
export function ByHand(props: { readonly pack: PaperPack }) {
  const { cards, score } = props.pack;
  const groups = score.start.map(({ group }) => group);
  const shown = cards.filter(({ id }) => groups.every((group) => hasWords(`policy.${id}.${group}.name`)));
  return (
    <>
      <article class="page by-hand">
        <h2>{say("print.handTitle")}</h2>
        <p>{say("print.handLead", { groups: groups.map(groupName).join(", ") })}</p>
        <ol class="page-list">
          {STEPS.map((step) => (
            <li key={step}>{say(`print.hand.${step}`)}</li>
          ))}
        </ol>
        <table>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {say("print.card")}
              </th>
              {groups.map((group) => (
                <th key={group} scope="col" colSpan={3}>
                  {say("print.playedBy", { group: groupName(group) })}
                </th>
              ))}
            </tr>
            <tr>
              {groups.map((group) => (
                <>
                  <th key={`${group} own`} scope="col">
                    {say("print.own")}
                  </th>
                  <th key={`${group} other`} scope="col">
                    {say("print.other")}
                  </th>
                  <th key={`${group} trust`} scope="col">
                    {say("print.trust")}
                  </th>
                </>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, points }) => (
              <tr key={id}>
                <th scope="row">
                  {[...new Set(groups.map((group) => say(`policy.${id}.${group}.name`)))].join(" / ")}
                </th>
                {points.map(({ group, own, other, trust }) => (
                  <>
                    <td key={`${group} own`}>{signed(own)}</td>
                    <td key={`${group} other`}>{signed(other)}</td>
                    <td key={`${group} trust`}>{signed(trust)}</td>
                  </>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="page-soft">{say("print.handHonest", { off: number(score.off) })}</p>
      </article>
      <article class="page by-hand">
        <h2>{say("print.scoreTitle")}</h2>
        <p>{say("print.scoreLead")}</p>
        {score.start.map(({ group, safety, trust }) => (
          <table key={group} class="score">
            <caption>{groupName(group)}</caption>
            <thead>
              <tr>
                <th scope="col">{say("print.scoreRound")}</th>
                <th scope="col">{say("print.scoreStart")}</th>
                {Array.from({ length: ROUNDS }, (_, at) => (
                  <th key={at} scope="col">
                    {at + 1}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(["card", "safety", "trust", "kept"] as const).map((row) => (
                <tr key={row}>
                  <th scope="row">{say(`print.score.${row}`)}</th>
                  <td>{row === "safety" ? safety : row === "trust" ? trust : ""}</td>
                  {Array.from({ length: ROUNDS }, (_, at) => (
                    <td key={at}>{"\u00a0"}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
        <h3>{say("print.endTitle")}</h3>
        <ul class="page-list">
          {(["fear", "in", "we"] as const).map((end) => (
            <li key={end}>{say(`print.end.${end}`)}</li>
          ))}
        </ul>
        <p>{say("print.askAfter")}</p>
      </article>
    </>
  );
}
