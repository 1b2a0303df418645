import { graphql } from '@asysta/client';
import { AddRelatedPersonSchema } from '@asysta/schema/families/inputs';
import { CorrectRelatedPersonSchema, EndRelatedPersonSchema } from '@asysta/schema/families/related-inputs';
import { useParams } from '@tanstack/react-router';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { ReasonField } from '../../../frame/forms/reason-field.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { DateField } from '../../../components/forms/date-field.js';
import { useText } from '../../../frame/text/use-text.js';
import { useViewer } from '../../../frame/viewer.js';
import { type RelatedPerson, useCardFamily } from '../card/family-card.js';
import { type FamilyOfForm, useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';
import { RelatedFields, relatedOf } from './related-fields.js';

const AddRelated = graphql(`
  mutation AddRelated($input: AddRelatedPersonInput!) {
    addRelatedPerson(input: $input) {
      id
      version
    }
  }
`);

const CorrectRelated = graphql(`
  mutation CorrectRelated($input: CorrectRelatedPersonInput!) {
    correctRelatedPerson(input: $input) {
      id
      version
    }
  }
`);

const EndRelated = graphql(`
  mutation EndRelated($input: EndRelatedPersonInput!) {
    endRelatedPerson(input: $input) {
      id
      version
    }
  }
`);

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
  return (
    <FormPage place={place} title={t('families:form.related')} why={t('families:form.strengthWhy')}>
      <MutationForm state={state} submitLabel={t('families:form.relatedSubmit')} actions={<BackToCard {...place} />}>
        <RelatedFields form={relatedOf(state.form)} family={family} />
      </MutationForm>
    </FormPage>
  );
};

interface AtHand {
  readonly family: FamilyOfForm;
  readonly person: RelatedPerson;
}

const CorrectRelatedForm = ({ family, person }: AtHand) => {
  const t = useText();
  const place = { family, tab: 'osoby' } as const;
  const { name, relation, familyMember, phone, note } = person;
  const state = useMutationForm({
    draftKey: `correct-related:${person.id}`,
    schema: CorrectRelatedPersonSchema,
    known: { relatedPersonId: person.id },
    version: person.version,
    defaultValues: {
      name,
      relation,
      familyMemberId: familyMember?.id ?? null,
      phone: phone ?? '',
      note: note ?? '',
      reason: '',
    },
    send: (input) => execute(CorrectRelated, { input }),
    success: t('families:form.correctRelatedDone'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:form.correctPerson', { name })}>
      <MutationForm state={state} submitLabel={t('families:form.correctSubmit')} actions={<BackToCard {...place} />}>
        <RelatedFields form={relatedOf(state.form)} family={family} />
        <Bound form={state.form} name="reason">
          {(field) => <ReasonField {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};

const EndRelatedForm = ({ family, person }: AtHand) => {
  const t = useText();
  const { today } = useViewer();
  const place = { family, tab: 'osoby' } as const;
  const state = useMutationForm({
    draftKey: `end-related:${person.id}`,
    schema: EndRelatedPersonSchema,
    known: { relatedPersonId: person.id },
    version: person.version,
    defaultValues: { endedOn: today },
    values: 'answer',
    send: (input) => execute(EndRelated, { input }),
    success: t('families:form.endRelatedDone'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:form.endRelated', { name: person.name })} why={t('families:form.endRelatedWhy')}>
      <MutationForm state={state} submitLabel={t('families:form.endRelatedSubmit')} actions={<BackToCard {...place} />}>
        <Bound form={state.form} name="endedOn">
          {(field) => <DateField label={t('families:form.endRelatedOn')} {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};

/** Who is around the family and named by the address. */
const useAtHand = (): AtHand | null => {
  const family = useFamilyOfForm();
  const relatedId = useParams({ strict: false, select: ({ relatedId: id = '' }) => id });
  const person = useCardFamily(family.id).relatedPersons.find(({ id }) => id === relatedId);
  return person ? { family, person } : null;
};

/** Corrects what is known of somebody around the family; what stood there stays in the history. */
export const CorrectRelatedPage = () => {
  const atHand = useAtHand();
  return atHand ? <CorrectRelatedForm key={atHand.person.id} {...atHand} /> : <NotFoundPage />;
};

/** Says until when somebody was around the family. */
export const EndRelatedPage = () => {
  const atHand = useAtHand();
  return atHand && !atHand.person.endedOn ? <EndRelatedForm key={atHand.person.id} {...atHand} /> : <NotFoundPage />;
};
