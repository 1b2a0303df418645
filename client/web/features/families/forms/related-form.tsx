import { graphql } from '@asysta/client';
import { AddRelatedPersonSchema } from '@asysta/schema/families/inputs';
import { RELATIONS, RELATION_WORDS } from '@asysta/schema/families/codes';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { Select } from '../../../components/forms/select.js';
import { TextArea, TextField } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';

const AddRelated = graphql(`
  mutation AddRelated($input: AddRelatedPersonInput!) {
    addRelatedPerson(input: $input) {
      id
      version
    }
  }
`);

const WHOLE_FAMILY = 'whole-family';

/** Adds somebody from the family's surroundings. */
export const AddRelatedPersonPage = () => {
  const t = useText();
  const family = useFamilyOfForm();
  const place = { family, tab: 'osoby' } as const;
  const state = useMutationForm({
    draftKey: `add-related:${family.id}`,
    schema: AddRelatedPersonSchema,
    known: { familyId: family.id },
    defaultValues: { name: '', relation: null, familyMemberId: null, phone: '', note: '' },
    send: (input) => execute(AddRelated, { input }),
    success: t('families:form.relatedDone'),
    onDone: useBackToCard(place),
  });
  const persons = [
    { value: WHOLE_FAMILY, label: capitalize(t('families:form.wholeFamily')) },
    ...[...family.members, ...family.formerMembers].map(({ id, givenName, surname }) => ({
      value: id,
      label: `${givenName} ${surname}`,
    })),
  ];
  return (
    <FormPage place={place} title={t('families:form.related')} why={t('families:form.strengthWhy')}>
      <MutationForm state={state} submitLabel={t('families:form.relatedSubmit')} actions={<BackToCard {...place} />}>
        <Bound form={state.form} name="name">
          {(field) => <TextField label={t('families:form.relatedName')} hint={t('families:form.relatedNameHint')} {...field} />}
        </Bound>
        <FieldRow>
          <Bound form={state.form} name="relation">
            {(field) => (
              <Select
                label={t('families:form.relation')}
                options={RELATIONS.map((value) => ({ value, label: capitalize(RELATION_WORDS[value]) }))}
                {...field}
              />
            )}
          </Bound>
          <Bound form={state.form} name="familyMemberId">
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
          <Bound form={state.form} name="phone">
            {(field) => <TextField label={t('families:form.phone')} isOptional type="tel" inputMode="tel" {...field} />}
          </Bound>
        </FieldRow>
        <Bound form={state.form} name="note">
          {(field) => <TextArea label={t('families:form.note')} isOptional {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};
