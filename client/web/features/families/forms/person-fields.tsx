import type { AddFamilyMember, AddFamilyMemberSchema } from '@asysta/schema/families/inputs';
import { FAMILY_ROLES, FAMILY_ROLE_WORDS } from '@asysta/schema/families/codes';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type * as v from 'valibot';
import { IdentityFields } from '../../../frame/forms/identity-fields.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useMay } from '../../../frame/viewer.js';
import { withoutBlanks } from '../../../components/forms/blanks.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { Select } from '../../../components/forms/select.js';
import { TextField } from '../../../components/forms/text-field.js';
import { YearField } from '../../../components/forms/year-field.js';
import { capitalize } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';

type In = Pick<v.InferInput<typeof AddFamilyMemberSchema>, 'person'>;
type PersonForm = UseFormReturn<In, unknown, Pick<AddFamilyMember, 'person'>>;

/** The person's part of any form that has one: React Hook Form's types do not widen, its paths do. */
export const personOf = <Values extends FieldValues & In, Output>(form: UseFormReturn<Values, unknown, Output>): PersonForm =>
  form as unknown as PersonForm;

const PeselField = ({ form, hint }: { form: PersonForm; hint: string }) => {
  const t = useText();
  return (
    <Bound form={form} name="person.pesel">
      {(field) => (
        <TextField
          label={t('families:form.pesel')}
          hint={hint}
          why={t('families:form.peselWhy')}
          isOptional
          isShort
          inputMode="numeric"
          {...field}
          onChange={(text) => field.onChange(withoutBlanks(text) || null)}
        />
      )}
    </Bound>
  );
};

/** What is asked of a person, new or to be corrected. */
export const PersonFields = ({ form, peselHint }: { form: PersonForm; peselHint: string }) => {
  const t = useText();
  const mayRecordPesel = useMay('pesel:record');
  return (
    <>
      <FieldRow>
        <Bound form={form} name="person.givenName">
          {(field) => <TextField label={t('families:form.givenName')} isOptional {...field} />}
        </Bound>
        <Bound form={form} name="person.surname">
          {(field) => <TextField label={t('families:form.surname')} isOptional {...field} />}
        </Bound>
      </FieldRow>
      <FieldRow>
        <Bound form={form} name="person.role">
          {(field) => (
            <Select
              label={t('families:form.role')}
              options={FAMILY_ROLES.map((value) => ({ value, label: capitalize(FAMILY_ROLE_WORDS[value]) }))}
              {...field}
            />
          )}
        </Bound>
        <Bound form={form} name="person.birthDate">
          {(field) => <DateField label={t('families:form.birthDate')} isOptional {...field} />}
        </Bound>
      </FieldRow>
      <FieldRow>
        <Bound form={form} name="person.bornAbout">
          {(field) => (
            <YearField label={t('families:form.bornAbout')} hint={t('families:form.bornAboutHint')} isOptional {...field} />
          )}
        </Bound>
        <Bound form={form} name="person.expectedOn">
          {(field) => (
            <DateField label={t('families:form.expectedOn')} hint={t('families:form.expectedOnHint')} isOptional {...field} />
          )}
        </Bound>
      </FieldRow>
      {mayRecordPesel && (
        <>
          <PeselField form={form} hint={peselHint} />
          <IdentityFields form={form} at="person" />
        </>
      )}
      <Bound form={form} name="person.school">
        {(field) => <TextField label={t('families:form.school')} isOptional {...field} />}
      </Bound>
    </>
  );
};
