/** Us, exact; them, as sharp as trust, norms and contact make it. */
import { groupIndex, holder, othersOf, type State } from "../state.ts";
import type { GroupId, Viewer } from "../terms.ts";
import { feltGame, sideStage } from "../theory/feltGame.ts";
import { leadingFrame, mandate } from "../theory/identity.ts";
import { fear } from "../theory/fear.ts";
import { at } from "../theory/world.ts";
import type { ThemView, TowardsView, UsView } from "../views.ts";
import { band, coarse, shownSharpness } from "./bands.ts";
import { reasonsView } from "./reasons.ts";
import { groupOfViewer, knowsNeeds, rumouredTrust, seesFinely, sharpness } from "./sight.ts";

/** The viewer's own group, from inside. */
export function usView(state: State, viewer: Viewer, group: GroupId): UsView {
  const index = groupIndex(state.scenario, group);
  const row = state.scenario.groups[index];
  const shares = state.world.shares[index] ?? [];
  const before = state.records.at(-1)?.before.shares[index] ?? shares;
  const capital = state.world.capital[index];
  const petition = state.petitions[index];
  return {
    group,
    security: state.world.security[index] ?? 0,
    securityPath: [
      state.opened.security[index] ?? 0,
      ...state.records.map((record) => record.after.security[index] ?? 0),
    ],
    frames: (row?.frames ?? []).map((frame, position) => ({
      frame: frame.id,
      kind: frame.kind,
      share: shares[position] ?? 0,
      before: before[position] ?? 0,
      openness: frame.openness,
      champions: state.seats
        .filter((seat) => seat.groupIndex === index && seat.frame === position)
        .map((seat) => seat.id),
      sponsors: frame.sponsors,
    })),
    office: {
      government: { seat: holder(state, index, "government")?.id ?? "", capital: capital?.government ?? 0 },
      rival: { seat: holder(state, index, "rival")?.id ?? "", capital: capital?.rival ?? 0 },
    },
    towards: othersOf(state.scenario, group).map((other) => towardsView(state, index, other)),
    why: reasonsView(state, viewer, group),
    needs: row?.needs ?? [],
    ...(petition === undefined ? {} : { petition }),
  };
}

function towardsView(state: State, of: number, other: GroupId): TowardsView {
  const { model, world } = state;
  const towards = groupIndex(state.scenario, other);
  return {
    group: other,
    trust: band(at(world.trust, of, towards)),
    depth: band(at(world.depth, of, towards)),
    fear: band(fear(world, of, towards)),
    mandate: mandate(model, world, of, towards),
    norms: band(at(world.norms, of, towards)),
    feltGame: feltGame(model, world, of, towards),
    stage: sideStage(model, world, of, towards),
  };
}

/** The other groups as this viewer knows them; all groups for the audience. */
export function themViews(state: State, viewer: Viewer): readonly ThemView[] {
  const own = groupOfViewer(state, viewer);
  return state.scenario.groups
    .filter((group) => group.id !== own)
    .map((group) => {
      const index = groupIndex(state.scenario, group.id);
      const sharp = sharpness(state, viewer, group.id);
      const isFine = seesFinely(state, viewer, group.id);
      const leading = group.frames[leadingFrame(state.world.shares[index] ?? [])]?.id;
      return {
        group: group.id,
        sharpness: shownSharpness(sharp),
        security: coarse((state.world.security[index] ?? 0) / 100, isFine),
        office: coarse(
          (state.world.capital[index]?.government ?? 0) / state.model.parameters.capitalMost,
          isFine,
        ),
        ...(sharp >= 0.35 && leading !== undefined ? { leading } : {}),
        ...(own === undefined
          ? { rumours: rumoursOf(state, viewer, group.id) }
          : { rumour: rumouredTrust(state, viewer, group.id, own) }),
        needs: knowsNeeds(state, viewer, group.id) ? group.needs : [],
      };
    });
}

function rumoursOf(state: State, viewer: Viewer, of: GroupId): NonNullable<ThemView["rumours"]> {
  return othersOf(state.scenario, of).map((towards) => ({
    towards,
    trust: rumouredTrust(state, viewer, of, towards),
  }));
}
