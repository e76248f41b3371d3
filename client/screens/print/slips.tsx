/** Slips for promises, to be filled in, torn off and kept by whoever was promised something. */
import type { PaperPack } from "#shared/protocol/paper.ts";
import { SIZES } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";

const ON_A_PAGE = 6;

/** A page of slips. */
export function Slips(_props: { readonly pack: PaperPack }) {
  return (
    <article class="page slips">
      <h2>{say("print.slipsTitle")}</h2>
      <p>{say("print.slipsLead")}</p>
      <div class="slips-grid">
        {Array.from({ length: ON_A_PAGE }, (_, at) => (
          <div key={at} class="slip">
            <p>
              {say("print.slipFrom")} <span class="blank" /> {say("print.slipTo")} <span class="blank" />
            </p>
            <p>
              {say("print.slipStep")}{" "}
              {SIZES.map((size) => (
                <span key={size} class="box">
                  {say(`size.${size}.short`)}
                </span>
              ))}
            </p>
            <p>
              {say("print.slipIf")} <span class="blank long" />
            </p>
            <p>
              {say("print.slipRound")} <span class="blank short" /> {say("print.slipKept")}{" "}
              <span class="box">{say("print.yes")}</span> <span class="box">{say("print.no")}</span>{" "}
              <span class="box">{say("print.unknown")}</span>
            </p>
          </div>
        ))}
      </div>
    </article>
  );
}
