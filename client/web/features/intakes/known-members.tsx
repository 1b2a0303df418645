import { FAMILY_ROLES, FAMILY_ROLE_WORDS } from '@asysta/schema/families/codes';
import { Bound } from '../../frame/forms/mutation-form.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/forms/checkbox.js';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow } from '../../components/forms/fieldset.js';
import { Select } from '../../components/forms/select.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import type { HouseholdForm } from './household.js';
import styles from './intakes.module.css';

/** A person of the centre's files who is to belong to the new family too: the role and the first day are asked, nothing is typed again. */
export const KnownMember = (props: { form: HouseholdForm; index: number; name: string | undefined; onRemove: () => void }) => {
  const t = useText();
  const { form, index } = props;
  const at = `newFamily.knownMembers.${index}` as const;
  const name = props.name ?? t('intakes:known.someone');
  return (
    <li className={styles.person} aria-label={name}>
      <div className={styles.personHead}>
        <h2>{t('intakes:known.person', { name })}</h2>
        <Button variant="quiet" icon="close" onPress={props.onRemove}>
          {t('intakes:known.remove', { name })}
        </Button>
      </div>
      <FieldRow>
        <Bound form={form} name={`${at}.role`}>
          {(field) => (
            <Select
              label={t('intakes:form.role')}
              options={FAMILY_ROLES.map((value) => ({ value, label: capitalize(FAMILY_ROLE_WORDS[value]) }))}
              {...field}
            />
          )}
        </Bound>
        <Bound form={form} name={`${at}.joinedOn`}>
          {(field) => <DateField label={t('intakes:known.joinedOn')} isOptional {...field} />}
        </Bound>
      </FieldRow>
      <Bound form={form} name={`${at}.moves`}>
        {(field) => <Checkbox label={t('intakes:known.moves')} {...field} />}
      </Bound>
    </li>
  );
};
