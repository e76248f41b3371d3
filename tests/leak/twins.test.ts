/**
 * Two tables that differ in one secret look alike to everyone who may not know it: whatever a view is made of, nothing
 * in it depends on the secret. And to whoever may know it they do not, or there would be nothing to keep.
 */
import { beforeAll, expect, test } from "vitest";
import type { Answer } from "#shared/rules/commands.ts";
import { backChannel } from "#shared/rules/channels.ts";
import { tableView, youView, type State } from "#shared/rules/game.ts";
import { commitOf, type Seat } from "#shared/rules/state.ts";
import type { PlayedAct, Revealed, RoundRecord } from "#shared/rules/records.ts";
import { knowsNeeds } from "#shared/rules/viewing/sight.ts";
import type { GroupId, Reach, Viewer } from "#shared/rules/terms.ts";
import { PARAMETERS } from "#shared/rules/theory/parameters.ts";
import { scenarioOf } from "../support/game.ts";
import { playThrough, secretive, viewersOf } from "./everyMoment.ts";

interface Secret {
  readonly name: string;
  /** Tables that differ from this one in the secret alone; none if there is no such secret now. */
  readonly twins: (
    state: State,
  ) => readonly { readonly twin: State; readonly mayKnow: (viewer: Viewer) => boolean }[];
  /** Nobody ever sees it before the debrief, so there is nobody to see a difference. */
  readonly neverSeen?: true;
}

const nobody = () => false;
const holds = (seat: Seat) => (viewer: Viewer) => viewer.kind === "seat" && viewer.seat === seat.id;
/** Whoever looks into all rooms; with the curtain lifted, also at what people still hide. */
const facilitates = (viewer: Viewer) => viewer.kind === "facilitator";
const lifted = (viewer: Viewer) => viewer.kind === "facilitator" && viewer.curtain;
const groupOf = (state: State, viewer: Viewer) =>
  viewer.kind === "seat" ? state.seats.find((seat) => seat.id === viewer.seat)?.group : undefined;
const withSeat = (state: State, id: string, change: Partial<Seat>): State => ({
  ...state,
  seats: state.seats.map((seat) => (seat.id === id ? { ...seat, ...change } : seat)),
});
const duringPlay = (state: State) => state.phase !== "debrief" && state.phase !== "lobby";

/** Another capital that looks the same from outside, however fine the sight. */
function nearby(capital: number): number {
  const step = PARAMETERS.capitalMost / 10;
  return (Math.floor(capital / step) + 0.5) * step;
}

/** Another answer of the same role. */
function otherAnswer(answer: Answer): Answer {
  switch (answer.role) {
    case "government": {
      const other = (id: string) => (id === "riverBoard" ? "closeGates" : "riverBoard");
      const policies = Object.entries(answer.policies).map(([group, id]) => [group, other(id)]);
      return { ...answer, policies: Object.fromEntries(policies) as Record<string, string> };
    }
    case "rival":
      return { ...answer, pressure: answer.pressure === "attack" ? "support" : "attack" };
    case "civil":
      return { ...answer, programmes: answer.programmes.length > 0 ? [] : ["highmere", "saltreach"] };
    case "voice":
      return { ...answer, story: answer.story === "front" ? "buried" : "front" };
    case "citizen":
      return { ...answer, confidence: answer.confidence === 1 ? -1 : 1, petition: "mitigator" };
  }
}

/** Whether somebody outside could not see this act. */
const isUnseen = (act: PlayedAct, covert: boolean) => (covert ? !act.found : !act.observed);
/** Acts that nobody outside saw, replaced by others that nobody outside would have seen; no policy here brings contact. */
function otherUnseenActs(state: State, from: string): State {
  const isCovert = (id: string) => state.scenario.policies.find((one) => one.id === id)?.covert === true;
  const replaced = (revealed: Revealed): Revealed => ({
    ...revealed,
    acts: revealed.acts.map((act) => {
      const policy = state.scenario.policies.find((one) => one.id === act.policy);
      if (act.from !== from || !isUnseen(act, isCovert(act.policy)) || (policy?.contact ?? 0) > 0) return act;
      return isCovert(act.policy)
        ? { ...act, policy: "raiseDam", observed: false, found: false }
        : { ...act, policy: "pumpAtNight", observed: true, found: false };
    }),
  });
  return {
    ...state,
    revealed: state.revealed === undefined ? undefined : replaced(state.revealed),
    records: state.records.map((record) => ({ ...record, revealed: replaced(record.revealed) })),
  };
}

