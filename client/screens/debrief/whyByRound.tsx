/** "Why?" of a curve: for each round and each line what moved it, all of it opened. */
import type { DebriefReasons, DebriefView } from "#shared/rules/views.ts";
import type { GroupId } from "#shared/rules/terms.ts";
import type { WhyTerm } from "#shared/rules/why.ts";
import { say } from "../../words/words.ts";
import type { Params } from "../../words/words.ts";
import { Why, WhyList } from "../parts/why.tsx";
import type { Quantity } from "../parts/why.tsx";

/** One line of a chart: whose, and where its terms are. */
export interface Told {
  readonly name: string;
  readonly of: GroupId;
  readonly terms: (why: DebriefReasons) => readonly WhyTerm[];
  readonly params?: Params;
}

/** A "why?" under a chart; each round unfolds. */
export function WhyByRound(props: {
  readonly debrief: DebriefView;
  readonly quantity: Quantity;
  readonly title: string;
  readonly lines: readonly Told[];
}) {
  return (
    <p class="why-chart">
      <Why quantity={props.quantity} terms={[]} title={props.title}>
        {props.debrief.rounds.map(({ round, why }) => (
          <details key={round} class="more">
            <summary>{say("chart.roundName", { round })}</summary>
            {props.lines.map((line) => {
              const reasons = why[line.of];
              return (
                reasons && (
                  <section key={line.name}>
                    <h3>{line.name}</h3>
                    <WhyList
                      quantity={props.quantity}
                      terms={line.terms(reasons)}
                      {...(line.params === undefined ? {} : { params: line.params })}
                    />
                  </section>
                )
              );
            })}
          </details>
        ))}
      </Why>
    </p>
  );
}
