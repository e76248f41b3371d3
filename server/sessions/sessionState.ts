/** What a session is: its opening, and the fold of what happened since. Where somebody sits, the tables know. */
import type { SessionSetup } from "#shared/protocol/session.ts";
import type { LateRule, Part, TableDial } from "#shared/protocol/sessionTerms.ts";
import type { LensId, Role } from "#shared/rules/terms.ts";

/** A capability's holder: an id, and the hash of the token that only the holder has. */
export interface Holder {
  readonly id: string;
  readonly tokenHash: string;
}

/** How a session began; kept beside its events. */
export interface SessionOpening {
  readonly setup: SessionSetup;
  /** How many may share a seat at its tables. */
  readonly teamSize: number;
  /** Secret: the second sign follows from it. */
  readonly secret: string;
  readonly facilitator: Holder;
  readonly projector: Holder;
  /** Wall clock, ms. */
  readonly at: number;
}

/** A table as the session opened it. */
export interface SessionTable {
  readonly code: string;
  readonly name: string;
  readonly lens: LensId;
  readonly thirdGroup: boolean;
  readonly dial?: { readonly dial: TableDial; readonly value: number };
}

/** Somebody who came in by a tap. */
export interface SessionPerson extends Holder {
  readonly name: string;
  readonly part: Part;
  readonly ratherNot: readonly Role[];
  /** The table at which an onlooker looks on. */
  readonly watches?: string;
  readonly since: number;
}

export interface FacilitatorLink extends Holder {
  readonly name: string;
}

export interface SessionState {
  readonly opening: SessionOpening;
  readonly name: string;
  readonly tables: readonly SessionTable[];
  /** Codes of tables that were merged into others: deleted with the session. */
  readonly closed: readonly string[];
  readonly people: readonly SessionPerson[];
  /** Hashes of tokens that open nothing any more. */
  readonly banned: readonly string[];
  readonly links: readonly FacilitatorLink[];
  readonly seatsOpen: boolean;
  /** Seats were given out: who comes now is late. */
  readonly seatsGiven: boolean;
  readonly late: LateRule;
  readonly signAsked: boolean;
  readonly endsAt: number;
  readonly debriefMinutes: number;
  readonly playOnAsked: boolean;
  readonly playOn: boolean;
  /** Tables whose play was ended by the plan. */
  readonly debriefed: readonly string[];
  /** 0 while it is not over. */
  readonly endedAt: number;
}

export type SessionEvent =
  | { readonly type: "tableOpened"; readonly table: SessionTable }
  | { readonly type: "tableClosed"; readonly table: string }
  | { readonly type: "tableNamed"; readonly table: string; readonly name: string }
  | { readonly type: "sessionNamed"; readonly name: string }
  | { readonly type: "came"; readonly person: SessionPerson }
  | { readonly type: "renamed"; readonly person: string; readonly name: string }
  | { readonly type: "partTaken"; readonly person: string; readonly part: Part; readonly watches?: string }
  | { readonly type: "ratherNot"; readonly person: string; readonly roles: readonly Role[] }
  | { readonly type: "removed"; readonly person: string }
  | { readonly type: "seatsOpened"; readonly open: boolean }
  | { readonly type: "seatsGiven" }
  | { readonly type: "lateRuled"; readonly late: LateRule }
  | { readonly type: "signAsked"; readonly asked: boolean }
  | { readonly type: "planned"; readonly endsAt: number; readonly debriefMinutes: number }
  | { readonly type: "playOnAsked" }
  | { readonly type: "playedOn" }
  | { readonly type: "debriefBegan"; readonly tables: readonly string[] }
  | { readonly type: "linkMade"; readonly link: FacilitatorLink }
  | { readonly type: "linkRevoked"; readonly link: string }
  | { readonly type: "ended"; readonly at: number };

/** A session in which nothing happened yet. */
export function initialSession(opening: SessionOpening): SessionState {
  const { setup, facilitator } = opening;
  return {
    opening,
    name: setup.name,
    tables: [],
    closed: [],
    people: [],
    banned: [],
    links: [{ ...facilitator, name: "" }],
    seatsOpen: setup.seating === "choose",
    seatsGiven: false,
    late: "citizens",
    signAsked: false,
    endsAt: setup.endsAt,
    debriefMinutes: setup.debriefMinutes,
    playOnAsked: false,
    playOn: false,
    debriefed: [],
    endedAt: 0,
  };
}

/** The state after one event. */
export function evolveSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case "tableOpened":
      return { ...state, tables: [...state.tables, event.table] };
    case "tableClosed":
      return {
        ...state,
        tables: state.tables.filter((table) => table.code !== event.table),
        closed: [...state.closed, event.table],
      };
    case "tableNamed":
      return {
        ...state,
        tables: state.tables.map((table) =>
          table.code === event.table ? { ...table, name: event.name } : table,
        ),
      };
    case "sessionNamed":
      return { ...state, name: event.name };
    case "came":
      return { ...state, people: [...state.people, event.person] };
    case "renamed":
      return onPerson(state, event.person, (person) => ({ ...person, name: event.name }));
    case "partTaken":
      return onPerson(state, event.person, ({ id, tokenHash, name, ratherNot, since }) => ({
        id,
        tokenHash,
        name,
        ratherNot,
        since,
        part: event.part,
        ...(event.watches === undefined ? {} : { watches: event.watches }),
      }));
    case "ratherNot":
      return onPerson(state, event.person, (person) => ({ ...person, ratherNot: event.roles }));
    case "removed": {
      const gone = state.people.find((person) => person.id === event.person);
      return {
        ...state,
        people: state.people.filter((person) => person !== gone),
        banned: gone === undefined ? state.banned : [...state.banned, gone.tokenHash],
      };
    }
    case "seatsOpened":
      return { ...state, seatsOpen: event.open };
    case "seatsGiven":
      return { ...state, seatsGiven: true };
    case "lateRuled":
      return { ...state, late: event.late };
    case "signAsked":
      return { ...state, signAsked: event.asked };
    case "planned":
      return {
        ...state,
        endsAt: event.endsAt,
        debriefMinutes: event.debriefMinutes,
        playOnAsked: false,
        playOn: false,
      };
    case "playOnAsked":
      return { ...state, playOnAsked: true };
    case "playedOn":
      return { ...state, playOn: true };
    case "debriefBegan":
      return { ...state, debriefed: [...state.debriefed, ...event.tables] };
    case "linkMade":
      return { ...state, links: [...state.links, event.link] };
    case "linkRevoked": {
      const gone = state.links.find((link) => link.id === event.link);
      return {
        ...state,
        links: state.links.filter((link) => link !== gone),
        banned: gone === undefined ? state.banned : [...state.banned, gone.tokenHash],
      };
    }
    case "ended":
      return { ...state, endedAt: event.at };
  }
}

function onPerson(
  state: SessionState,
  id: string,
  change: (person: SessionPerson) => SessionPerson,
): SessionState {
  return { ...state, people: state.people.map((person) => (person.id === id ? change(person) : person)) };
}

/** When the debrief's minutes begin, wall clock ms; 0 where no end is planned. */
export function debriefAt(state: SessionState): number {
  return state.endsAt === 0 ? 0 : state.endsAt - state.debriefMinutes * 60_000;
}
