/** The scenarios on offer, for whoever is about to open a table. */
import type { RequestHandler } from "express";
import type { ScenarioOffer } from "#shared/protocol/messages.ts";
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
  const third = content.scenario(id)?.groups.find((group) => group.optional === true);
  const name = third && content.publicWords(id, lang)?.[`group.${third.id}.name`];
  return name === undefined ? { id } : { id, thirdGroup: name };
}
