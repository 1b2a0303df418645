import { graphql } from '@asysta/client';
import { PARENTAL_AUTHORITY_STATUSES, PARENTAL_AUTHORITY_STATUS_WORDS } from '@asysta/schema/authority/codes';
import { CorrectParentalAuthoritySchema, RecordParentalAuthoritySchema } from '@asysta/schema/authority/inputs';
import { useParams } from '@tanstack/react-router';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type * as v from 'valibot';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow } from '../../components/forms/fieldset.js';
import { Select } from '../../components/forms/select.js';
import { TextField } from '../../components/forms/text-field.js';
import { capitalize } from '../../components/format.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { ReasonField } from '../../frame/forms/reason-field.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { NotFoundPage } from '../../frame/shell/pages.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { type AtHand, BackToChildren, ChildFormPage, OfChild, useBackToChildren } from './child-form.js';
import type { HeldOfChild } from './children.js';

const RecordParentalAuthority = graphql(`
  mutation RecordParentalAuthority($input: RecordParentalAuthorityInput!) {
    recordParentalAuthority(input: $input) {
      id
      version
    }
  }
`);

const CorrectParentalAuthority = graphql(`
  mutation CorrectParentalAuthority($input: CorrectParentalAuthorityInput!) {
    correctParentalAuthority(input: $input) {
      id
      version
    }
  }
`);

const OUTSIDE = 'OUTSIDE';
const STATUSES = PARENTAL_AUTHORITY_STATUSES.map((value) => ({
  value,
  label: capitalize(PARENTAL_AUTHORITY_STATUS_WORDS[value]),
}));

type Held = Omit<v.InferInput<typeof CorrectParentalAuthoritySchema>, 'parentalAuthorityId' | 'reason'>;

/** What is said of an authority, in any form that has it: React Hook Form's types do not widen, its paths do. */
const heldOf = <Values extends FieldValues & Held, Output>(form: UseFormReturn<Values, unknown, Output>) =>
  form as unknown as UseFormReturn<Held>;

const HeldFields = ({ form }: { form: UseFormReturn<Held> }) => {
  const t = useText();
  return (
    <>
      <FieldRow>
        <Bound form={form} name="status">
          {(field) => <Select label={t('whereabouts:authority.status')} options={STATUSES} {...field} />}
        </Bound>
        <Bound form={form} name="validFrom">
          {(field) => <DateField label={t('whereabouts:authority.from')} {...field} />}
        </Bound>
        <Bound form={form} name="validTo">
          {(field) => (
            <DateField label={t('whereabouts:authority.to')} hint={t('whereabouts:authority.toHint')} isOptional {...field} />
          )}
        </Bound>
      </FieldRow>
      <FieldRow>
        <Bound form={form} name="orderSignature">
          {(field) => <TextField label={t('whereabouts:authority.signature')} isOptional {...field} />}
        </Bound>
        <Bound form={form} name="orderIssuedOn">
          {(field) => <DateField label={t('whereabouts:authority.issuedOn')} isOptional {...field} />}
        </Bound>
      </FieldRow>
      <Bound form={form} name="court">
        {(field) => <TextField label={t('whereabouts:authority.court')} isOptional {...field} />}
      </Bound>
    </>
  );
};

const AuthorityForm = ({ family, people, child }: AtHand) => {
  const t = useText();
  const { today } = useViewer();
  const parents = people.filter(({ role }) => role === 'MOTHER' || role === 'FATHER');
  const state = useMutationForm({
    draftKey: `parental-authority:${child.id}`,
    schema: RecordParentalAuthoritySchema,
    known: { familyMemberId: child.id },
    defaultValues: {
      parentId: parents[0]?.id ?? null,
      parentName: '',
      status: null,
      validFrom: today,
      validTo: null,
      orderSignature: '',
      orderIssuedOn: null,
      court: '',
    },
    send: (input) => execute(RecordParentalAuthority, { input }),
    success: t('whereabouts:authority.done'),
    onDone: useBackToChildren(family.id),
  });
  const choices = [
    ...parents.map(({ id, givenName, surname }) => ({ value: id, label: `${givenName} ${surname}` })),
    { value: OUTSIDE, label: capitalize(t('whereabouts:authority.outside')) },
  ];
  const isOutside = state.form.watch('parentId') === null;
  return (
    <ChildFormPage
      family={family}
      title={t('whereabouts:authority.addOf', { name: child.givenName })}
      why={t('whereabouts:authority.why')}
    >
      <MutationForm
        state={state}
        submitLabel={t('whereabouts:authority.submit')}
        actions={<BackToChildren familyId={family.id} />}
      >
        <Bound form={state.form} name="parentId">
          {(field) => (
            <Select
              label={t('whereabouts:authority.parent')}
              options={choices}
              {...field}
              value={field.value ?? OUTSIDE}
              onChange={(choice) => field.onChange(choice === OUTSIDE ? null : choice)}
            />
          )}
        </Bound>
        {isOutside && (
          <Bound form={state.form} name="parentName">
            {(field) => <TextField label={t('whereabouts:authority.parentName')} {...field} />}
          </Bound>
        )}
        <HeldFields form={heldOf(state.form)} />
      </MutationForm>
    </ChildFormPage>
  );
};

/** Zapisz władzę rodzicielską of one parent over one child. */
export const AuthorityPage = () => <OfChild>{(atHand) => <AuthorityForm key={atHand.child.id} {...atHand} />}</OfChild>;

const CorrectionForm = ({ family, child, held }: AtHand & { held: HeldOfChild }) => {
  const t = useText();
  const { status, validFrom, validTo, orderSignature, orderIssuedOn, court } = held;
  const state = useMutationForm({
    draftKey: `correct-parental-authority:${held.id}`,
    schema: CorrectParentalAuthoritySchema,
    known: { parentalAuthorityId: held.id },
    version: held.version,
    defaultValues: {
      status,
      validFrom,
      validTo: validTo ?? null,
      orderSignature: orderSignature ?? '',
      orderIssuedOn: orderIssuedOn ?? null,
      court: court ?? '',
      reason: '',
    },
    send: (input) => execute(CorrectParentalAuthority, { input }),
    success: t('whereabouts:authority.correctDone'),
    onDone: useBackToChildren(family.id),
  });
  return (
    <ChildFormPage
      family={family}
      title={t('whereabouts:authority.correctTitle', { name: child.givenName })}
      why={t('whereabouts:authority.why')}
    >
      <MutationForm
        state={state}
        submitLabel={t('whereabouts:authority.correctSubmit')}
        actions={<BackToChildren familyId={family.id} />}
      >
        <HeldFields form={heldOf(state.form)} />
        <Bound form={state.form} name="reason">
          {(field) => <ReasonField {...field} />}
        </Bound>
      </MutationForm>
    </ChildFormPage>
  );
};

/** Correction of an authority, or its last day; of which parent it is, stays. */
export const CorrectAuthorityPage = () => {
  const authorityId = useParams({ strict: false, select: ({ authorityId: id = '' }) => id });
  return (
    <OfChild>
      {(atHand) => {
        const held = atHand.child.parentalAuthority.find(({ id, annulledAt }) => id === authorityId && !annulledAt);
        return held ? <CorrectionForm key={held.id} {...atHand} held={held} /> : <NotFoundPage />;
      }}
    </OfChild>
  );
};
