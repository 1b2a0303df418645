import type { AwaitedDecision, CaseStage } from '@asysta/schema/cases/codes';
import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { ComponentType } from 'react';
import type { ApiQuery } from '../api.js';
import type { Permission } from '@asysta/schema/catalogue';
import type { Viewer } from '../viewer.js';
import type { TimelineEvent } from '../../components/data/timeline.js';

/*
 * Places on one noun's page that other nouns fill. The host knows the place and never who stands in it; a feature lists its
 * parts in `features/<noun>/feature.ts`, as it lists its routes.
 */

interface Placed {
  /** Order among the parts of one place: the lower number comes first. */
  readonly place: number;
}

type OfFamily = ComponentType<{ familyId: string }>;

/** A tab of the family's card. */
export interface CardTab extends Placed {
  /** Its word in the address: `?karta=wizyty`. */
  readonly id: string;
  readonly label: () => string;
  /** How many things it holds, beside its name. */
  readonly Count?: OfFamily;
  readonly Content: OfFamily;
}

/** A part of the card's first tab; `main` is the wide column. */
export interface CardSection extends Placed {
  readonly column: 'main' | 'side';
  readonly Content: OfFamily;
}

/** A mark beside the family's name at the head of the card. */
export interface CardBadge extends Placed {
  readonly Content: OfFamily;
}

/** What the server says of a case and of the person, for whose turn it is. */
export interface CaseRights {
  readonly permissions: readonly Permission[];
  readonly viewerMayRecordVisit: boolean;
}

/** Where another noun carries a case on: at a stage, or where a decision of that noun is awaited. */
export type TurnOfOther = CaseStage | AwaitedDecision;

/** What comes next in a case where another noun carries it on. */
export interface NextStep {
  readonly at: TurnOfOther;
  /** Said to everybody who sees the family, or only to whose turn it is when others are told something else. */
  readonly words: () => string;
  readonly wordsForOthers?: () => string;
  /** Whether it is for this person; others only read the words. */
  readonly isMine: (rights: CaseRights) => boolean;
  readonly label: () => string;
  readonly to: (familyId: string) => string;
}

/** The way on for a family that has no case yet. */
export interface BeforeCase extends Placed {
  readonly Content: OfFamily;
}

/** One entry of the family's history; of a case, or of none. */
export interface FileEvent extends TimelineEvent {
  readonly supportCaseId: string | null;
}

/** What is asked for entries of the history, and what its answer tells. */
export interface EventSource {
  readonly query: (familyId: string) => ApiQuery<unknown>;
  readonly eventsOf: (answer: unknown) => readonly FileEvent[];
}

/**
 * Where entries of the history come from, fetched with the first history that is opened. Of what happened on one day, the later place is
 * told as the later.
 */
export interface EventsOfNoun extends Placed {
  /** Who does not hold it is not shown these entries. */
  readonly may?: Permission | undefined;
  readonly load: () => Promise<EventSource>;
}

/** The step that settles a term of Dziś, for whom the server says it is. */
export interface WorkStep {
  readonly kind: DeadlineKind;
  readonly label: () => string;
  /** A term of the centre itself has no family. */
  readonly to: (familyId: string | null) => string;
}

/** A panel beside the terms of Dziś. */
export interface TodayPanel extends Placed {
  readonly Content: ComponentType;
}

/** Where the day of somebody begins who has no Dziś. */
export interface Home {
  readonly to: string;
  readonly isHomeOf: (viewer: Viewer) => boolean;
}

/** All places, each with what may stand in it. */
export interface Slots {
  readonly cardTabs: readonly CardTab[];
  readonly cardSections: readonly CardSection[];
  readonly cardBadges: readonly CardBadge[];
  /** Asked for as soon as the card opens, so that its parts do not wait for one another. */
  readonly cardQueries: readonly ((familyId: string) => ApiQuery<unknown>)[];
  readonly nextSteps: readonly NextStep[];
  readonly beforeCase: readonly BeforeCase[];
  readonly fileEvents: readonly EventsOfNoun[];
  readonly workSteps: readonly WorkStep[];
  readonly todayPanels: readonly TodayPanel[];
  readonly homes: readonly Home[];
}

/** A source of entries, checked against its own query. */
export const eventSource = <Answer>(source: {
  readonly query: (familyId: string) => ApiQuery<Answer>;
  readonly eventsOf: (answer: Answer) => readonly FileEvent[];
}): EventSource => source as unknown as EventSource;

/** What a person is told of a step: nobody is asked to do what is not theirs. */
export const wordsFor = (step: NextStep, rights: CaseRights): string => {
  const { words, wordsForOthers = words } = step;
  return step.isMine(rights) ? words() : wordsForOthers();
};

/** The parts of one place in their order. */
export const inPlace = <Part extends Placed>(parts: readonly Part[]): readonly Part[] =>
  parts.toSorted((one, other) => one.place - other.place);
