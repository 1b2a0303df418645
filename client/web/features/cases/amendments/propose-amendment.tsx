import { AMENDED_RECORD_WORDS, type AmendedRecord } from '@asysta/schema/cases/amendment-codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../components/feedback/empty-state.js';
import { capitalize } from '../../../components/format.js';
import { apiQuery } from '../../../frame/api.js';
import { FamilyPageHeader } from '../../../frame/shell/family-page.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { useText } from '../../../frame/text/use-text.js';
import { BackToFamily } from '../step-frame.js';
import { AMENDED_PATHS, AmendedCaseDocument, casesOf, waitingFor } from './amended-case.js';
import type { Proposing } from './proposal-frame.js';
import { ProposeDecision } from './propose-decision.js';
import { ProposeApplication, ProposeClosing, ProposeConsent, ProposeCourtOrder, ProposeMinorParent } from './propose-forms.js';
import { amendableOf } from './records-amended.js';

const named = <Row extends { readonly id: string }>(rows: readonly Row[], { recordId }: Proposing): Row | undefined =>
  rows.find(({ id }) => id === recordId);

const FORMS: Record<AmendedRecord, (proposing: Proposing) => ReactNode> = {
  CONSENT: (proposing) => {
    const consent = named(proposing.supportCase.consents, proposing);
    return consent && <ProposeConsent {...proposing} consent={consent} />;
  },
  COURT_ORDER: (proposing) => {
    const order = named(proposing.supportCase.courtOrders, proposing);
    return order && <ProposeCourtOrder {...proposing} order={order} />;
  },
  COURT_DECISION: (proposing) => {
    const decision = named(
      proposing.supportCase.courtOrders.flatMap(({ decisions }) => decisions),
      proposing,
    );
    return decision && <ProposeDecision {...proposing} decision={decision} />;
  },
  CLOSING: (proposing) => <ProposeClosing {...proposing} />,
  ZA_ZYCIEM: (proposing) => {
    const application = named(proposing.supportCase.zaZyciemApplications, proposing);
    return application && <ProposeApplication {...proposing} application={application} />;
  },
  MINOR_PARENT: (proposing) => {
    const record = named(proposing.supportCase.minorParentRecords, proposing);
    return record && <ProposeMinorParent {...proposing} record={record} />;
  },
};

/** Correction of one record that carries law: the form as it stands, and why; it waits for a second person. */
export const ProposeAmendment = ({ familyId, what, recordId }: { familyId: string; what: AmendedRecord; recordId: string }) => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(AmendedCaseDocument, { familyId })).data;
  const supportCase = casesOf(family).find((one) => amendableOf(what, one).some(({ id }) => id === recordId));
  const record = supportCase && amendableOf(what, supportCase).find(({ id }) => id === recordId);
  if (!supportCase || !record) return <NotFoundPage />;
  const of = AMENDED_RECORD_WORDS[what];
  const mayPropose = supportCase.viewerMayAmend.includes(what) && !record.annulledAt && !waitingFor(supportCase, recordId);
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('cases:amendments.proposal', { of })}
        intro={t('cases:amendments.proposalIntro')}
        below={[
          <Link key="recorded" to="/rodziny/$familyId/sprawa/$step/zapisane" params={{ familyId, step: AMENDED_PATHS[what] }}>
            {capitalize(of)}
          </Link>,
        ]}
      />
      {mayPropose ? (
        FORMS[what]({ family, supportCase, what, recordId })
      ) : (
        <EmptyState title={t('cases:amendments.cannot')} action={<BackToFamily familyId={familyId} />}>
          {t('cases:amendments.cannotText')}
        </EmptyState>
      )}
    </>
  );
};
