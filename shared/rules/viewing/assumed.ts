/** What the model of a table assumes, from the sources of its parameters and dials. */
import type { State } from "../state.ts";
import { DIAL_SOURCES } from "../theory/dialSources.ts";
import type { Lens } from "../theory/lens.ts";
import { PARAMETERS, type Parameters } from "../theory/parameters.ts";
import { CONCEPTS, isAtWork, PARAMETER_SOURCES, type Source } from "../theory/sources.ts";
import { WHY_SOURCES } from "../theory/whySources.ts";
import type { AssumedView, Assumption } from "../views/assumed.ts";

interface Assumed {
  readonly source: Source;
  readonly assumption: Assumption;
}

/** The assumptions of a table; public, and the same in every phase. */
export function assumedView(state: Pick<State, "opening" | "model" | "scenario">): AssumedView {
  const all = [...assumedParameters(state.model), ...assumedDials(state.scenario.structure)];
  return {
    lens: state.opening.lens ?? "bilgic",
    concepts: CONCEPTS.map((concept) => ({
      concept,
      assumptions: all.flatMap((one) => (one.source.concept === concept ? [one.assumption] : [])),
    })),
    why: WHY_SOURCES,
  };
}

function assumedParameters(model: {
  readonly parameters: Parameters;
  readonly lens: Lens;
}): readonly Assumed[] {
  return Object.entries(PARAMETER_SOURCES).map(([key, source]) => {
    const name = key as keyof Parameters;
    const value = model.parameters[name];
    const usual = PARAMETERS[name];
    const idle = isAtWork(source, model.lens) ? undefined : source.ablation ? "experiment" : "lens";
    return {
      source,
      assumption: {
        ...said(`parameter.${name}`, source),
        value,
        ...(usual === value ? {} : { usual }),
        ...(idle === undefined ? {} : { idle }),
      },
    };
  });
}

/** Dials of the whole story have a number; those of peoples, cards and events have many, which the game shows itself. */
function assumedDials(structure: State["scenario"]["structure"]): readonly Assumed[] {
  return Object.entries(DIAL_SOURCES).flatMap(([part, dials]) =>
    Object.entries<Source>(dials).map(([dial, source]) => ({
      source,
      assumption: {
        ...said(`dial.${part}.${dial}`, source),
        ...(part === "structure" ? { value: structure[dial as keyof typeof structure] ?? 0 } : {}),
      },
    })),
  );
}

function said(name: string, { of, section }: Source): Assumption {
  return { name, of, ...(section === undefined ? {} : { section }) };
}
