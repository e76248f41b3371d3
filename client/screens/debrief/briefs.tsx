/** Private briefs opened: what each seat carried, wanted and got; bots unmasked. No ranking. */
import { LOGICS } from "#shared/rules/terms.ts";
import type { DebriefSeat, DebriefView } from "#shared/rules/views.ts";
import { groupIndex, mySeat } from "../../store.ts";
import { list, say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { GroupTag, seatTitle } from "../parts/tags.tsx";
import { Question } from "./ask.tsx";
import { groupOfSeat, seatsByRole } from "./history.ts";

/** Every seat, group by group. */
export function Briefs(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  return (
    <>
      <div class="briefs">
        {debrief.groups.map(({ group }) => (
          <section key={group} data-group={groupIndex(group)}>
            <h2>
              <GroupTag group={group} />
            </h2>
            {seatsByRole(debrief, groupOfSeat, group).map((seat) => (
              <Seat key={seat.seat} seat={seat} />
            ))}
          </section>
        ))}
      </div>
      <Question ask="debrief.briefs.ask" />
    </>
  );
}

function Seat(props: { readonly seat: DebriefSeat }) {
  const { seat } = props;
  const mine = mySeat.value?.id === seat.seat;
  const bot = seat.occupant === "bot" || seat.occupant === "caretaker";
  return (
    <details class="brief-card" open={mine}>
      <summary>
        <span class="brief-title">
          <b>{seatTitle(seat.seat)}</b>
          <span class="small soft">
            {say(`debrief.briefs.role.${seat.startRole === seat.role ? "same" : "moved"}`, {
              start: say(`role.${seat.startRole}`),
              end: say(`role.${seat.role}`),
            })}
          </span>
        </span>
        <span class="brief-who">
          {seat.name !== "" && <span>{seat.name}</span>}
          {mine && <span class="badge you">{say("debrief.briefs.you")}</span>}
          {bot && (
            <span class="badge">
              <Icon name="bot" />
              {say(`occupant.${seat.occupant}`)}
            </span>
          )}
        </span>
      </summary>
      <div class="brief-body">
        <p>{say(seat.privateKey)}</p>
        {seat.intention && (
          <p>
            <b>
              {say("debrief.briefs.intention", { intention: say(`intention.${seat.intention.intention}`) })}
            </b>{" "}
            {say(seat.intention.key)}
          </p>
        )}
        <h3>{say("debrief.briefs.wanted")}</h3>
        <ul class="plain-list goals">
          {seat.goals.map((goal) => (
            <li key={goal.key}>
              <Icon name={goal.met ? "check" : "minus"} />
              <p>
                {say(goal.key)} <b>{say(goal.met ? "debrief.briefs.came" : "debrief.briefs.didNot")}</b>
              </p>
            </li>
          ))}
        </ul>
        <Profile seat={seat} />
        {bot && seat.character && (
          <p>
            <b>{say("debrief.briefs.character")}</b> {say(`character.${seat.character}`)}
          </p>
        )}
      </div>
    </details>
  );
}

function Profile(props: { readonly seat: DebriefSeat }) {
  const { logics } = props.seat;
  if (LOGICS.every((logic) => logics[logic] === 0)) return null;
  return (
    <p>
      {say("debrief.briefs.logics", {
        logics: list(
          LOGICS.filter((logic) => logics[logic] > 0).map((logic) =>
            say("debrief.briefs.logicShare", {
              logic: say(`debrief.logic.${logic}`),
              share: Math.round(100 * logics[logic]),
            }),
          ),
        ),
      })}
    </p>
  );
}
