/** The rules on one page. */
import type { PaperPack } from "#shared/protocol/paper.ts";
import { ROLES, ROUND_PHASES } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";

/** One page for everybody. */
export function Rules(props: { readonly pack: PaperPack }) {
  return (
    <article class="page">
      <h2>{say("print.rulesTitle", { story: say("scenario.name") })}</h2>
      <p class="page-lead">{say("print.rulesLead")}</p>
      <h3>{say("print.round")}</h3>
      <ol class="page-list">
        {ROUND_PHASES.map((phase) => (
          <li key={phase}>
            <b>{say(`phase.${phase}.name`)}.</b> {say(`phase.${phase}.hint`)}
          </li>
        ))}
      </ol>
      <h3>{say("print.rolesTitle")}</h3>
      <ul class="page-list">
        {ROLES.map((role) => (
          <li key={role}>
            <b>{say(`role.${role}`)}.</b> {say(`role.${role}.does`)}
          </li>
        ))}
      </ul>
      <h3>{say("print.good")}</h3>
      <ul class="page-list">
        {(["promise", "win", "pause", "role"] as const).map((rule) => (
          <li key={rule}>{say(`print.rule.${rule}`)}</li>
        ))}
      </ul>
      <p class="page-soft">{say("print.codeLine", { address: location.host, code: props.pack.code })}</p>
    </article>
  );
}
