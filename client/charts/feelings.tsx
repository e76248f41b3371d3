/** Feelings as drawn faces, and how many felt what in each round. */
import { FEELINGS } from "#shared/rules/terms.ts";
import type { Feeling } from "#shared/rules/terms.ts";
import { number, say } from "../words/words.ts";
import { ScrollAcross } from "./scroll.tsx";

/** Eyes, brows and mouth of each feeling, on a head of radius 11 around 0 0. */
const FACES: Readonly<Record<Feeling, string>> = {
  afraid: "M-4.5 -2.5V-1.5M4.5 -2.5V-1.5M-6.5 -6.5L-3 -7.5M6.5 -6.5L3 -7.5M-4 5Q-2 3 0 5T4 5",
  tempted: "M-5.5 -2H-2.5M3 -2H6M-4 4.5Q1 6 4.5 2.5M3 -6Q5 -7.5 7 -6",
  ashamed: "M-6 -1Q-4.5 0.5 -3 -1M3 -1Q4.5 0.5 6 -1M-2.5 5H2.5",
  angry: "M-4.5 -1.5V-0.5M4.5 -1.5V-0.5M-6.5 -5.5L-2.5 -4M6.5 -5.5L2.5 -4M-4 5.5Q0 2.5 4 5.5",
  hopeful: "M-4.5 -3V-2M4.5 -3V-2M-6 -6.5Q-4.5 -7.5 -3 -6.5M3 -6.5Q4.5 -7.5 6 -6.5M-3.5 3.5Q0 5.5 3.5 3.5",
  proud: "M-6 -2Q-4.5 -3.5 -3 -2M3 -2Q4.5 -3.5 6 -2M-4.5 2.5Q0 6.5 4.5 2.5",
};

/** A face, drawn in ink; its word always stands beside it. */
export function FeelingFace(props: { readonly feeling: Feeling }) {
  return (
    <svg class="face" width="30" height="30" viewBox="-13 -13 26 26" aria-hidden="true">
      <circle r="11" class="face-head" />
      <path class="face-line" d={FACES[props.feeling]} />
    </svg>
  );
}

/** Rounds across, feelings down; each cell says how many, its ink grows with the count. */
export function FeelingStrip(props: {
  readonly rounds: readonly {
    readonly round: number;
    readonly feelings: Readonly<Partial<Record<Feeling, number>>>;
  }[];
}) {
  const most = Math.max(1, ...props.rounds.flatMap((one) => Object.values(one.feelings)));
  return (
    <ScrollAcross label={say("debrief.feel.strip")}>
      <table class="feeling-strip">
        <caption class="spoken">{say("debrief.feel.strip")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="spoken">{say("debrief.feel.feeling")}</span>
            </th>
            {props.rounds.map((one) => (
              <th key={one.round} scope="col">
                {say("chart.roundShort", { round: one.round })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FEELINGS.map((feeling) => (
            <tr key={feeling}>
              <th scope="row">
                <FeelingFace feeling={feeling} />
                {say(`feeling.${feeling}`)}
              </th>
              {props.rounds.map((one) => {
                const count = one.feelings[feeling] ?? 0;
                return (
                  <td key={one.round}>
                    <span class="felt" style={{ "--felt": String(count / most) }}>
                      {count === 0 ? <span class="spoken">{say("debrief.none")}</span> : number(count)}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}
