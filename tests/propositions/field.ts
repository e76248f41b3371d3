/** A fourth scenario, as plain as can be: two peoples at parity, noise and incidents as anywhere, no story of its own. */
import type { Scenario } from "#shared/rules/scenario.ts";
import { plainScenario } from "../support/plainScenario.ts";

/** Narratives from closed to open, with the shares that a wary people has. */
const FRAMES = [
  { id: "closed", kind: "exclusive", open: -0.9, share: 0.28 },
  { id: "wary", kind: "guarded", open: -0.3, share: 0.32 },
  { id: "fair", kind: "civic", open: 0.2, share: 0.22 },
  { id: "near", kind: "oneGroup", open: 0.5, share: 0.1 },
  { id: "open", kind: "dual", open: 0.9, share: 0.08 },
] as const;

/** The plain scenario with chance in it, five narratives and a full hand. */
export function fieldScenario(): Scenario {
  const plain = plainScenario();
  return {
    ...plain,
    id: "field",
    groups: plain.groups.map((group) => {
      const other = plain.groups.find((one) => one.id !== group.id)?.id ?? "";
      return {
        ...group,
        media: 0.6,
        frames: FRAMES.map(({ id, kind, open, share }) => ({
          id,
          kind,
          share,
          openness: { [other]: open },
          sponsors: [],
          compatibleWith: id === "open" ? [`${other}.open`] : [],
        })),
        intentions: { seeker: 0.65, incompatible: 0.15, greedy: 0.15, rivalry: 0.05 },
      };
    }),
    relations: plain.relations.map((relation) => ({ ...relation, trust: 0.32 })),
    structure: {
      anarchy: 0.6,
      indistinguishability: 0.38,
      hidden: 0.15,
      incidents: 0.22,
      circumstances: 0.5,
      enmity: 0.3,
    },
    policies: [
      { id: "watch", logic: "fatalist", guard: 0.3, stance: -0.2, backlash: 0.05 },
      { id: "wall", logic: "fatalist", guard: 0.9, stance: -0.8, backlash: 0.4 },
      { id: "fence", logic: "fatalist", guard: 0.6, stance: -0.5, backlash: 0.3 },
      { id: "pump", logic: "fatalist", guard: 0.2, exploit: 0.9, stance: -0.35, backlash: 0.2, covert: true },
      {
        id: "rules",
        logic: "mitigator",
        guard: 0.15,
        adopt: 0.15,
        expose: 0.05,
        norms: 0.9,
        contact: 0.1,
        stance: 0,
      },
      { id: "quota", logic: "mitigator", guard: 0.2, adopt: 0.3, expose: 0.15, norms: 0.6, stance: 0.1 },
      {
        id: "visit",
        logic: "transcender",
        guard: 0.1,
        adopt: 0.35,
        expose: 0.25,
        contact: 0.6,
        stance: 0.25,
      },
      { id: "serve", logic: "transcender", adopt: 0.6, expose: 0.5, norms: 0.1, contact: 0.2, stance: 0.5 },
      { id: "board", logic: "transcender", adopt: 0.9, expose: 0.85, norms: 0.2, contact: 0.3, stance: 0.85 },
    ],
    seats: plain.seats.map((seat) =>
      seat.frame === undefined
        ? seat
        : { ...seat, frame: seat.role === "government" ? "fair" : seat.role === "rival" ? "closed" : "open" },
    ),
    counters: [],
  };
}