const lastRecord = (state: State, change: (record: RoundRecord) => RoundRecord): State => ({
  ...state,
  records: state.records.map((record, at) => (at === state.records.length - 1 ? change(record) : record)),
});

/** A few pairs of seats: governments, rivals, and two of one group. */
function pairs(state: State): readonly (readonly [string, string])[] {
  const at = (place: number) => state.seats.at(place)?.id ?? "";
  const [one, other] = governments(state).map((seat) => seat.id);
  return [
    [one ?? "", other ?? ""],
    [at(1), at(-2)],
    [at(2), at(3)],
  ];
}

const governments = (state: State) => state.seats.filter((seat) => seat.role === "government");

/** The table with one promise more, made before all others. */
function promisesOf(state: State, reach: Reach): ReturnType<Secret["twins"]> {
  const [maker, other] = governments(state);
  if (!duringPlay(state) || maker === undefined || other === undefined) return [];
  const [from, towards]: readonly GroupId[] = [maker.group, other.group];
  const made = {
    id: 999_999,
    round: 1,
    due: state.round,
    seat: maker.id,
    reach,
    standing: "standing",
  } as const;
  const promise = {
    ...made,
    from: from ?? "",
    towards: towards ?? "",
    step: { kind: "size", size: "large" },
  } as const;
  return [
    {
      twin: { ...state, promises: [promise, ...state.promises] },
      mayKnow: (viewer) =>
        facilitates(viewer) ||
        (reach === "groups"
          ? groupOf(state, viewer) !== undefined
          : [maker, other].some((seat) => holds(seat)(viewer))),
    },
  ];
}

