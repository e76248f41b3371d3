/** The scenarios that the door offers, the gentlest first; their words are "door.scenario.<name>". */
export const SCENARIOS = ["low-reservoir", "grey-point", "union-of-rivers"] as const;
export type ScenarioName = (typeof SCENARIOS)[number];
