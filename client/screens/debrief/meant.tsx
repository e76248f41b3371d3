/** What they meant and what you saw: readings against acts, intentions opened, hidden acts found and never found. */
import { LOGICS, READINGS } from "#shared/rules/terms.ts";
import type { DebriefView } from "#shared/rules/views.ts";
import { Kept } from "../../charts/keep.tsx";
import { LogicSign } from "../../charts/marks.tsx";
import { groupIndex } from "../../store.ts";
import { list, number, say } from "../../words/words.ts";
import { Concept } from "../parts/concept.tsx";
import { Icon } from "../parts/icon.tsx";
import { Section } from "../parts/section.tsx";
import { inSentence, seatTitle } from "../parts/tags.tsx";
import { cardName, seenKey } from "./act.tsx";
import { Question } from "./ask.tsx";
import { directions, groupOfSeat, hiddenActs, mostOf, readAgainstDone, readingGrid } from "./history.ts";
import type { ReadRound } from "./history.ts";
import { ScrollAcross } from "../../charts/scroll.tsx";

/** The page of the two lemmas. */
export function Meant(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  return (
    <>
      {directions(debrief).map(({ from: reader, towards }) => (
        <Direction key={`${reader}.${towards}`} debrief={debrief} reader={reader} towards={towards} />
      ))}
      <Hidden debrief={debrief} />
      <Question ask="debrief.meant.ask" />
      <Question ask="debrief.meant.askDilemma">
        <p class="small">
          <Concept name="concept.securityDilemma" />
        </p>
      </Question>
    </>
  );
}

function Direction(props: {
  readonly debrief: DebriefView;
  readonly reader: string;
  readonly towards: string;
}) {
  const { debrief, reader, towards } = props;
  const rounds = readAgainstDone(debrief, reader, towards, groupOfSeat);
  const names = inSentence({ reader, towards });
  return (
    <Section title={say("debrief.meant.direction", names)} group={groupIndex(reader)}>
      <Kept title={say("debrief.meant.direction", names)}>
        <Grid rounds={rounds} title={say("debrief.meant.grid", names)} />
      </Kept>
      <Intentions debrief={debrief} group={towards} />
      <details>
        <summary>{say("debrief.meant.byRound")}</summary>
        <ByRound rounds={rounds} title={say("debrief.meant.direction", names)} />
      </details>
    </Section>
  );
}

function Grid(props: { readonly rounds: readonly ReadRound[]; readonly title: string }) {
  const grid = readingGrid(props.rounds);
  const most = mostOf(grid);
  return (
    <ScrollAcross label={props.title}>
      <table class="reading-grid">
        <caption>{props.title}</caption>
        <thead>
          <tr>
            <th scope="col" class="corner">
              <span class="spoken">{say("debrief.meant.corner")}</span>
            </th>
            {READINGS.map((reading) => (
              <th key={reading} scope="col">
                {say(`debrief.reading.${reading}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LOGICS.map((logic) => (
            <tr key={logic}>
              <th scope="row">
                <LogicSign logic={logic} /> {say(`debrief.logic.${logic}`)}
              </th>
              {READINGS.map((reading) => (
                <td key={reading}>
                  <Dots count={grid[logic][reading]} most={most} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

function Dots(props: { readonly count: number; readonly most: number }) {
  if (props.count === 0) return <span class="soft">{say("debrief.none")}</span>;
  return (
    <span class="grid-cell">
      <i aria-hidden="true" style={{ "--part": String(Math.sqrt(props.count / props.most)) }} />
      <b>{props.count}</b>
    </span>
  );
}

function Intentions(props: { readonly debrief: DebriefView; readonly group: string }) {
  const governed = new Set(
    props.debrief.rounds.flatMap((round) =>
      round.acts.filter((act) => act.from === props.group).map((act) => act.seat),
    ),
  );
  return (
    <ul class="intentions">
      {props.debrief.seats
        .filter((seat) => governed.has(seat.seat) && seat.intention)
        .map((seat) => (
          <li key={seat.seat}>
            <b>
              {say("debrief.meant.intention", {
                seat: seatTitle(seat.seat),
                intention: say(`intention.${seat.intention?.intention ?? "seeker"}`),
              })}
            </b>{" "}
            {seat.intention && say(seat.intention.key)}
          </li>
        ))}
    </ul>
  );
}

function ByRound(props: { readonly rounds: readonly ReadRound[]; readonly title: string }) {
  return (
    <ScrollAcross label={props.title}>
      <table class="by-round">
        <thead>
          <tr>
            <th scope="col">{say("chart.round")}</th>
            <th scope="col">{say("debrief.meant.theyDid")}</th>
            <th scope="col">{say("debrief.meant.youSaw")}</th>
            <th scope="col">{say("debrief.meant.readAs")}</th>
          </tr>
        </thead>
        <tbody>
          {props.rounds.map((one) => (
            <tr key={one.round}>
              <th scope="row">{one.round}</th>
              <td>{one.act && cardName(one.act)}</td>
              <td>{one.act && say(seenKey(one.act), { round: one.act.foundIn ?? 0 })}</td>
              <td>
                {list(
                  READINGS.filter((reading) => one.readings[reading] > 0).map((reading) =>
                    say("debrief.meant.count", {
                      count: one.readings[reading],
                      reading: say(`debrief.reading.${reading}`),
                    }),
                  ),
                ) || say("debrief.none")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

function Hidden(props: { readonly debrief: DebriefView }) {
  const hidden = hiddenActs(props.debrief);
  return (
    <Section title={say("debrief.meant.hidden")} icon="eyeOff">
      {hidden.length === 0 ? (
        <p>{say("debrief.meant.noneHidden")}</p>
      ) : (
        <ul class="plain-list">
          {hidden.map(({ act, rounds }) => (
            <li key={`${act.from}.${act.towards}.${act.policy}.${act.found}`}>
              <Icon name={act.found ? "eye" : "eyeOff"} />
              <p>
                {say("debrief.meant.hiddenAct", {
                  rounds: list(rounds.map((round) => number(round))),
                  count: rounds.length,
                  ...inSentence({ group: act.from }),
                  card: cardName(act),
                })}{" "}
                <b>{say(act.found ? "debrief.meant.found" : "debrief.meant.neverFound")}</b>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
