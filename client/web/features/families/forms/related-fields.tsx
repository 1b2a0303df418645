import { RELATIONS, RELATION_WORDS } from '@asysta/schema/families/codes';
import type { AddRelatedPersonSchema } from '@asysta/schema/families/inputs';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type * as v from 'valibot';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { Select } from '../../../components/forms/select.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import type { FamilyOfForm } from './family-of-form.js';

type In = Omit<v.InferInput<typeof AddRelatedPersonSchema>, 'familyId'>;
type RelatedForm = UseFormReturn<In>;

/** The part of a form about somebody around the family: React Hook Form's types do not widen, its paths do. */
export const relatedOf = <Values extends FieldValues & In, Output>(form: UseFormReturn<Values, unknown, Output>): RelatedForm =>
  form as unknown as RelatedForm;

const WHOLE_FAMILY = 'whole-family';

/** What is asked of somebody around the family, new or to be corrected. */
export const RelatedFields = ({ form, family }: { form: RelatedForm; family: FamilyOfForm }) => {
  const t = useText();
  const persons = [
    { value: WHOLE_FAMILY, label: capitalize(t('families:form.wholeFamily')) },
    ...[...family.members, ...family.formerMembers].map(({ id, givenName, surname }) => ({
      value: id,
      label: `${givenName} ${surname}`,
    })),
  ];
  return (
    <>
      <Bound form={form} name="name">
        {(field) => <TextField label={t('families:form.relatedName')} hint={t('families:form.relatedNameHint')} {...field} />}
      </Bound>
      <FieldRow>
        <Bound form={form} name="relation">
          {(field) => (
            <Select
              label={t('families:form.relation')}
              options={RELATIONS.map((value) => ({ value, label: capitalize(RELATION_WORDS[value]) }))}
              {...field}
            />
          )}
        </Bound>
        <Bound form={form} name="familyMemberId">
          {(field) => (
            <Select
              label={t('families:form.whose')}
              options={persons}
              {...field}
              value={field.value ?? WHOLE_FAMILY}
              onChange={(choice) => field.onChange(choice === WHOLE_FAMILY ? null : choice)}
            />
          )}
        </Bound>
        <Bound form={form} name="phone">
          {(field) => <TextField label={t('families:form.phone')} isOptional type="tel" inputMode="tel" {...field} />}
        </Bound>
      </FieldRow>
      <Bound form={form} name="note">
        {(field) => <TextArea label={t('families:form.note')} isOptional {...field} />}
      </Bound>
    </>
  );
};
