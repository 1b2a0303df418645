import { graphql } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { apiQuery } from '../../frame/api.js';
import { Button } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { useText } from '../../frame/text/use-text.js';
import styles from './intakes.module.css';

const KnownFamilyDocument = graphql(`
  query KnownFamily($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      city
    }
  }
`);

/** Says about which family of the centre the form is, and lets the person take that back. */
export const KnownFamily = ({ familyId, onOther }: { familyId: string; onOther: () => void }) => {
  const t = useText();
  const { family } = useSuspenseQuery(apiQuery(KnownFamilyDocument, { familyId })).data;
  const surname = [family.surname, family.city].filter(Boolean).join(', ');
  return (
    <Callout title={t('intakes:form.known', { surname })}>
      <div className={styles.ways}>
        <Button onPress={onOther}>{t('intakes:form.otherFamily')}</Button>
      </div>
    </Callout>
  );
};