const SECRETS: readonly Secret[] = [
  {
    name: "what a seat has read and answered, before the reveal",
    twins: (state) =>
      state.phase !== "commit"
        ? []
        : state.seats.flatMap((seat) => {
            const commit = state.commits[seat.id];
            if (commit?.answer === undefined) return [];
            const readings = Object.entries(commit.readings).map(([group, made]) => [
              group,
              { reading: made.reading === "greedy" ? "afraid" : "greedy", sureness: 3 },
            ]);
            const other = {
              ...commit,
              readings: Object.fromEntries(readings) as typeof commit.readings,
              answer: otherAnswer(commit.answer),
            };
            return [
              {
                twin: { ...state, commits: { ...state.commits, [seat.id]: other } },
                mayKnow: (viewer) => holds(seat)(viewer) || lifted(viewer),
              },
            ];
          }),
  },
  {
    name: "what a seat takes the others for, all the game",
    twins: (state) =>
      !duringPlay(state) || state.phase === "commit"
        ? []
        : [
            {
              twin: {
                ...state,
                records: state.records.map((record) => ({
                  ...record,
                  readings: record.readings.map((one) => ({
                    ...one,
                    reading: "greedy" as const,
                    sureness: 1 as const,
                  })),
                })),
              },
              // As counts by group, against what was done.
              mayKnow: lifted,
            },
          ],
  },
  {
    name: "the hidden intention of an elite",
    twins: (state) =>
      duringPlay(state)
        ? state.seats
            .filter((seat) => seat.intention !== undefined)
            .map((seat) => ({
              twin: withSeat(state, seat.id, {
                intention: seat.intention === "greedy" ? "seeker" : "greedy",
              }),
              mayKnow: (viewer) => (seat.role === "government" && holds(seat)(viewer)) || lifted(viewer),
            }))
        : [],
  },
  {
    name: "what a bot is like",
    twins: (state) =>
      duringPlay(state)
        ? [
            {
              twin: {
                ...state,
                seats: state.seats.map((seat) => ({
                  ...seat,
                  character: seat.character === "grim" ? ("fatalist" as const) : ("grim" as const),
                })),
              },
              mayKnow: nobody,
            },
          ]
        : [],
    neverSeen: true,
  },
  {
    name: "who the players are, the seed, and when it ends",
    twins: (state) => {
      const other = (player: string) => `other ${player}`;
      const renamed = (proposals: Readonly<Record<string, Answer>>) =>
        Object.fromEntries(Object.entries(proposals).map(([player, answer]) => [other(player), answer]));
      return [
        {
          twin: {
            ...state,
            lastRound: state.lastRound + 1,
            opening: { ...state.opening, seed: "another seed", at: 77 },
            seats: state.seats.map((seat) => ({
              ...seat,
              members: seat.members.map((member) => ({ ...member, player: other(member.player) })),
            })),
            commits: Object.fromEntries(
              Object.entries(state.commits).map(([seat, { proposals, ...commit }]) => [
                seat,
                proposals === undefined ? commit : { ...commit, proposals: renamed(proposals) },
              ]),
            ),
          },
          // Each of a team is told which of them is who looks; that is not the same person now.
          mayKnow: (viewer) => viewer.kind === "seat" && viewer.player !== undefined,
        },
      ];
    },
    neverSeen: true,
  },
  {
    name: "a whisper",
    twins: (state) =>
      state.seats
        .filter((seat) => state.situation.whispers[seat.id] !== undefined)
        .map((seat) => ({
          twin: {
            ...state,
            situation: {
              ...state.situation,
              whispers: { ...state.situation.whispers, [seat.id]: "another" },
            },
          },
          mayKnow: holds(seat),
        })),
  },
  {
    name: "which policies serve a need that is face down",
    twins: (state) =>
      duringPlay(state)
        ? state.scenario.groups.map((group) => ({
            twin: {
              ...state,
              scenario: {
                ...state.scenario,
                policies: state.scenario.policies.map((policy) => ({
                  ...policy,
                  serves: [...(policy.serves ?? []), ...group.needs],
                })),
              },
            },
            mayKnow: (viewer) => {
              const own = groupOf(state, viewer);
              return own !== undefined && (own === group.id || knowsNeeds(state, viewer, group.id));
            },
          }))
        : [],
  },
  {
    name: "the true cause of what happened, before the debrief",
    twins: (state) =>
      duringPlay(state)
        ? [
            {
              twin: {
                ...state,
                scenario: {
                  ...state.scenario,
                  incidents: state.scenario.incidents.map((one) => ({ ...one, cause: "both" as const })),
                },
                situation: {
                  ...state.situation,
                  incidents: state.situation.incidents.map((one) => ({ ...one, cause: "deed" as const })),
                },
              },
              mayKnow: facilitates,
            },
          ]
        : [],
  },
  {
    name: "what was said in a caucus",
    twins: (state) =>
      state.scenario.groups.map((group) => ({
        twin: {
          ...state,
          talk: state.talk.map((said) =>
            said.channel === `caucus:${group.id}` ? { ...said, text: "something else" } : said,
          ),
        },
        // The opener of the table reads what was reported.
        mayKnow: (viewer) => groupOf(state, viewer) === group.id || viewer.host === true,
      })),
  },
  {
    name: "a feeling and a line for oneself, before the debrief",
    twins: (state) =>
      state.phase !== "reckoning"
        ? []
        : state.seats.flatMap((seat) => {
            const commit = state.commits[seat.id];
            if (commit?.feeling === undefined) return [];
            const other = { ...commit, feeling: "ashamed" as const, line: "another line" };
            const felt = { ...state, commits: { ...state.commits, [seat.id]: other } };
            const twin = lastRecord(felt, (record) => ({ ...record, feelings: { ashamed: 99 } }));
            return [{ twin, mayKnow: holds(seat) }];
          }),
  },
  {
    name: "an act that nobody outside could see, covert or in fog",
    twins: (state) =>
      duringPlay(state)
        ? state.scenario.groups.map((group) => ({
            twin: otherUnseenActs(state, group.id),
            mayKnow: (viewer) => groupOf(state, viewer) === group.id || facilitates(viewer),
          }))
        : [],
  },
  {
    name: "which covert act it was, to its own people",
    twins: (state) => {
      // A second covert policy, which nobody can tell from the first.
      const policies = state.scenario.policies.flatMap((one) =>
        one.covert === true ? [one, { ...one, id: "anotherCovertAct", logic: "mitigator" as const }] : [one],
      );
      const renamed = (revealed: Revealed): Revealed => ({
        ...revealed,
        acts: revealed.acts.map((act) =>
          act.policy === "pumpAtNight" && !act.found ? { ...act, policy: "anotherCovertAct" } : act,
        ),
      });
      if (!duringPlay(state) || state.phase === "commit") return [];
      const played = new Set(
        [
          ...state.records.map((record) => record.revealed),
          ...(state.revealed === undefined ? [] : [state.revealed]),
        ]
          .flatMap((revealed) => revealed.acts)
          .filter((act) => act.policy === "pumpAtNight" && !act.found)
          .map((act) => act.seat),
      );
      return [
        {
          twin: {
            ...state,
            scenario: { ...state.scenario, policies },
            revealed: state.revealed === undefined ? undefined : renamed(state.revealed),
            records: state.records.map((record) => ({ ...record, revealed: renamed(record.revealed) })),
          },
          mayKnow: (viewer) => lifted(viewer) || (viewer.kind === "seat" && played.has(viewer.seat)),
        },
      ];
    },
  },
  {
    name: "what an office has left, within a step of ten",
    twins: (state) =>
      duringPlay(state)
        ? state.scenario.groups.map((group, index) => ({
            twin: {
              ...state,
              world: {
                ...state.world,
                capital: state.world.capital.map((capital, at) =>
                  at === index
                    ? { government: nearby(capital.government), rival: capital.rival / 2 }
                    : capital,
                ),
              },
            },
            mayKnow: (viewer) => groupOf(state, viewer) === group.id || facilitates(viewer),
          }))
        : [],
  },
  {
    name: "why a group's numbers moved",
    twins: (state) =>
      duringPlay(state)
        ? state.scenario.groups.map((group, index) => ({
            twin: lastRecord(state, (record) => ({
              ...record,
              security: record.security.map((terms, at) => (at === index ? { guard: 42 } : terms)),
              pushes: record.pushes.map((one, at) =>
                at === index ? one.map((push) => ({ ...push, campaign: 42 })) : one,
              ),
              office: record.office.map((one, at) =>
                at === index ? { government: { price: 42 }, rival: {} } : one,
              ),
              lessons: record.lessons.map((row, at) =>
                at === index ? row.map((lesson) => lesson && { ...lesson, terms: { noise: 42 } }) : row,
              ),
            })),
            mayKnow: (viewer) => groupOf(state, viewer) === group.id || facilitates(viewer),
          }))
        : [],
  },
  {
    name: "that one seat asks another for a back channel",
    twins: (state) =>
      pairs(state)
        .filter(
          ([from, to]) =>
            !state.backs.some((back) => [back.from, back.to].every((id) => id === from || id === to)),
        )
        .map(([from, to]) => ({
          twin: { ...state, backs: [...state.backs, { from, to, open: false }] },
          mayKnow: (viewer) => viewer.kind === "seat" && (viewer.seat === from || viewer.seat === to),
        })),
  },
  {
    name: "that two talk alone, and what they say",
    twins: (state) =>
      pairs(state).map(([from, to]) => ({
        // Said before everything else: all that others hear comes after it.
        twin: {
          ...state,
          talk: [
            { number: 0, round: 1, channel: backChannel(from, to), seat: from, text: "between us" },
            ...state.talk.map((said) => ({ ...said, number: said.number + 1 })),
          ],
          reports: state.reports.map((one) => ({ ...one, said: one.said + 1 })),
        },
        mayKnow: (viewer) =>
          facilitates(viewer) || (viewer.kind === "seat" && (viewer.seat === from || viewer.seat === to)),
      })),
  },
  {
    name: "what somebody reported",
    twins: (state) => {
      const by = state.seats.at(-1);
      const number = state.talk.findLastIndex((said) => said.channel === `caucus:${by?.group}`);
      if (number < 0 || by === undefined) return [];
      return [
        {
          twin: { ...state, reports: [...state.reports, { seat: by.id, said: number }] },
          mayKnow: (viewer) => holds(by)(viewer) || viewer.host === true,
        },
      ];
    },
  },
  {
    name: "a promise between the two groups",
    twins: (state) => promisesOf(state, "groups"),
  },
  {
    name: "a promise made in a back channel",
    twins: (state) => promisesOf(state, "back"),
  },
  {
    name: "what a team proposes among itself",
    twins: (state) =>
      state.phase !== "commit"
        ? []
        : state.seats.flatMap((seat) => {
            const commit = commitOf(state, seat.id);
            if (commit.proposals === undefined) return [];
            const proposals = Object.fromEntries(
              Object.entries(commit.proposals).map(([player, answer]) => [player, otherAnswer(answer)]),
            );
            return [
              {
                twin: { ...state, commits: { ...state.commits, [seat.id]: { ...commit, proposals } } },
                mayKnow: (viewer) => holds(seat)(viewer) || lifted(viewer),
              },
            ];
          }),
  },
  {
    name: "that a government restrained itself",
    twins: (state) =>
      !duringPlay(state) || state.records.length === 0
        ? []
        : governments(state).map((seat) => ({
            twin: lastRecord(state, (record) => {
              const others = (record.restraints ?? []).filter((one) => one.seat !== seat.id);
              const had = others.length < (record.restraints ?? []).length;
              const towards = state.scenario.groups.find((group) => group.id !== seat.group)?.id ?? "";
              const one = { of: seat.group, towards, seat: seat.id, policy: "pumpAtNight" };
              return { ...record, restraints: had ? others : [...others, one] };
            }),
            mayKnow: (viewer) => holds(seat)(viewer) || facilitates(viewer),
          })),
  },
  {
    name: "that the facilitator brought an incident in",
    twins: (state) => {
      const { incidents } = state.situation;
      if (!duringPlay(state) || incidents.length === 0) return [];
      const marked = incidents.map((one) => ({ ...one, injected: true as const }));
      return [
        { twin: { ...state, situation: { ...state.situation, incidents: marked } }, mayKnow: facilitates },
      ];
    },
  },
  {
    name: "what the facilitator brings in next, and keeps away",
    twins: (state) => {
      if (!duringPlay(state)) return [];
      const injection = { kind: "own", title: "a", text: "b", hits: ["highmere"], dials: {} } as const;
      const heldBack = [{ round: state.round, incident: "brokenGauge" }];
      return [
        { twin: { ...state, injections: [{ number: 0, injection }] }, mayKnow: facilitates },
        { twin: { ...state, holdsBad: !state.holdsBad, heldBack }, mayKnow: facilitates },
      ];
    },
  },
  {
    name: "who has no time limit",
    twins: (state) =>
      duringPlay(state)
        ? state.seats
            .filter((seat) => seat.members.length > 0)
            .map((seat) => ({
              twin: withSeat(state, seat.id, {
                members: seat.members.map((one) => ({ ...one, noLimit: true })),
              }),
              mayKnow: (viewer) => viewer.host === true,
            }))
        : [],
  },
  {
    name: "which words are flagged",
    twins: (state) => [
      { twin: { ...state, opening: { ...state.opening, flagWords: ["mark"] } }, mayKnow: facilitates },
    ],
  },
  {
    name: "who was idle, and who declined to talk",
    twins: (state) => {
      const [seat] = state.seats;
      if (!duringPlay(state) || seat === undefined) return [];
      const declined = [seat.id, seat.id, seat.id];
      return [
        { twin: { ...state, declined }, mayKnow: facilitates },
        { twin: { ...state, idle: { [seat.id]: 3 } }, mayKnow: nobody },
      ];
    },
  },
  {
    name: "what was marked for the debrief",
    twins: (state) =>
      duringPlay(state)
        ? [
            {
              twin: {
                ...state,
                bookmarks: [{ player: "host", round: 1, phase: "talks", line: "gold" } as const],
              },
              mayKnow: facilitates,
            },
            {
              twin: {
                ...state,
                bookmarks: [
                  { player: "heron", by: "Heron", round: 1, phase: "talks", line: "gold" } as const,
                ],
              },
              mayKnow: (viewer) =>
                facilitates(viewer) || (viewer.kind === "audience" && viewer.as === "archivist"),
            },
          ]
        : [],
  },
];

