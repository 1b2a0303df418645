import { useSuspenseQueries } from '@tanstack/react-query';
import { useSlot } from '../../../frame/slots/use-slots.js';
import { useViewer } from '../../../frame/viewer.js';
import type { Entries } from './timeline-of.js';

/** What other nouns tell of a case, by its id; null for what belongs to the family and to no case. */
export const useEntriesOfOthers = (familyId: string): ((supportCaseId: string | null) => readonly Entries[]) => {
  const { permissions } = useViewer();
  const sources = useSlot('fileEvents').filter(({ may }) => may === undefined || permissions.includes(may));
  const answers = useSuspenseQueries({ queries: sources.map(({ query }) => query(familyId)) });
  const entries = sources.map(({ place, eventsOf }, index) => ({ place, events: eventsOf(answers[index]?.data) }));
  return (supportCaseId) =>
    entries.map(({ place, events }) => ({ place, events: events.filter((event) => event.supportCaseId === supportCaseId) }));
};
