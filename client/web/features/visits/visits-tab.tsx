import { graphql } from '@asysta/client';
import { rhythmInWords } from '@asysta/schema/rhythms/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ButtonGroup, LinkButton } from '../../components/button.js';
import { formatDay } from '../../components/format.js';
import { Card } from '../../components/layout/card.js';
import { apiQuery } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';

const LastVisitDocument = graphql(`
  query LastVisit($familyId: ID!) {
    family(id: $familyId) {
      id
      currentCase {
        id
        closedOn
        viewerMayRecordContact
        viewerMayRecordVisitPause
        meetingRhythmToday {
          id
          days
        }
        lastVisit {
          id
          visitedOn
        }
      }
    }
  }
`);

/** The way to the visits, and when the last one was. */
export const VisitsTab = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const { currentCase } = useSuspenseQuery(apiQuery(LastVisitDocument, { familyId })).data.family;
  return (
    <Card title={t('visits:title')}>
      <p>{t('visits:tab.text')}</p>
      <p>
        {t('visits:tab.last')}: {currentCase?.lastVisit ? formatDay(currentCase.lastVisit.visitedOn) : t('visits:tab.none')}
      </p>
      {currentCase?.meetingRhythmToday && !currentCase.closedOn && (
        <p>{t('visits:tab.rhythm', { rhythm: rhythmInWords(currentCase.meetingRhythmToday.days) })}</p>
      )}
      <ButtonGroup>
        <LinkButton to="/rodziny/$familyId/wizyty" params={{ familyId }} icon="house">
          {t('visits:tab.link')}
        </LinkButton>
        {currentCase?.viewerMayRecordContact && (
          <LinkButton to="/rodziny/$familyId/kontakty/nowy" params={{ familyId }} variant="quiet">
            {t('visits:tab.contact')}
          </LinkButton>
        )}
        {currentCase?.viewerMayRecordVisitPause && (
          <LinkButton to="/rodziny/$familyId/przerwy/nowa" params={{ familyId }} variant="quiet">
            {t('visits:tab.pause')}
          </LinkButton>
        )}
        {currentCase && (
          <LinkButton to="/rodziny/$familyId/rytm" params={{ familyId }} variant="quiet">
            {t('visits:tab.rhythmLink')}
          </LinkButton>
        )}
      </ButtonGroup>
    </Card>
  );
};
