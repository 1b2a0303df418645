import { graphql } from '@asysta/client';
import { ZA_ZYCIEM_END_WORDS, ZA_ZYCIEM_ENDS } from '@asysta/schema/cases/grounds-codes';
import { EndZaZyciemSchema, RecordAuthorizationSchema } from '@asysta/schema/cases/za-zyciem-inputs';
import { DateField } from '../../../components/forms/date-field.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { capitalize } from '../../../components/format.js';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { caseStep } from '../case-step.js';

const SendEndOfZaZyciem = graphql(`
  mutation SendEndOfZaZyciem($input: EndZaZyciemInput!) {
    endZaZyciem(input: $input) {
      id
      version
    }
  }
`);

const SendAuthorization = graphql(`
  mutation SendAuthorization($input: RecordAuthorizationInput!) {
    recordAuthorization(input: $input) {
      id
      version
    }
  }
`);

/** Koniec wniosku „Za życiem”: the application ends, and what entitles beside it carries the case on. */
export const EndZaZyciemStep = caseStep({
  action: 'END_ZA_ZYCIEM',
  words: 'endingZaZyciem',
  schema: EndZaZyciemSchema,
  blank: () => ({ endedOn: null, reason: null, note: '' }),
  send: (input) => execute(SendEndOfZaZyciem, { input }),
  fields: ({ form, t }) => (
    <>
      <Bound form={form} name="endedOn">
        {(field) => <DateField label={t('cases:endingZaZyciem.endedOn')} {...field} />}
      </Bound>
      <Bound form={form} name="reason">
        {(field) => (
          <RadioGroup
            label={t('cases:endingZaZyciem.reason')}
            options={ZA_ZYCIEM_ENDS.map((value) => ({ value, label: capitalize(ZA_ZYCIEM_END_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <Bound form={form} name="note">
        {(field) => <TextArea label={t('cases:endingZaZyciem.note')} rows={3} maxLength={2000} isOptional {...field} />}
      </Bound>
    </>
  ),
});

/** Upoważnienie: needed only before somebody acts in the applicant's name. */
export const AuthorizationStep = caseStep({
  action: 'RECORD_AUTHORIZATION',
  words: 'authorization',
  schema: RecordAuthorizationSchema,
  blank: () => ({ authorizedOn: null }),
  send: (input) => execute(SendAuthorization, { input }),
  fields: ({ form, t }) => (
    <Bound form={form} name="authorizedOn">
      {(field) => <DateField label={t('cases:authorization.authorizedOn')} {...field} />}
    </Bound>
  ),
});
