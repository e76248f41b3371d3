/** The scenarios on offer, for whoever is about to open a table. */
import type { RequestHandler } from "express";
import type { ScenarioOffer } from "#shared/protocol/messages.ts";
import { openingFor, USUAL_CHOICES } from "#shared/rules/game.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { Content } from "../content.ts";
import { refuse } from "./guard.ts";

/** `GET /api/scenarios/<lang>`: each scenario, and the name of the group that may play as a third; 404 if there is no such language. */
export function listScenarios(content: Content): RequestHandler<{ lang: string }> {
  return (request, response) => {
    const { lang } = request.params;
    if (!content.languages().includes(lang)) {
      return refuse(request, response, { status: 404, reason: "notFound" });
    }
    response.setHeader("cache-control", "no-cache");
    response.json(content.scenarioIds().map((id) => offerOf(content, id, lang)));
  };
}

function offerOf(content: Content, id: string, lang: string): ScenarioOffer {
  const scenario = content.scenario(id);
  if (scenario === undefined) return { id, seats: 0 };
  const third = scenario.groups.find((group) => group.optional === true);
  const name = third && content.publicWords(id, lang)?.[`group.${third.id}.name`];
  const seats = seatsOf(scenario, "two");
  return name === undefined
    ? { id, seats }
    : { id, thirdGroup: name, seats, seatsWithThird: seatsOf(scenario, "three") };
}

/** Seats of a table; class and seminar have the same. */
function seatsOf(scenario: Scenario, groups: "two" | "three"): number {
  const choices = { ...USUAL_CHOICES, thirdGroup: groups === "three" };
  return openingFor(scenario, "class", "", 0, choices).seats.length;
}
