import { graphql } from '@asysta/client';
import { OpenZaZyciemCaseSchema } from '@asysta/schema/cases/za-zyciem-inputs';
import {
  CERTIFICATE_KINDS,
  PHYSICIAN_SPECIALTIES,
  ZA_ZYCIEM_GROUPS,
  CERTIFICATE_KIND_WORDS,
  PHYSICIAN_SPECIALTY_WORDS,
  ZA_ZYCIEM_GROUP_WORDS,
} from '@asysta/schema/cases/grounds-codes';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import type * as v from 'valibot';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm, type MutationFormState } from '../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../frame/viewer.js';
import { LinkButton } from '../../components/button.js';
import { WhyNote } from '../../components/feedback/callout.js';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow, Fieldset } from '../../components/forms/fieldset.js';
import { RadioGroup } from '../../components/forms/radio-group.js';
import { Select } from '../../components/forms/select.js';
import { TextField } from '../../components/forms/text-field.js';
import { Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { blankWhichFamily, householdOf } from './household.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { WhichFamily } from './which-family.js';

const SendZaZyciem = graphql(`
  mutation SendZaZyciem($input: OpenZaZyciemCaseInput!) {
    openZaZyciemCase(input: $input) {
      id
      number
      family {
        id
      }
    }
  }
`);

type State = MutationFormState<v.InferInput<typeof OpenZaZyciemCaseSchema>, v.InferOutput<typeof OpenZaZyciemCaseSchema>>;

const route = getRouteApi('/signed-in/za-zyciem/nowe');

const useApplicationForm = (familyId: string | undefined): State => {
  const t = useText();
  const { today } = useViewer();
  const navigate = route.useNavigate();
  return useMutationForm({
    draftKey: `open-za-zyciem:${familyId ?? 'new'}`,
    schema: OpenZaZyciemCaseSchema,
    defaultValues: {
      ...blankWhichFamily(familyId),
      appliedOn: today,
      applicant: '',
      targetGroup: null,
      certificateKind: null,
      certificateIssuedOn: null,
      documentName: '',
      physicianSpecialty: null,
      writtenAuthorizationOn: null,
    },
    send: (input) => {
      const physicianSpecialty = input.certificateKind === 'CHILD_CONDITION' ? input.physicianSpecialty : null;
      return execute(SendZaZyciem, { input: { ...input, physicianSpecialty } });
    },
    success: ({ openZaZyciemCase }) => t('intakes:zaZyciem.done', { number: openZaZyciemCase?.number ?? '' }),
    onDone: ({ openZaZyciemCase }) =>
      void (openZaZyciemCase && navigate({ to: '/rodziny/$familyId', params: { familyId: openZaZyciemCase.family.id } })),
  });
};

const ApplicationFields = ({ state }: { state: State }) => {
  const t = useText();
  const { form } = state;
  return (
    <Fieldset legend={t('intakes:zaZyciem.application')}>
      <Bound form={form} name="targetGroup">
        {(field) => (
          <RadioGroup
            label={t('intakes:zaZyciem.targetGroup')}
            options={ZA_ZYCIEM_GROUPS.map((value) => ({ value, label: capitalize(ZA_ZYCIEM_GROUP_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="applicant">
        {(field) => <TextField label={t('intakes:zaZyciem.applicant')} hint={t('intakes:zaZyciem.applicantHint')} {...field} />}
      </Bound>
      <FieldRow>
        <Bound form={form} name="appliedOn">
          {(field) => <DateField label={t('intakes:zaZyciem.appliedOn')} {...field} />}
        </Bound>
        <Bound form={form} name="writtenAuthorizationOn">
          {(field) => (
            <DateField
              label={t('intakes:zaZyciem.writtenAuthorizationOn')}
              hint={t('intakes:zaZyciem.writtenAuthorizationHint')}
              isOptional
              {...field}
            />
          )}
        </Bound>
      </FieldRow>
    </Fieldset>
  );
};

const Specialty = ({ state }: { state: State }) => {
  const t = useText();
  return (
    <Bound form={state.form} name="physicianSpecialty">
      {(field) => (
        <Select
          label={t('intakes:zaZyciem.specialty')}
          hint={t('intakes:zaZyciem.specialtyHint')}
          why={t('intakes:zaZyciem.specialtyWhy')}
          options={PHYSICIAN_SPECIALTIES.map((value) => ({ value, label: capitalize(PHYSICIAN_SPECIALTY_WORDS[value]) }))}
          {...field}
        />
      )}
    </Bound>
  );
};

const CertificateFields = ({ state }: { state: State }) => {
  const t = useText();
  const { form } = state;
  const kind = useWatch({ control: form.control, name: 'certificateKind' });
  return (
    <Fieldset legend={t('intakes:zaZyciem.certificate')}>
      <Bound form={form} name="certificateKind">
        {(field) => (
          <RadioGroup
            label={t('intakes:zaZyciem.certificateKind')}
            options={CERTIFICATE_KINDS.map((value) => ({ value, label: capitalize(CERTIFICATE_KIND_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      {kind === 'CHILD_CONDITION' && <Specialty state={state} />}
      <Bound form={form} name="documentName">
        {(field) => (
          <TextField
            label={t('intakes:zaZyciem.documentName')}
            hint={t('intakes:zaZyciem.documentNameHint')}
            maxLength={200}
            isOptional
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="certificateIssuedOn">
        {(field) => <DateField label={t('intakes:zaZyciem.certificateIssuedOn')} {...field} />}
      </Bound>
    </Fieldset>
  );
};

const ApplicationForm = ({ familyId }: { familyId: string | undefined }) => {
  const t = useText();
  const state = useApplicationForm(familyId);
  return (
    <MutationForm
      state={state}
      submitLabel={t('intakes:zaZyciem.submit')}
      actions={
        <LinkButton to="/zgloszenia" variant="quiet">
          {t('common:cancel')}
        </LinkButton>
      }
    >
      <WhichFamily form={householdOf(state.form)} legend={t('intakes:zaZyciem.family')} />
      <ApplicationFields state={state} />
      <CertificateFields state={state} />
    </MutationForm>
  );
};

/** Wniosek „Za życiem”: opens a case by application and certificate, without an interview. */
export const NewZaZyciemPage = () => {
  const t = useText();
  const { rodzina } = route.useSearch();
  return (
    <>
      <PageHeader
        title={t('intakes:zaZyciem.title')}
        intro={t('intakes:zaZyciem.intro')}
        breadcrumbs={[
          <Link key="intakes" to="/zgloszenia">
            {t('intakes:title')}
          </Link>,
        ]}
      />
      <Stack>
        <WhyNote>{t('intakes:zaZyciem.why')}</WhyNote>
        <ApplicationForm key={rodzina ?? 'new'} familyId={rodzina} />
      </Stack>
    </>
  );
};
