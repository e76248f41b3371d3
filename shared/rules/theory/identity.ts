/** Identity is a process of negotiation: contested narratives, what moves them, and what abrupt change costs. */
import { at, type Draws, type GroupActs, type Model, type Terms, type World } from "./world.ts";
import { fear } from "./fear.ts";

/**
 * Mandate O of group `of` toward group `towards`: the support-weighted openness of its narratives, -1..1.
 * (McSweeney in Bilgic 2014, "The identity-security nexus with trust": identity as negotiation among people and interest groups.)
 */
export function mandate(model: Model, world: World, of: number, towards: number): number {
  const shares = world.shares[of] ?? [];
  const openness = model.openness[of] ?? [];
  let sum = 0;
  for (let frame = 0; frame < shares.length; frame += 1)
    sum += (shares[frame] ?? 0) * at(openness, frame, towards);
  return sum;
}

/** What each narrative adds to the mandate: its support times its openness, in the order of the scenario. */
export function mandateTerms(model: Model, world: World, of: number, towards: number): readonly number[] {
  return (world.shares[of] ?? []).map((share, frame) => share * at(model.openness[of] ?? [], frame, towards));
}

/** What pushed one narrative this round: campaign (macro), movement (micro), mood, enacted policy, naming. */
export interface Push extends Record<string, number> {
  readonly campaign: number;
  readonly movement: number;
  readonly mood: number;
  readonly enacted: number;
  readonly naming: number;
  /** A government that delivers insecurity discredits the narrative it champions. */
  readonly disillusion: number;
  /** Openness that depth alone brings, where a lens lets identity only follow. */
  readonly follows: number;
}

/** Weight of a voice that sets a story right beside the namings of both elites. */
const VOICE = 0.4;

/**
 * New shares of a group and what pushed each: x_f ~ x_f exp(eta G_f), floor .02.
 * Dominant actors speak with the weight of the media, entrepreneurs and citizens with the rest
 * (claims 52, 56, 58); mood, policy and naming pull toward the narratives that fit them (claims 53, 62, 6).
 */
export function negotiate(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  draws: Draws,
  group: number,
): { readonly shares: number[]; readonly pushes: Push[] } {
  const p = model.parameters;
  const own = acts[group];
  const shares = world.shares[group] ?? [];
  if (own === undefined) return { shares: [...shares], pushes: [] };
  const contested = model.lens.identity === "contested" ? 1 : 0;
  const media = world.media[group] ?? 0;
  const micro = microVoice(model, own, shares.length);
  const rivalVoice = 0.4 * (own.outbid ? p.outbidVoice : 1);
  const spoken = netNaming(model, own) * (draws.namable[group] ?? 0);
  const disillusion = -p.disillusion * insecurity(model, world, group);
  const k = 1 / (model.groups - 1);
  // Mood is one toward each other group, whatever the narrative.
  const moods: number[] = [];
  for (let other = 0; other < model.groups; other += 1)
    moods.push(other === group ? 0 : at(world.trust, group, other) - fear(world, group, other));
  const pushes: Push[] = [];
  const raw: number[] = [];
  for (let frame = 0; frame < shares.length; frame += 1) {
    let mood = 0;
    let enacted = 0;
    let naming = 0;
    let follows = 0;
    for (let other = 0; other < model.groups; other += 1) {
      if (other === group) continue;
      const open = k * at(model.openness[group] ?? [], frame, other);
      mood += open * p.mood * (moods[other] ?? 0);
      enacted += open * p.enact * (own.vectors[other]?.stance ?? 0);
      naming += open * p.namingIdentity * (spoken + (own.setRight?.towards[other] ?? 0) * VOICE);
      follows += open * p.follows * at(world.depth, group, other);
    }
    const push: Push = {
      campaign:
        contested *
        media *
        ((own.frames.government === frame ? 0.6 : 0) + (own.frames.rival === frame ? rivalVoice : 0)),
      movement: contested * (1 - media) * (micro[frame] ?? 0),
      mood: contested * mood,
      // A deed of office is heard as far as office is heard: where all voices are equal it is one among many.
      enacted: contested * media * enacted,
      naming: contested * naming,
      disillusion: own.frames.government === frame ? contested * disillusion : 0,
      follows: model.lens.identity === "followsDepth" ? follows : 0,
    };
    pushes.push(push);
    const strength =
      push.campaign +
      push.movement +
      push.mood +
      push.enacted +
      push.naming +
      push.disillusion +
      push.follows;
    raw.push((shares[frame] ?? 0) * Math.exp(p.eta * strength));
  }
  return { shares: model.lens.identity === "frozen" ? [...shares] : normalise(raw, p.floor), pushes };
}

