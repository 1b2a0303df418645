import { graphql } from '@asysta/client';
import { QualifyFamilySchema } from '@asysta/schema/cases/inputs';
import { WhyNote } from '../../components/feedback/callout.js';
import { DateField } from '../../components/forms/date-field.js';
import { TextArea } from '../../components/forms/text-field.js';
import { useText } from '../../frame/text/use-text.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../frame/viewer.js';
import type { AssignmentCase } from './assignment-case.js';

const QualifyMutation = graphql(`
  mutation QualifyFamilyForAssistant($input: QualifyFamilyInput!) {
    qualifyFamily(input: $input) {
      id
      version
    }
  }
`);

/** The director's decision that the family qualifies; a local clock to the first visit starts on its day. */
export const QualifyForm = ({ supportCase }: { supportCase: AssignmentCase }) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: `qualify-family:${supportCase.id}`,
    schema: QualifyFamilySchema,
    known: { supportCaseId: supportCase.id },
    version: supportCase.version,
    values: 'answer',
    defaultValues: { qualifiedOn: today, grounds: '' },
    send: (input) => execute(QualifyMutation, { input }),
    success: t('assignments:qualify.success'),
  });
  return (
    <MutationForm state={state} submitLabel={t('assignments:qualify.submit')}>
      <p>{t('assignments:qualify.intro')}</p>
      <Bound form={state.form} name="qualifiedOn">
        {(field) => (
          <DateField {...field} label={t('assignments:qualify.on')} hint={t('assignments:qualify.onHint')} maxValue={today} />
        )}
      </Bound>
      <Bound form={state.form} name="grounds">
        {(field) => (
          <TextArea {...field} label={t('assignments:qualify.grounds')} hint={t('assignments:qualify.groundsHint')} rows={3} />
        )}
      </Bound>
      <WhyNote title={t('assignments:qualify.whyTitle')}>{t('assignments:qualify.why')}</WhyNote>
    </MutationForm>
  );
};
