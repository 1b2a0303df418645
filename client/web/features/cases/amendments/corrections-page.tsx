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
import { type AmendedCase, AmendedCaseDocument, type AmendedFamily, casesOf, isCurrent } from './amended-case.js';
import { AmendmentLines } from './amendment-lines.js';
import { WaitingAmendment } from './waiting-amendment.js';

const route = getRouteApi('/signed-in/rodziny/$familyId/poprawki');

const TITLES = { CORRECTION: 'cases:amendments.titleOf', ANNULMENT: 'cases:amendments.annulment.titleOf' } as const;

/** What waits in one case with its decision, then what was decided. */
const OfCase = ({ family, supportCase }: { family: AmendedFamily; supportCase: AmendedCase }) => {
  const t = useText();
  const { amendments } = supportCase;
  const waiting = amendments.filter(({ outcome }) => !outcome);
  const decided = amendments.flatMap(({ outcome, ...amendment }) => (outcome ? [{ ...amendment, outcome }] : []));
  return (
    <>
      {!isCurrent(family, supportCase) && <h2>{t('cases:amendments.earlier', { number: supportCase.number })}</h2>}
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
    </>
  );
};

/** Every correction and annulment of what carries law in the cases of a family, of the one that counts first. */
export const CorrectionsPage = () => {
  const t = useText();
  const { familyId } = route.useParams();
  const { family } = useSuspenseQuery(apiQuery(AmendedCaseDocument, { familyId })).data;
  const cases = casesOf(family);
  const [current] = cases;
  if (!current) return <NotFoundPage />;
  const amended = cases.filter(({ amendments }) => amendments.length > 0);
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('cases:amendments.title')}
        intro={t('cases:amendments.pageIntro', { number: current.number })}
      />
      <Stack>
        {amended.length === 0 && (
          <EmptyState icon="document" title={t('cases:amendments.none')}>
            {t('cases:amendments.noneText')}
          </EmptyState>
        )}
        {amended.map((supportCase) => (
          <OfCase key={supportCase.id} family={family} supportCase={supportCase} />
        ))}
        <BackToFamily familyId={familyId} />
      </Stack>
    </>
  );
};
