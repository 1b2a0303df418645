import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../components/button.js';
import { EmptyState } from '../../components/feedback/empty-state.js';
import { PrintButton } from '../../components/layout/print-button.js';
import { useText } from '../../frame/text/use-text.js';
import { apiQuery } from '../../frame/api.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useMay } from '../../frame/viewer.js';
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
  const refer = useMay('referral:send') && (
    <LinkButton to="/rodziny/$familyId/udostepnienia/nowe" params={{ familyId }} variant="primary" icon="plus">
      {t('referrals:refer')}
    </LinkButton>
  );
  const isEmpty = family.referrals.length === 0;
  return (
    <>
      <FamilyPageHeader
        family={family}
        title={t('referrals:title')}
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
