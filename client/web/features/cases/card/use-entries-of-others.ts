import { useSuspenseQueries } from '@tanstack/react-query';
import { use } from 'react';
import type { EventsOfNoun, EventSource } from '../../../frame/slots/slots.js';
import { useSlot } from '../../../frame/slots/use-slots.js';
import { useViewer } from '../../../frame/viewer.js';
import type { Entries } from './timeline-of.js';

const sources = new WeakMap<EventsOfNoun, Promise<EventSource>>();

/** Fetched once; one that could not be fetched is fetched again by whoever opens a history next. */
const sourceOf = (noun: EventsOfNoun): Promise<EventSource> => {
  const source = sources.get(noun) ?? noun.load();
  source.catch(() => sources.delete(noun));
  sources.set(noun, source);
  return source;
};

/** What other nouns tell of a case, by its id; null for what belongs to the family and to no case. */
export const useEntriesOfOthers = (familyId: string): ((supportCaseId: string | null) => readonly Entries[]) => {
  const { permissions } = useViewer();
  const nouns = useSlot('fileEvents').filter(({ may }) => may === undefined || permissions.includes(may));
  const told = nouns.map(sourceOf).map((source) => use(source));
  const answers = useSuspenseQueries({ queries: told.map(({ query }) => query(familyId)) });
  const entries = told.map(({ eventsOf }, index) => ({
    place: nouns[index]?.place ?? 0,
    events: eventsOf(answers[index]?.data),
  }));
  return (supportCaseId) =>
    entries.map(({ place, events }) => ({ place, events: events.filter((event) => event.supportCaseId === supportCaseId) }));
};
