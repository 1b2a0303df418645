import { graphql } from '@asysta/client';
import { INTAKE_CHANNEL_WORDS, INTAKE_SOURCE_WORDS } from '@asysta/schema/intakes/codes';
import { paragraphs } from '../../components/data/paragraphs.js';
import { apiQuery } from '../../frame/api.js';
import { eventSource } from '../../frame/slots/slots.js';
import { i18n } from '../../frame/text/i18n.js';

const IntakesOfFamily = graphql(`
  query IntakesOfFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      intakes {
        id
        receivedOn
        source
        channel
        content
        state
        registeredBy {
          id
          displayName
        }
      }
    }
  }
`);

/** What reached the centre about a family; not everybody who sees the family may ask it. */
export const intakesOfFamilyQuery = (familyId: string) => apiQuery(IntakesOfFamily, { familyId });

/** What reached the centre, as entries of the family's history. */
export const intakeEvents = eventSource({
  place: 10,
  may: 'intake:read',
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
