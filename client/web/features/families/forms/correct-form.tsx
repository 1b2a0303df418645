import { graphql } from '@asysta/client';
import { CorrectFamilySchema } from '@asysta/schema/families/inputs';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { TextField } from '../../../components/forms/text-field.js';
import { useText } from '../../../frame/text/use-text.js';
import { lastChangeOfFamily } from '../card/history.js';
import { useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';

const CorrectFamilyData = graphql(`
  mutation CorrectFamilyData($input: CorrectFamilyInput!) {
    correctFamily(input: $input) {
      id
      version
      surname
    }
  }
`);

/** Corrects the surname, the address or the telephone. */
export const CorrectFamilyPage = () => {
  const t = useText();
  const family = useFamilyOfForm();
  const place = { family, tab: 'przeglad' } as const;
  const state = useMutationForm({
    draftKey: `correct-family:${family.id}`,
    schema: CorrectFamilySchema,
    known: { familyId: family.id },
    version: family.version,
    lastChange: () => lastChangeOfFamily(family.id),
    defaultValues: {
      surname: family.surnameKnown ? family.surname : '',
      street: family.street ?? '',
      city: family.city ?? '',
      phone: family.phone ?? '',
      reason: '',
    },
    send: (input) => execute(CorrectFamilyData, { input }),
    success: t('families:form.correctDone'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:form.correct')}>
      <MutationForm state={state} submitLabel={t('families:form.correctSubmit')} actions={<BackToCard {...place} />}>
        <Bound form={state.form} name="surname">
          {(field) => <TextField label={t('families:form.familySurname')} isOptional {...field} />}
        </Bound>
        <FieldRow>
          <Bound form={state.form} name="street">
            {(field) => <TextField label={t('families:form.street')} isOptional {...field} />}
          </Bound>
          <Bound form={state.form} name="city">
            {(field) => <TextField label={t('families:form.city')} isOptional {...field} />}
          </Bound>
        </FieldRow>
        <Bound form={state.form} name="phone">
          {(field) => <TextField label={t('families:form.phone')} isOptional type="tel" inputMode="tel" {...field} />}
        </Bound>
        <Bound form={state.form} name="reason">
          {(field) => <TextField label={t('families:form.reason')} hint={t('families:form.reasonHint')} {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};
