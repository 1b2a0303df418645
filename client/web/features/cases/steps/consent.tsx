import { graphql } from '@asysta/client';
import { RecordConsentSchema } from '@asysta/schema/cases/inputs';
import type { Role } from '@asysta/schema/staff/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { useWatch } from 'react-hook-form';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { LinkButton } from '../../../components/button.js';
import { DateField } from '../../../components/forms/date-field.js';
import { Select } from '../../../components/forms/select.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { ConsentFields } from '../fields/ground-fields.js';
import { CASE_STEP_PATHS } from '../step-paths.js';
import { useText } from '../../../frame/text/use-text.js';
import { usePeopleInOffice } from '../../../frame/records/people-in-office.js';
import { useMay, useViewer } from '../../../frame/viewer.js';
import { caseStep, type StepForm } from '../case-step.js';

const SendConsent = graphql(`
  mutation SendConsent($input: RecordSupportConsentInput!) {
    recordSupportConsent(input: $input) {
      id
      version
    }
  }
`);

const RefuseLink = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <LinkButton to="/rodziny/$familyId/sprawa/$step" params={{ familyId, step: CASE_STEP_PATHS.RECORD_REFUSAL }}>
      {t('cases:consent.refuse')}
    </LinkButton>
  );
};

// As the server says: for so many days the day of the paper speaks for itself.
const PAPER_DAYS = 30;

/** Why a consent is entered long after it was given, asked only then. */
const LateReason = ({ form }: { form: StepForm<typeof RecordConsentSchema> }) => {
  const t = useText();
  const { today } = useViewer();
  const signedOn = useWatch({ control: form.control, name: 'signedOn' });
  if (!signedOn || signedOn >= addDays(today as LocalDate, -PAPER_DAYS)) return null;
  return (
    <Bound form={form} name="lateReason">
      {(field) => (
        <TextArea
          label={t('cases:consent.lateReason')}
          hint={t('cases:consent.lateReasonHint')}
          rows={2}
          maxLength={1000}
          {...field}
        />
      )}
    </Bound>
  );
};

const TAKE: readonly Role[] = ['DIRECTOR', 'SOCIAL_WORKER'];

/** Who took a consent of an earlier day, for whoever may read the register of the office. */
const TakenBy = ({ form }: { form: StepForm<typeof RecordConsentSchema> }) => {
  const t = useText();
  const { today } = useViewer();
  const mayRead = useMay('staff:read');
  const signedOn = useWatch({ control: form.control, name: 'signedOn' });
  const isEarlier = mayRead && Boolean(signedOn && signedOn < today);
  const people = usePeopleInOffice(isEarlier && signedOn ? signedOn : null, TAKE);
  if (!isEarlier) return null;
  return (
    <Bound form={form} name="takenById">
      {(field) => (
        <Select label={t('cases:consent.takenBy')} hint={t('cases:consent.takenByHint')} isOptional options={people} {...field} />
      )}
    </Bound>
  );
};

/** Zgoda rodziny: when, in which form and who agreed. The other answer, refusal, is one press away. */
export const ConsentStep = caseStep({
  action: 'RECORD_CONSENT',
  words: 'consent',
  schema: RecordConsentSchema,
  blank: () => ({ signedOn: null, form: null, signatories: '', signatoryIds: [], takenById: null, lateReason: '' }),
  send: (input) => execute(SendConsent, { input }),
  otherWay: (step) => <RefuseLink familyId={step.family.id} />,
  fields: ({ form, t, step }) => (
    <>
      <Bound form={form} name="signedOn">
        {(field) => <DateField label={t('cases:consent.signedOn')} {...field} />}
      </Bound>
      <TakenBy form={form} />
      <LateReason form={form} />
      <ConsentFields form={form} family={step.family} />
    </>
  ),
});
