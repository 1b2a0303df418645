import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import { useMay } from '../../frame/viewer.js';
import { useReferralCrumbs } from './referral-crumbs.js';
import { ReferralCard } from './referral-card.js';
import styles from './referrals.module.css';

const FamilyReferralsDocument = graphql(`
  query FamilyReferrals($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      referrals {
        id
        ...ReferralCard
      }
    }
  }
`);

const route = getRouteApi('/signed-in/rodziny/$familyId/udostepnienia');

/** Everything about a family that somebody outside the centre was given, newest first. */
export const FamilyReferralsPage = () => {
  const t = useText();
  const { familyId } = route.useParams();
  const { family } = useSuspenseQuery(apiQuery(FamilyReferralsDocument, { familyId })).data;
  const breadcrumbs = useReferralCrumbs(family);
  const refer = useMay('referral:send') && (
    <LinkButton to="/rodziny/$familyId/udostepnienia/nowe" params={{ familyId }} variant="primary" icon="plus">
      {t('referrals:refer')}
    </LinkButton>
  );
  const isEmpty = family.referrals.length === 0;
  return (
    <>
      <PageHeader
        title={`${t('referrals:title')}: ${t('referrals:family', { surname: family.surname })}`}
        breadcrumbs={breadcrumbs}
        intro={t('referrals:intro')}
        actions={
          !isEmpty && (
            <>
              <PrintButton />
              {refer}
            </>
          )
        }
      />
      {isEmpty ? (
        <EmptyState icon="arrowOut" title={t('referrals:empty.title')} action={refer}>
          {t('referrals:empty.text')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {family.referrals.map((referral) => (
            <li key={referral.id}>
              <ReferralCard item={referral} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
