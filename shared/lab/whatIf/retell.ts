/**
 * A game told otherwise. Rounds can be recounted (exactly as they were, only remembered), played again with what was
 * decided in them, and played on by bots' minds. Chance has addresses, so nothing differs but what was changed.
 */
import { pressureCost } from "../../rules/acts.ts";
import { drawHappenings } from "../../rules/situation.ts";
import type { Role, SeatId } from "../../rules/terms.ts";
import { counterIncidents } from "../../rules/theory/counters.ts";
import { advanceRound } from "../../rules/theory/round.ts";
import type { GroupActs, World } from "../../rules/theory/world.ts";
import { actsOf, cardsPlayed, closeRound, flowsOf, planOf, seatCamp, type Camp } from "../camp.ts";
import { drawRound, namableWeight, sufferHappenings } from "../chance.ts";
import type { Lab } from "../compile.ts";
import { Watch } from "../watch.ts";
import { actsAgain, isWithinMeans, promisesAgain, type Again } from "./again.ts";
import type { Played, PlayedRound } from "./played.ts";

/** Which of the decisions of a played round stand when it is played again. */
export type Keeping =
  /** All, whoever sits in the office and whatever it costs there: the same choices in another world. */
  | "all"
  /** Those that were possible to the same seat in the same office; a mind decides the others. */
  | "possible"
  /** None: only what befell people is as it was. */
  | "none";

/** Everything that came of a game told otherwise. */
export interface Told {
  /** Opening first, then after each round. */
  readonly worlds: readonly World[];
  /** [round][group] */
  readonly fell: readonly (readonly boolean[])[];
  readonly byMinds: readonly { readonly round: number; readonly group: number; readonly role: Role }[];
  readonly beyondMeans: readonly { readonly round: number; readonly group: number }[];
}

/** What a group did, as far as it bears on the next round. */
interface Closing {
  readonly frames: GroupActs["frames"];
  readonly own?: Again;
}

/** One game that is being told; ends with `end`. */
export class Retelling {
  readonly #lab: Lab;
  readonly #seed: number;
  readonly #camps: readonly Camp[];
  readonly #offices: { government: SeatId | undefined; rival: SeatId | undefined }[];
  readonly #watch: Watch;
  readonly #used = new Set<string>();
  readonly #worlds: World[];
  readonly #fell: (readonly boolean[])[] = [];
  readonly #byMinds: { round: number; group: number; role: Role }[] = [];
  readonly #beyondMeans: { round: number; group: number }[] = [];
  #world: World;

