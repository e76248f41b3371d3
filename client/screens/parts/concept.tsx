/** A word of the theory: its name, and two sentences one tap away. */
import { useSignal } from "@preact/signals";
import { hasWords, say } from "../../words/words.ts";
import { Sheet } from "./sheet.tsx";

/** The name of a concept (or `label`) as a link to its text; words "<name>.name", "<name>.text", maybe "<name>.section". */
export function Concept(props: { readonly name: string; readonly label?: string }) {
  const open = useSignal(false);
  const title = say(`${props.name}.name`);
  return (
    <>
      <button type="button" class="concept" aria-haspopup="dialog" onClick={() => (open.value = true)}>
        {props.label ?? title}
      </button>
      <Sheet title={title} open={open.value} onClose={() => (open.value = false)}>
        <ConceptText name={props.name} />
      </Sheet>
    </>
  );
}

/** The sentences of a concept, and where the article has it. */
export function ConceptText(props: { readonly name: string }) {
  return (
    <>
      <p>{say(`${props.name}.text`)}</p>
      {hasWords(`${props.name}.section`) && <p class="small soft">{say(`${props.name}.section`)}</p>}
    </>
  );
}
