import { useSuspenseQuery } from '@tanstack/react-query';
import { ButtonGroup, LinkButton } from '../../components/button.js';
import { formatDay } from '../../components/format.js';
import { Card } from '../../components/layout/card.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { pausesInShortQuery } from './pauses-in-short.js';
import { reasonInWords } from './reason-words.js';

/** On the card of a family: the pause of visits that lasts or is agreed, and the ways to the rest and to a new one. */
export const PausesSection = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const { today } = useViewer();
  const { currentCase } = useSuspenseQuery(pausesInShortQuery(familyId)).data.family;
  if (!currentCase || (currentCase.visitPauses.length === 0 && !currentCase.viewerMayRecordVisitPause)) return null;
  const ahead = currentCase.visitPauses.filter(({ annulledAt, validTo }) => !annulledAt && validTo >= today).toReversed();
  const params = { familyId };
  return (
    <Card title={t('pauses:title')}>
      <p>{t('pauses:section.text')}</p>
      {currentCase.stage !== 'CLOSED' && ahead.length === 0 && <p>{t('pauses:section.none')}</p>}
      {currentCase.stage !== 'CLOSED' &&
        ahead.map((pause) => {
          const [from, to] = [formatDay(pause.validFrom), formatDay(pause.validTo)];
          const reason = reasonInWords(pause);
          return (
            <p key={pause.id}>
              {pause.validFrom <= today
                ? t('pauses:section.lasts', { date: to, reason })
                : t('pauses:section.ahead', { from, to, reason })}
            </p>
          );
        })}
      <ButtonGroup>
        {currentCase.viewerMayRecordVisitPause && (
          <LinkButton to="/rodziny/$familyId/przerwy/nowa" params={params} icon="calendar">
            {t('pauses:record')}
          </LinkButton>
        )}
        <LinkButton to="/rodziny/$familyId/przerwy" params={params} variant="quiet">
          {t('pauses:section.link')}
        </LinkButton>
      </ButtonGroup>
    </Card>
  );
};
