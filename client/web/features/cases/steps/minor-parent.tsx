import { graphql } from '@asysta/client';
import { RecordMinorParentSchema } from '@asysta/schema/cases/inputs';
import { CLOSED_INSTITUTIONS, CLOSED_INSTITUTION_WORDS } from '@asysta/schema/cases/grounds-codes';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { capitalize } from '../../../components/format.js';
import { caseStep } from '../case-step.js';

const SendMinorParent = graphql(`
  mutation SendMinorParent($input: RecordMinorParentInput!) {
    recordMinorParent(input: $input) {
      id
      version
    }
  }
`);

/** Małoletni rodzic: who leaves a closed institution is given an assistant by law. */
export const MinorParentStep = caseStep({
  action: 'RECORD_MINOR_PARENT',
  words: 'minorParent',
  schema: RecordMinorParentSchema,
  blank: () => ({ institution: null, leavesOn: null }),
  send: (input) => execute(SendMinorParent, { input }),
  fields: ({ form, t }) => (
    <>
      <Bound form={form} name="institution">
        {(field) => (
          <RadioGroup
            label={t('cases:minorParent.institution')}
            options={CLOSED_INSTITUTIONS.map((value) => ({ value, label: capitalize(CLOSED_INSTITUTION_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="leavesOn">
        {(field) => <DateField label={t('cases:minorParent.leavesOn')} hint={t('cases:minorParent.leavesHint')} {...field} />}
      </Bound>
    </>
  ),
});
