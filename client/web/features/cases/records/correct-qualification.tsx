import { graphql } from '@asysta/client';
import { CorrectQualificationSchema } from '@asysta/schema/cases/step-inputs';
import { useWatch } from 'react-hook-form';
import { execute } from '../../../frame/api.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { usePeopleInOffice, WHO_DECIDES } from '../../../frame/records/people-in-office.js';
import { useText } from '../../../frame/text/use-text.js';
import { QualificationFields } from '../fields/qualification-fields.js';
import { CorrectionFrame, type Correcting, useCorrection, WorkerField } from './correction-frame.js';

const CorrectQualificationMutation = graphql(`
  mutation CorrectQualification($input: CorrectQualificationInput!) {
    correctQualification(input: $input) {
      id
      version
    }
  }
`);

type Case = Correcting['supportCase'];

/** The qualification as it stands, to be corrected; the clock to the first visit follows its day. */
export const CorrectQualification = ({
  qualification,
  ...correcting
}: Correcting & { qualification: Case['qualifications'][number] }) => {
  const t = useText();
  const { qualifiedOn, grounds, qualifiedBy } = qualification;
  const state = useMutationForm({
    ...useCorrection(correcting),
    schema: CorrectQualificationSchema,
    known: { qualificationId: qualification.id },
    defaultValues: { qualifiedOn, grounds, qualifiedById: qualifiedBy.id, reason: '' },
    send: (input) => execute(CorrectQualificationMutation, { input }),
  });
  const day = useWatch({ control: state.form.control, name: 'qualifiedOn' });
  const deciders = usePeopleInOffice(day || qualifiedOn, WHO_DECIDES);
  return (
    <CorrectionFrame state={state} correcting={correcting}>
      <WorkerField
        form={state.form}
        name="qualifiedById"
        label={t('cases:records.decidedBy')}
        written={qualifiedBy}
        supportCase={{ ...correcting.supportCase, socialWorker: null }}
        others={deciders.map(({ value, label }) => ({ id: value, displayName: label }))}
      />
      <QualificationFields form={state.form} />
    </CorrectionFrame>
  );
};