/** How far a people is below the security it holds its government to, 0..1; 0 when it is safe enough. */
export function insecurity(model: Model, world: World, group: number): number {
  const bar = model.parameters.blameFrom;
  return bar <= 0 ? 0 : Math.max(0, (bar - (world.security[group] ?? 0)) / bar);
}

/** How loudly each narrative speaks at the micro level, sum 1: entrepreneurs, and half of it citizens where there are any. */
function microVoice(model: Model, own: GroupActs, frames: number): readonly number[] {
  const voice: number[] = [];
  for (let frame = 0; frame < frames; frame += 1) voice.push(0);
  if (!model.lens.entrepreneurs) return own.attention ?? voice;
  const each = 1 / Math.max(1, own.frames.entrepreneurs.length);
  for (const frame of own.frames.entrepreneurs) voice[frame] = (voice[frame] ?? 0) + each;
  const attention = own.attention;
  if (attention === undefined) return voice;
  for (let frame = 0; frame < frames; frame += 1)
    voice[frame] = 0.5 * (voice[frame] ?? 0) + 0.5 * (attention[frame] ?? 0);
  return voice;
}

/** The elites' naming together, the story's loudness in it, -1.5..1.5: +1 desecuritises. */
export function netNaming(model: Model, own: GroupActs): number {
  const net = (0.6 * own.naming.government + 0.4 * own.naming.rival) * own.loudness;
  return model.lens.naming === "threatOnly" ? Math.min(0, net) : net;
}

/** Shares that sum to 1, none below the floor: what nobody supports today somebody remembers. */
function normalise(raw: readonly number[], floor: number): number[] {
  let sum = 0;
  for (const value of raw) sum += value;
  const shares: number[] = [];
  let lifted = 0;
  for (const value of raw) {
    const share = Math.max(floor, value / sum);
    lifted += share;
    shares.push(share);
  }
  for (let frame = 0; frame < shares.length; frame += 1) shares[frame] = (shares[frame] ?? 0) / lifted;
  return shares;
}

/** Ontological cost of change: 45 TV^2 points of security, TV half the sum of the moved shares (Mitzen, note 2). */
export function ontologicalCost(model: Model, before: readonly number[], after: readonly number[]): number {
  let moved = 0;
  for (let frame = 0; frame < before.length; frame += 1)
    moved += Math.abs((after[frame] ?? 0) - (before[frame] ?? 0));
  return model.parameters.ontological * (moved / 2) ** 2;
}

/** The index of the best supported narrative, by a test if given; -1 if none passes. */
export function leadingFrame(
  shares: readonly number[],
  passes: (frame: number) => boolean = () => true,
): number {
  let leading = -1;
  for (let frame = 0; frame < shares.length; frame += 1) {
    if (passes(frame) && (leading < 0 || (shares[frame] ?? 0) > (shares[leading] ?? 0))) leading = frame;
  }
  return leading;
}

/**
 * The change of one narrative's share, in people of a hundred, split over what pushed it; `others` is what the pushes
 * on all the other narratives did to it.
 */
export function shareTerms(model: Model, before: number, after: number, push: Push): Terms {
  const terms: Record<string, number> = {};
  let own = 0;
  for (const [name, value] of Object.entries(push)) {
    const people = 100 * before * model.parameters.eta * value;
    terms[name] = people;
    own += people;
  }
  terms.others = 100 * (after - before) - own;
  return terms;
}
