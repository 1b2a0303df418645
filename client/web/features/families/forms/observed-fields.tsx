import { RESOURCE_KIND_WORDS, RESOURCE_KINDS, RESOURCE_STATE_WORDS, RESOURCE_STATES } from '@asysta/schema/families/codes';
import type { AddResourceSchema, AddStrengthSchema } from '@asysta/schema/families/inputs';
import type { UseFormReturn } from 'react-hook-form';
import type * as v from 'valibot';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { Select } from '../../../components/forms/select.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import type { FamilyOfForm } from './family-of-form.js';

type StrengthForm = UseFormReturn<Omit<v.InferInput<typeof AddStrengthSchema>, 'familyId'>>;
type ResourceForm = UseFormReturn<Omit<v.InferInput<typeof AddResourceSchema>, 'familyId'>>;

/** The form as these fields need it, whatever else it asks: React Hook Form's types do not widen, its paths do. */
export const strengthOf = (form: unknown): StrengthForm => form as StrengthForm;
/** The same of a resource. */
export const resourceOf = (form: unknown): ResourceForm => form as ResourceForm;

const WHOLE_FAMILY = 'FAMILY';

/** What is asked of a strong side, new or to be corrected. */
export const StrengthFields = ({ form, family }: { form: StrengthForm; family: FamilyOfForm }) => {
  const t = useText();
  // Somebody who left since stays who it was seen of.
  const written = form.formState.defaultValues?.familyMemberId;
  const persons = [
    { value: WHOLE_FAMILY, label: capitalize(t('families:form.wholeFamily')) },
    ...[...family.members, ...family.formerMembers.filter(({ id }) => id === written)].map(({ id, givenName, surname }) => ({
      value: id,
      label: `${givenName} ${surname}`,
    })),
  ];
  return (
    <>
      <Bound form={form} name="description">
        {(field) => <TextField label={t('families:form.strengthText')} hint={t('families:form.strengthHint')} {...field} />}
      </Bound>
      <FieldRow>
        <Bound form={form} name="familyMemberId">
          {(field) => (
            <Select
              label={t('families:form.ofWhom')}
              options={persons}
              {...field}
              value={field.value ?? WHOLE_FAMILY}
              onChange={(choice) => field.onChange(choice === WHOLE_FAMILY ? null : choice)}
            />
          )}
        </Bound>
        <Bound form={form} name="observedOn">
          {(field) => <DateField label={t('families:form.observedOn')} {...field} />}
        </Bound>
      </FieldRow>
      <Bound form={form} name="evidence">
        {(field) => <TextArea label={t('families:form.evidence')} isOptional rows={3} {...field} />}
      </Bound>
      <Bound form={form} name="useMade">
        {(field) => <TextArea label={t('families:form.useMade')} isOptional rows={3} {...field} />}
      </Bound>
    </>
  );
};

/** What is asked of a resource, new or to be corrected. */
export const ResourceFields = ({ form }: { form: ResourceForm }) => {
  const t = useText();
  return (
    <>
      <Bound form={form} name="description">
        {(field) => <TextField label={t('families:form.resourceText')} hint={t('families:form.resourceHint')} {...field} />}
      </Bound>
      <Bound form={form} name="kind">
        {(field) => (
          <RadioGroup
            label={t('families:form.resourceKind')}
            options={RESOURCE_KINDS.map((value) => ({ value, label: capitalize(RESOURCE_KIND_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="state">
        {(field) => (
          <RadioGroup
            label={t('families:form.resourceState')}
            options={RESOURCE_STATES.map((value) => ({ value, label: capitalize(RESOURCE_STATE_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="observedOn">
        {(field) => <DateField label={t('families:form.observedOn')} {...field} />}
      </Bound>
    </>
  );
};