/** Moments of some games, and what everyone saw then. States are never changed, so they can be kept. */
const moments: { readonly state: State; readonly seen: readonly (readonly [Viewer, string])[] }[] = [];
beforeAll(() => {
  for (let game = 0; game < 8; game += 1) {
    // The last one with the third group, before which two others can hide something from each other.
    const played = {
      seed: `twins ${game}`,
      every: 101,
      offset: (game * 17) % 101,
      // Caretakers keep the promises of their people: where none are made, a government takes what it can in secret.
      ...(game === 3 ? { cast: { "highmere.mayor": "predator" } as const } : { extras: secretive }),
      thirdGroup: game === 7,
    };
    playThrough(scenarioOf("low-reservoir"), { ...played, teamSize: 1 + (game % 2) }, (state) => {
      // The table is the same for all of them.
      const table = JSON.stringify(tableView(state));
      const look = (viewer: Viewer) => [viewer, table + JSON.stringify(youView(state, viewer))] as const;
      moments.push({ state, seen: viewersOf(state).map(look) });
    });
  }
}, 60_000);

test.each(SECRETS)(
  "$name is nobody's who may not know it",
  ({ twins, neverSeen }) => {
    const leaks: string[] = [];
    let compared = 0;
    let told = 0;
    for (const { state, seen } of moments) {
      for (const { twin, mayKnow } of twins(state)) {
        const table = JSON.stringify(tableView(twin));
        for (const [viewer, asItIs] of seen) {
          const differs = table + JSON.stringify(youView(twin, viewer)) !== asItIs;
          if (mayKnow(viewer)) told += differs ? 1 : 0;
          else compared += 1;
          if (differs && !mayKnow(viewer)) {
            leaks.push(`${JSON.stringify(viewer)} sees it in ${state.phase} of round ${state.round}`);
          }
        }
      }
    }
    expect(leaks.slice(0, 10)).toEqual([]);
    expect(compared).toBeGreaterThan(100);
    // The difference is real: whoever may know it sees it.
    if (neverSeen === undefined) expect(told).toBeGreaterThan(5);
  },
  60_000,
);
