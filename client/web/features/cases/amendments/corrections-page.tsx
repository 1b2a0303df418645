import { AMENDED_RECORD_WORDS } from '@asysta/schema/cases/amendment-codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { capitalize } from '../../../components/format.js';
import { Card, Stack } from '../../../components/layout/card.js';
import { apiQuery } from '../../../frame/api.js';
import { FamilyPageHeader } from '../../../frame/shell/family-page.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { useText } from '../../../frame/text/use-text.js';
import { BackToFamily } from '../step-frame.js';
import { AmendedCaseDocument } from './amended-case.js';
import { AmendmentLines } from './amendment-lines.js';
import { WaitingAmendment } from './waiting-amendment.js';

const route = getRouteApi('/signed-in/rodziny/$familyId/poprawki');

const TITLES = { CORRECTION: 'cases:amendments.titleOf', ANNULMENT: 'cases:amendments.annulment.titleOf' } as const;

/** Every correction and annulment of what carries law in the case of a family: those that wait with their decision, then those that were decided. */
export const CorrectionsPage = () => {
  const t = useText();
  const { familyId } = route.useParams();
  const { family } = useSuspenseQuery(apiQuery(AmendedCaseDocument, { familyId })).data;
  const supportCase = family.currentCase;
  if (!supportCase) return <NotFoundPage />;
  const { amendments } = supportCase;
  const waiting = amendments.filter(({ outcome }) => !outcome);
  const decided = amendments.flatMap(({ outcome, ...amendment }) => (outcome ? [{ ...amendment, outcome }] : []));
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('cases:amendments.title')}
        intro={t('cases:amendments.pageIntro', { number: supportCase.number })}
      />
      <Stack>
        {amendments.length === 0 && (
          <EmptyState icon="document" title={t('cases:amendments.none')}>
            {t('cases:amendments.noneText')}
          </EmptyState>
        )}
        {waiting.map((amendment) => (
          <WaitingAmendment key={amendment.id} family={family} supportCase={supportCase} amendment={amendment} />
        ))}
        {decided.map((amendment) => (
          <Card
            key={amendment.id}
            title={t(TITLES[amendment.kind], {
              of: capitalize(AMENDED_RECORD_WORDS[amendment.what]),
              state: t(
                amendment.kind === 'ANNULMENT'
                  ? `cases:amendments.annulment.state.${amendment.outcome}`
                  : `cases:amendments.state.${amendment.outcome}`,
              ),
            })}
          >
            <AmendmentLines family={family} amendment={amendment} />
          </Card>
        ))}
        <BackToFamily familyId={familyId} />
      </Stack>
    </>
  );
};
