import { graphql } from '@asysta/client';
import {
  ELIGIBILITY_KIND_WORDS,
  ELIGIBILITY_KINDS,
  ELIGIBILITY_RESULT_WORDS,
  ELIGIBILITY_RESULTS,
} from '@asysta/schema/staff/codes';
import { RecordEligibilityCheckSchema } from '@asysta/schema/staff/inputs';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { RadioGroup } from '../../components/forms/radio-group.js';
import { Select } from '../../components/forms/select.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../frame/viewer.js';
import type { Person } from './register.js';

const RecordCheckMutation = graphql(`
  mutation RecordEligibilityCheck($input: RecordEligibilityCheckInput!) {
    recordEligibilityCheck(input: $input) {
      id
    }
  }
`);

/** Records that one condition was checked: what, how it came out, when. There is no place for anything else. */
export const CheckForm = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: `eligibility:${person.id}`,
    schema: RecordEligibilityCheckSchema,
    known: { staffMemberId: person.id },
    defaultValues: { kind: null, result: null, checkedOn: today },
    send: (input) => execute(RecordCheckMutation, { input }),
    success: t('staff:eligibility.success'),
    onDone: onClose,
  });
  const { form } = state;
  return (
    <MutationForm
      state={state}
      submitLabel={t('staff:eligibility.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('staff:eligibility.formTitle')}>
        <Bound form={form} name="kind">
          {(field) => (
            <Select
              {...field}
              label={t('staff:eligibility.kind')}
              options={ELIGIBILITY_KINDS.map((value) => ({ value, label: capitalize(ELIGIBILITY_KIND_WORDS[value]) }))}
            />
          )}
        </Bound>
        <Bound form={form} name="result">
          {(field) => (
            <RadioGroup
              {...field}
              label={t('staff:eligibility.result')}
              options={ELIGIBILITY_RESULTS.map((value) => ({ value, label: capitalize(ELIGIBILITY_RESULT_WORDS[value]) }))}
            />
          )}
        </Bound>
        <Bound form={form} name="checkedOn">
          {(field) => <DateField {...field} label={t('staff:eligibility.checkedOn')} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
