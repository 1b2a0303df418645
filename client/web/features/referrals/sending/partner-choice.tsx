import { everyNode, graphql, type PartnersForReferralQuery } from '@asysta/client';
import { PARTNER_KIND_WORDS } from '@asysta/schema/partners/codes';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { FieldProps } from '../../../components/forms/field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { Select } from '../../../components/forms/select.js';
import { capitalize } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { API_QUERIES, execute } from '../../../frame/api.js';
import styles from '../referrals.module.css';

const PartnersDocument = graphql(`
  query PartnersForReferral($page: PageInput!) {
    partnerInstitutions(page: $page) {
      nodes {
        id
        name
        kind
        scope
        city
        receivesReferrals
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** An institution the centre works with. */
export type Partner = PartnersForReferralQuery['partnerInstitutions']['nodes'][number];

const everyPartner = async (): Promise<readonly Partner[]> => {
  const partners: Partner[] = [];
  const pages = everyNode(
    async (after) => (await execute(PartnersDocument, { page: { first: 100, after } })).partnerInstitutions,
  );
  for await (const partner of pages) partners.push(partner);
  return partners;
};

/** Institutions by name: those that a referral reaches, and those outside the platform. */
export const usePartners = (): { connected: readonly Partner[]; outside: readonly Partner[] } => {
  const { data } = useSuspenseQuery({ queryKey: [...API_QUERIES, 'partners-for-referral'] as const, queryFn: everyPartner });
  return {
    connected: data.filter(({ receivesReferrals }) => receivesReferrals),
    outside: data.filter(({ receivesReferrals }) => !receivesReferrals),
  };
};

// More than this many radio buttons are a scroll, not a choice.
const RADIOS = 8;

/** The institution, among those that a referral reaches. */
export const PartnerChoice = ({ partners, ...field }: Omit<FieldProps<string>, 'label'> & { partners: readonly Partner[] }) => {
  const t = useText();
  const options = partners.map(({ id, name, kind, scope, city }) => ({
    value: id,
    label: name,
    note: [capitalize(PARTNER_KIND_WORDS[kind]), city, scope].filter(Boolean).join(' · '),
  }));
  const Choice = partners.length > RADIOS ? Select : RadioGroup;
  return <Choice {...field} label={t('referrals:new.partner')} options={options} />;
};

/** Why some institutions cannot be chosen, and what to do instead. */
export const OutsidePartners = ({ partners }: { partners: readonly Partner[] }) => {
  const t = useText();
  if (partners.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{t('referrals:new.outside', { count: partners.length })}</summary>
      <div className={styles.parts}>
        <p>{t('referrals:new.outsideText')}</p>
        <ul className={styles.dots}>
          {partners.map(({ id, name, city }) => (
            <li key={id}>{[name, city].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      </div>
    </details>
  );
};
