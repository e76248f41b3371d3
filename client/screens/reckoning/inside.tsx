/** What the round did to our own people: security, narratives, voices that disagree, the office. */
import type { FrameId } from "#shared/rules/terms.ts";
import type { ReckoningView, UsView } from "#shared/rules/views.ts";
import { weaveOf } from "../../charts/marks.tsx";
import { groupIndex } from "../../store.ts";
import { hasWords, say, signed } from "../../words/words.ts";
import { people } from "../parts/measures.tsx";
import { Section } from "../parts/section.tsx";
import { inSentence, seatTitle } from "../parts/tags.tsx";
import { Why } from "../parts/why.tsx";
import { Coats } from "./coats.tsx";
import { Level } from "./level.tsx";
import { disagreeing } from "./voices.ts";

/** The inside of the viewer's own group. */
export function Inside(props: { readonly reckoning: ReckoningView; readonly us: UsView }) {
  const { reckoning, us } = props;
  const group = us.group;
  return (
    <Section title={say("reckoning.inside", inSentence({ group }))} group={groupIndex(group)}>
      {reckoning.office.fall && <Fall {...reckoning.office.fall} />}
      <Level
        name={say("reckoning.security")}
        before={reckoning.security.before}
        after={reckoning.security.after}
        most={100}
      >
        <Why
          quantity="security"
          terms={reckoning.security.why}
          params={inSentence({ group })}
          about={say("reckoning.security")}
        />
      </Level>
      {reckoning.restraints.map((one) => (
        <p key={one.towards} class="notice">
          {say("reckoning.restraint", {
            ...inSentence({ towards: one.towards }),
            card: say(`policy.${one.policy}.${one.of}.name`),
          })}
        </p>
      ))}
      <Narratives reckoning={reckoning} us={us} />
      <Voices reckoning={reckoning} us={us} />
      <Level
        name={say("reckoning.office", { seat: seatTitle(us.office.government.seat) })}
        // A new government does not go on from what the old one had.
        before={reckoning.office.fall ? undefined : reckoning.office.before}
        after={reckoning.office.after}
        most={12}
      >
        <Why
          quantity="capital"
          terms={reckoning.office.why}
          params={inSentence({ group })}
          about={say("reckoning.officeShort")}
        />
      </Level>
    </Section>
  );
}

function Fall(props: { readonly from: string; readonly to: string }) {
  return (
    <p class="notice">{say("reckoning.fall", { from: seatTitle(props.from), to: seatTitle(props.to) })}</p>
  );
}

function Narratives(props: { readonly reckoning: ReckoningView; readonly us: UsView }) {
  const { reckoning, us } = props;
  return (
    <div class="narratives">
      <h3>{say("reckoning.narratives")}</h3>
      <p class="small soft">{say("reckoning.narrativesHint")}</p>
      <Coats
        group={us.group}
        frames={reckoning.frames.map((one) => ({
          frame: one.frame,
          weave: weaveIn(us, one.frame),
          before: people(one.before),
          after: people(one.after),
        }))}
      />
      <ul class="narrative-list" data-group={groupIndex(us.group)}>
        {reckoning.frames.map((one) => {
          const moved = people(one.after) - people(one.before);
          const name = say(`frame.${us.group}.${one.frame}.name`);
          return (
            <li key={one.frame} class={moved === 0 ? "" : "moved"}>
              <span class={`coat-swatch weave-${weaveIn(us, one.frame)}`} aria-hidden="true" />
              <span class="narrative-name">{name}</span>
              <span class="narrative-count">
                <b>{people(one.after)}</b>
                {moved !== 0 && <small>{signed(moved)}</small>}
              </span>
              <Why
                quantity="frames"
                terms={one.why}
                params={{ ...inSentence({ group: us.group }), frame: name }}
                about={name}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function weaveIn(us: UsView, frame: FrameId): number {
  const place = us.frames.findIndex((one) => one.frame === frame);
  return weaveOf(us.frames[place]?.kind, place);
}

function Voices(props: { readonly reckoning: ReckoningView; readonly us: UsView }) {
  const { us } = props;
  const voices = disagreeing(us.frames).filter((frame) => hasWords(`frame.${us.group}.${frame}.voice`));
  if (voices.length === 0) return null;
  return (
    <div class="voices">
      <h3>{say("reckoning.voices")}</h3>
      {voices.map((frame) => (
        <blockquote key={frame} data-group={groupIndex(us.group)}>
          <p>{say(`frame.${us.group}.${frame}.voice`)}</p>
          <footer class="small">{say(`frame.${us.group}.${frame}.name`)}</footer>
        </blockquote>
      ))}
    </div>
  );
}
