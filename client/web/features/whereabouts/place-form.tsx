import { graphql } from '@asysta/client';
import { CorrectWhereaboutsSchema, NoteCourtApplicationSchema, RecordWhereaboutsSchema } from '@asysta/schema/whereabouts/inputs';
import { WHEREABOUTS_KINDS, WHEREABOUTS_KIND_WORDS } from '@asysta/schema/whereabouts/codes';
import { useParams } from '@tanstack/react-router';
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
import type { StayOfChild } from './children.js';

const RecordWhereabouts = graphql(`
  mutation RecordWhereabouts($input: RecordWhereaboutsInput!) {
    recordWhereabouts(input: $input) {
      id
      version
    }
  }
`);

const CorrectWhereabouts = graphql(`
  mutation CorrectWhereabouts($input: CorrectWhereaboutsInput!) {
    correctWhereabouts(input: $input) {
      id
      version
    }
  }
`);

const NoteCourtApplication = graphql(`
  mutation NoteCourtApplication($input: NoteCourtApplicationInput!) {
    noteCourtApplication(input: $input) {
      id
      version
    }
  }
`);

const KINDS = WHEREABOUTS_KINDS.map((value) => ({ value, label: capitalize(WHEREABOUTS_KIND_WORDS[value]) }));

const PlaceForm = ({ family, child }: AtHand) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: `whereabouts:${child.id}`,
    schema: RecordWhereaboutsSchema,
    known: { familyMemberId: child.id },
    defaultValues: { kind: null, withWhom: '', validFrom: today, validTo: null },
    send: (input) => execute(RecordWhereabouts, { input }),
    success: t('whereabouts:place.done'),
    onDone: useBackToChildren(family.id),
  });
  return (
    <ChildFormPage
      family={family}
      title={t('whereabouts:place.changeOf', { name: child.givenName })}
      why={t('whereabouts:place.why')}
    >
      <MutationForm state={state} submitLabel={t('whereabouts:place.submit')} actions={<BackToChildren familyId={family.id} />}>
        <Bound form={state.form} name="kind">
          {(field) => <Select label={t('whereabouts:place.kind')} options={KINDS} {...field} />}
        </Bound>
        <Bound form={state.form} name="withWhom">
          {(field) => (
            <TextField label={t('whereabouts:place.withWhom')} hint={t('whereabouts:place.withWhomHint')} isOptional {...field} />
          )}
        </Bound>
        <FieldRow>
          <Bound form={state.form} name="validFrom">
            {(field) => <DateField label={t('whereabouts:place.from')} {...field} />}
          </Bound>
          <Bound form={state.form} name="validTo">
            {(field) => (
              <DateField label={t('whereabouts:place.to')} hint={t('whereabouts:place.toHint')} isOptional {...field} />
            )}
          </Bound>
        </FieldRow>
      </MutationForm>
    </ChildFormPage>
  );
};

/** Zmień miejsce pobytu: where a child is from a day on. */
export const PlacePage = () => <OfChild>{(atHand) => <PlaceForm key={atHand.child.id} {...atHand} />}</OfChild>;

const CorrectionForm = ({ family, child, stay }: AtHand & { stay: StayOfChild }) => {
  const t = useText();
  const { kind, withWhom, validFrom, validTo } = stay;
  const state = useMutationForm({
    draftKey: `correct-whereabouts:${stay.id}`,
    schema: CorrectWhereaboutsSchema,
    known: { whereaboutsId: stay.id },
    version: stay.version,
    defaultValues: { kind, withWhom: withWhom ?? '', validFrom, validTo: validTo ?? null, reason: '' },
    send: (input) => execute(CorrectWhereabouts, { input }),
    success: t('whereabouts:place.correctDone'),
    onDone: useBackToChildren(family.id),
  });
  return (
    <ChildFormPage family={family} title={t('whereabouts:place.correctTitle', { name: child.givenName })}>
      <MutationForm
        state={state}
        submitLabel={t('whereabouts:place.correctSubmit')}
        actions={<BackToChildren familyId={family.id} />}
      >
        <Bound form={state.form} name="kind">
          {(field) => <Select label={t('whereabouts:place.kind')} options={KINDS} {...field} />}
        </Bound>
        <Bound form={state.form} name="withWhom">
          {(field) => <TextField label={t('whereabouts:place.withWhom')} isOptional {...field} />}
        </Bound>
        <FieldRow>
          <Bound form={state.form} name="validFrom">
            {(field) => <DateField label={t('whereabouts:place.from')} {...field} />}
          </Bound>
          <Bound form={state.form} name="validTo">
            {(field) => (
              <DateField label={t('whereabouts:place.to')} hint={t('whereabouts:place.toHint')} isOptional {...field} />
            )}
          </Bound>
        </FieldRow>
        <Bound form={state.form} name="reason">
          {(field) => <ReasonField {...field} />}
        </Bound>
      </MutationForm>
    </ChildFormPage>
  );
};

const ApplicationForm = ({ family, stay }: AtHand & { stay: StayOfChild }) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: `court-application:${stay.id}`,
    schema: NoteCourtApplicationSchema,
    known: { whereaboutsId: stay.id },
    version: stay.version,
    defaultValues: { appliedOn: today },
    values: 'answer',
    send: (input) => execute(NoteCourtApplication, { input }),
    success: t('whereabouts:appliedForm.done'),
    onDone: useBackToChildren(family.id),
  });
  return (
    <ChildFormPage family={family} title={t('whereabouts:appliedForm.title')}>
      <MutationForm
        state={state}
        submitLabel={t('whereabouts:appliedForm.submit')}
        actions={<BackToChildren familyId={family.id} />}
      >
        <Bound form={state.form} name="appliedOn">
          {(field) => <DateField label={t('whereabouts:appliedForm.on')} {...field} />}
        </Bound>
      </MutationForm>
    </ChildFormPage>
  );
};

const useStayId = (): string => useParams({ strict: false, select: ({ whereaboutsId = '' }) => whereaboutsId });

/** Correction of where a child was. */
export const CorrectPlacePage = () => {
  const stayId = useStayId();
  return (
    <OfChild>
      {(atHand) => {
        const stay = atHand.child.whereabouts.find(({ id }) => id === stayId);
        return stay ? <CorrectionForm key={stay.id} {...atHand} stay={stay} /> : <NotFoundPage />;
      }}
    </OfChild>
  );
};

/** That the institution applied to the court about a child (art. 100(4a)). */
export const CourtApplicationPage = () => {
  const stayId = useStayId();
  return (
    <OfChild>
      {(atHand) => {
        const stay = atHand.child.whereabouts.find(({ id }) => id === stayId);
        return stay ? <ApplicationForm key={stay.id} {...atHand} stay={stay} /> : <NotFoundPage />;
      }}
    </OfChild>
  );
};
