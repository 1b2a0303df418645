import { INTAKE_CHANNEL_WORDS, INTAKE_SOURCE_WORDS } from '@asysta/schema/intakes/codes';
import { paragraphs } from '../../components/data/paragraphs.js';
import { eventSource } from '../../frame/slots/slots.js';
import { i18n } from '../../frame/text/i18n.js';
import { intakesOfFamilyQuery } from './intakes-of-family.js';

/** What reached the centre, as entries of the family's history. */
export const intakeEvents = eventSource({
  query: intakesOfFamilyQuery,
  eventsOf: ({ family }) =>
    family.intakes.map(({ id, receivedOn, source, channel, content, registeredBy }) => ({
      id,
      supportCaseId: null,
      happenedOn: receivedOn,
      title: i18n.t('intakes:history', { source: INTAKE_SOURCE_WORDS[source], channel: INTAKE_CHANNEL_WORDS[channel] }),
      by: registeredBy.displayName,
      icon: 'tray',
      body: paragraphs(content),
    })),
});
