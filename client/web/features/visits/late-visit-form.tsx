import { graphql } from '@asysta/client';
import { RecordLateVisitSchema } from '@asysta/schema/visits/inputs';
import { Callout } from '../../components/feedback/callout.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { TextField } from '../../components/forms/text-field.js';
import { formatDay } from '../../components/format.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { blankContent, KindField, NextVisit, WhatWasDone, WhenAndWhere } from './visit-content.js';

const RecordLateVisitMutation = graphql(`
  mutation RecordLateVisit($input: RecordLateVisitInput!) {
    recordLateVisit(input: $input) {
      id
      version
    }
  }
`);

/** A family of which a visit may still be written down; without `assistantId` the visit is one's own. */
export interface LateFamily {
  readonly assignmentId: string;
  readonly supportCaseId: string;
  readonly assistantId?: string;
  readonly surname: string;
  readonly number: string;
  readonly assignedOn: string;
  readonly endedOn: string;
}

/** What is written of a visit after hand-over or closing: who took part in words, because nobody of the family is shown. */
export const LateVisitForm = ({ family, onDone }: { family: LateFamily; onDone: () => void }) => {
  const t = useText();
  const { familyMemberIds: _named, ...blank } = blankContent(family.endedOn);
  const state = useMutationForm({
    draftKey: `record-late-visit:${family.assignmentId}`,
    schema: RecordLateVisitSchema,
    known: { supportCaseId: family.supportCaseId, assistantId: family.assistantId },
    defaultValues: { ...blank, kind: 'REGULAR', personsInWords: '', lateReason: '' },
    send: (input) => execute(RecordLateVisitMutation, { input }),
    success: t('visits:late.success'),
    onDone,
  });
  const { surname, number } = family;
  return (
    <MutationForm state={state} submitLabel={t('visits:late.submit')}>
      <Callout kind="info">
        {t('visits:late.days', { surname, number, from: formatDay(family.assignedOn), to: formatDay(family.endedOn) })}
      </Callout>
      <WhenAndWhere form={state.form} />
      <Fieldset legend={t('visits:form.what')}>
        <KindField form={state.form} />
        <Bound form={state.form} name="personsInWords">
          {(field) => (
            <TextField
              {...field}
              label={t('visits:late.personsInWords')}
              hint={t('visits:late.personsInWordsHint')}
              maxLength={300}
            />
          )}
        </Bound>
        <WhatWasDone form={state.form} />
        <NextVisit form={state.form} />
      </Fieldset>
      <Bound form={state.form} name="lateReason">
        {(field) => <TextField {...field} label={t('visits:late.reason')} hint={t('visits:late.reasonHint')} maxLength={500} />}
      </Bound>
    </MutationForm>
  );
};