  /** `seed` draws what chance decides from here on; `opening` is where it begins. */
  constructor(lab: Lab, played: Played, seed: number, opening: World = played.opening) {
    this.#lab = lab;
    this.#seed = seed;
    this.#camps = played.minds.map((own, group) => seatCamp(lab, own, group));
    this.#offices = played.minds.map((_, group) => {
      const first = played.rounds[0]?.groups[group];
      return { government: first?.government.seat, rival: first?.rival.seat };
    });
    this.#watch = Watch.begin(lab, seed);
    this.#world = opening;
    this.#worlds = [opening];
  }

  /** A round exactly as it was: seats remember it. */
  recount(round: PlayedRound): void {
    const stood = sufferHappenings(this.#lab, this.#world, round.happened);
    this.#camps.forEach((camp, group) => {
      this.#watch.look(
        stood,
        group,
        round.round,
        namableWeight(this.#lab, round.happened, group),
        camp.petition,
      );
    });
    for (const { row } of round.happened) this.#used.add(row.id);
    this.#watch.remember(
      round.groups.map(({ government }) => government.cards),
      round.draws,
    );
    this.#world = round.after;
    this.#close(round.fell, (group) => {
      const own = round.groups[group];
      if (own === undefined) return undefined;
      const { government, rival } = own;
      return { frames: { government: government.frame, rival: rival.frame, entrepreneurs: [] }, own };
    });
  }

  /** A round played: with what was decided in `played` as far as it is kept; by minds alone without it. */
  play(number: number, played?: PlayedRound, keeping: Keeping = "none"): void {
    const { scenario, model } = this.#lab;
    const [lab, world, seed, round] = [this.#lab, this.#world, this.#seed, number];
    const happened =
      played?.happened ??
      drawHappenings({ scenario, seed, round, more: counterIncidents(model, world), used: this.#used });
    for (const { row } of happened) this.#used.add(row.id);
    const stood = sufferHappenings(lab, world, happened);
    const namable = this.#camps.map((_, group) => namableWeight(lab, happened, group));
    const plans = this.#camps.map((camp, group) =>
      planOf(camp, this.#watch.look(stood, group, round, namable[group] ?? 0, camp.petition)),
    );
    const byMinds = cardsPlayed(lab, stood, this.#watch, plans);
    const kept = this.#camps.map((_, group) => this.#kept(group, round, keeping, played));
    const cards = kept.map((own, group) => own?.government?.cards ?? byMinds[group] ?? []);
    const draws = drawRound(lab, stood, { seed, round, happened, namable, cards });
    const promises =
      played === undefined || keeping === "none" ? undefined : promisesAgain(lab, played.due, cards);
    const acts = plans.map((plan, group) => {
      const petition = this.#camps[group]?.petition;
      const minded = actsOf(lab, plan, { group, cards, watch: this.#watch });
      const own = kept[group];
      if (own === undefined) return minded;
      const fates = promises?.[group];
      return actsAgain(lab, minded, own, { world, group, cards, petition, fates });
    });
    const after = advanceRound(model, stood, acts, draws, flowsOf(lab, happened, cards));
    this.#watch.remember(cards, draws);
    this.#world = after.world;
    this.#close(
      after.offices.map((office) => office.fell),
      (group) => {
        const own = kept[group];
        const done = acts[group];
        if (done === undefined) return undefined;
        return own === undefined ? { frames: done.frames } : { frames: done.frames, own };
      },
    );
  }

  /** The game is told. */
  end(): Told {
    this.#watch.rest();
    return { worlds: this.#worlds, fell: this.#fell, byMinds: this.#byMinds, beyondMeans: this.#beyondMeans };
  }

  /** What of a group's played round stands now; undefined where minds decide everything. */
  #kept(group: number, round: number, keeping: Keeping, played: PlayedRound | undefined): Again | undefined {
    // Where nothing was played nothing is worth a note.
    if (played === undefined) return undefined;
    const own = played.groups[group];
    const note = (role: Role) => this.#byMinds.push({ round, group, role });
    if (own === undefined || keeping === "none") {
      for (const role of ["government", "rival", "civil", "voice", "citizen"] as const) note(role);
      return undefined;
    }
    const camp = this.#camps[group];
    const petition = camp?.petition;
    const means = isWithinMeans(this.#lab, this.#world, group, own.government.cards, petition);
    if (keeping === "all") {
      if (!means) this.#beyondMeans.push({ round, group });
      return own;
    }
    const office = this.#offices[group];
    const governs = office?.government === own.government.seat && means;
    const price = pressureCost(this.#lab.model, own.rival.pressure);
    const opposes = office?.rival === own.rival.seat && price <= (this.#world.capital[group]?.rival ?? 0);
    const { government, rival, ...others } = own;
    if (!governs) note("government");
    if (!opposes) note("rival");
    return {
      ...others,
      ...(governs ? { government } : {}),
      ...(opposes ? { rival } : {}),
      frameChanged: {
        government: own.government.frame !== camp?.frames.government,
        rival: own.rival.frame !== camp?.frames.rival,
      },
    };
  }

  #close(fell: readonly boolean[], done: (group: number) => Closing | undefined): void {
    this.#camps.forEach((camp, group) => {
      const was = done(group);
      const hasFallen = fell[group] ?? false;
      if (was?.own !== undefined) {
        camp.petition = was.own.petition;
        camp.frames.civil = was.own.civil?.frame ?? camp.frames.civil;
        camp.frames.voice = was.own.voice?.frame ?? camp.frames.voice;
      }
      closeRound(camp, was, hasFallen);
      const office = this.#offices[group];
      if (hasFallen && office !== undefined) {
        this.#offices[group] = { government: office.rival, rival: office.government };
      }
    });
    this.#fell.push(fell);
    this.#worlds.push(this.#world);
  }
}
