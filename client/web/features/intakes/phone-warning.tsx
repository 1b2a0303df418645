import { graphql, type HouseholdsAtPhoneQuery } from '@asysta/client';
import { phoneDigits } from '@asysta/schema/values/phone';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { apiQuery } from '../../frame/api.js';
import { Button } from '../../components/button.js';
import { Outdated } from '../../components/data/outdated.js';
import { Callout } from '../../components/feedback/callout.js';
import { useText } from '../../frame/text/use-text.js';
import type { HouseholdControl } from './household.js';
import styles from './intakes.module.css';
import { useSettled } from './use-settled.js';

const HouseholdsAtPhoneDocument = graphql(`
  query HouseholdsAtPhone($phone: String!) {
    similarPersons(phone: $phone) {
      familyMemberId
      familyId
      name
    }
  }
`);

type Answering = HouseholdsAtPhoneQuery['similarPersons'][number];

/** Asks, once the typing rests, which of the caller's own files answer at the telephone; a part of a number is not asked about. */
const useHouseholds = (control: HouseholdControl) => {
  const phone = useSettled(useWatch({ control, name: 'newFamily.phone' })?.trim() ?? '');
  const isWhole = phoneDigits(phone) !== null;
  const { data, isPlaceholderData } = useQuery({
    ...apiQuery(HouseholdsAtPhoneDocument, { phone }),
    enabled: isWhole,
    placeholderData: keepPreviousData,
  });
  const found: readonly Answering[] = (isWhole && data?.similarPersons) || [];
  return { households: [...Map.groupBy(found, ({ familyId }) => familyId)], isOutdated: isPlaceholderData };
};

type OnUse = ((familyId: string) => void) | undefined;

const HouseholdLine = ({ familyId, persons, onUse }: { familyId: string; persons: readonly Answering[]; onUse: OnUse }) => {
  const t = useText();
  return (
    <div className={styles.likeness}>
      <p>
        <strong>{persons.map(({ name }) => name).join(', ')}.</strong> {t('intakes:phone.check')}
      </p>
      <div className={styles.ways}>
        <Link to="/rodziny/$familyId" params={{ familyId }} target="_blank">
          {t('intakes:duplicate.open')}
        </Link>
        {onUse && <Button onPress={() => onUse(familyId)}>{t('intakes:duplicate.use')}</Button>}
      </div>
    </div>
  );
};

/** Warns as soon as a telephone is typed that the caller's own files know it, and says what to do; heard as well as seen. */
export const PhoneWarning = ({ control, onUse }: { control: HouseholdControl; onUse: OnUse }) => {
  const t = useText();
  const { households, isOutdated } = useHouseholds(control);
  return (
    <div role="status">
      {households.length > 0 && (
        <Outdated isOutdated={isOutdated}>
          <Callout kind="warning" title={t('intakes:phone.knownTitle')}>
            {households.map(([familyId, persons]) => (
              <HouseholdLine key={familyId} familyId={familyId} persons={persons} onUse={onUse} />
            ))}
          </Callout>
        </Outdated>
      )}
    </div>
  );
};
