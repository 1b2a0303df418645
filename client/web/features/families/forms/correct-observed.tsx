import { graphql } from '@asysta/client';
import { CorrectResourceSchema, CorrectStrengthSchema } from '@asysta/schema/families/observed-inputs';
import { useParams } from '@tanstack/react-router';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { ReasonField } from '../../../frame/forms/reason-field.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { NotFoundPage } from '../../../frame/shell/pages.js';
import { useText } from '../../../frame/text/use-text.js';
import { type CardFamily, useCardFamily } from '../card/family-card.js';
import { lastChangeOfFamily } from '../card/history.js';
import { type FamilyOfForm, useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';
import { ResourceFields, resourceOf, StrengthFields, strengthOf } from './observed-fields.js';

const CorrectStrengthOfFamily = graphql(`
  mutation CorrectStrengthOfFamily($input: CorrectStrengthInput!) {
    correctStrength(input: $input) {
      id
      version
    }
  }
`);

const CorrectResourceOfFamily = graphql(`
  mutation CorrectResourceOfFamily($input: CorrectResourceInput!) {
    correctResource(input: $input) {
      id
      version
    }
  }
`);

const CorrectStrengthForm = ({ family, strength }: { family: FamilyOfForm; strength: CardFamily['strengths'][number] }) => {
  const t = useText();
  const place = { family, tab: 'zasoby' } as const;
  const { id, version, familyMember, description, evidence, useMade, observedOn } = strength;
  const state = useMutationForm({
    draftKey: `correct-strength:${id}`,
    schema: CorrectStrengthSchema,
    known: { strengthId: id },
    version,
    lastChange: () => lastChangeOfFamily(family.id, id),
    defaultValues: {
      familyMemberId: familyMember?.id ?? null,
      description,
      evidence: evidence ?? '',
      useMade: useMade ?? '',
      observedOn,
      reason: '',
    },
    send: (input) => execute(CorrectStrengthOfFamily, { input }),
    success: t('families:form.correctDone'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:form.correctStrength')}>
      <MutationForm state={state} submitLabel={t('families:form.correctSubmit')} actions={<BackToCard {...place} />}>
        <StrengthFields form={strengthOf(state.form)} family={family} />
        <Bound form={state.form} name="reason">
          {(field) => <ReasonField {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};

const CorrectResourceForm = ({ family, resource }: { family: FamilyOfForm; resource: CardFamily['resources'][number] }) => {
  const t = useText();
  const place = { family, tab: 'zasoby' } as const;
  const { id, version, kind, state: standing, description, observedOn } = resource;
  const state = useMutationForm({
    draftKey: `correct-resource:${id}`,
    schema: CorrectResourceSchema,
    known: { resourceId: id },
    version,
    lastChange: () => lastChangeOfFamily(family.id, id),
    defaultValues: { kind, state: standing, description, observedOn, reason: '' },
    send: (input) => execute(CorrectResourceOfFamily, { input }),
    success: t('families:form.correctDone'),
    onDone: useBackToCard(place),
  });
  return (
    <FormPage place={place} title={t('families:form.correctResource')} why={t('families:form.correctResourceWhy')}>
      <MutationForm state={state} submitLabel={t('families:form.correctSubmit')} actions={<BackToCard {...place} />}>
        <ResourceFields form={resourceOf(state.form)} />
        <Bound form={state.form} name="reason">
          {(field) => <ReasonField {...field} />}
        </Bound>
      </MutationForm>
    </FormPage>
  );
};

/** Corrects a strong side named by the address. */
export const CorrectStrengthPage = () => {
  const family = useFamilyOfForm();
  const strengthId = useParams({ strict: false, select: ({ strengthId: id = '' }) => id });
  const strength = useCardFamily(family.id).strengths.find(({ id }) => id === strengthId);
  return strength ? <CorrectStrengthForm key={strength.id} family={family} strength={strength} /> : <NotFoundPage />;
};

/** Corrects a resource named by the address. */
export const CorrectResourcePage = () => {
  const family = useFamilyOfForm();
  const resourceId = useParams({ strict: false, select: ({ resourceId: id = '' }) => id });
  const resource = useCardFamily(family.id).resources.find(({ id }) => id === resourceId);
  return resource ? <CorrectResourceForm key={resource.id} family={family} resource={resource} /> : <NotFoundPage />;
};
