import '../identity/texts.js';
import { DOCUMENT_KINDS, DOCUMENT_KIND_WORDS } from '@asysta/schema/families/codes';
import type { PersonSchema } from '@asysta/schema/families/inputs';
import { COUNTRIES } from '@asysta/schema/values/countries';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type * as v from 'valibot';
import { Checkbox } from '../../components/forms/checkbox.js';
import { FieldRow } from '../../components/forms/fieldset.js';
import { Select } from '../../components/forms/select.js';
import { TextField } from '../../components/forms/text-field.js';
import { capitalize, formatCountry } from '../../components/format.js';
import { useText } from '../text/use-text.js';
import { Bound } from './mutation-form.js';

interface In {
  readonly person: v.InferInput<typeof PersonSchema>;
}

const KINDS = DOCUMENT_KINDS.map((value) => ({ value, label: capitalize(DOCUMENT_KIND_WORDS[value]) }));
const PLACES = COUNTRIES.map((value) => ({ value: value as string, label: formatCountry(value) })).sort((one, other) =>
  one.label.localeCompare(other.label, 'pl'),
);

/** Status of a PESEL and the document of a foreigner, for whoever may write numbers; `at` is where the person stands in the form. */
export const IdentityFields = <Values extends FieldValues, Output>({
  form,
  at,
}: {
  form: UseFormReturn<Values, unknown, Output>;
  at: string;
}) => {
  const t = useText();
  // React Hook Form's types do not know where in a form a person stands; its paths do.
  const ofPerson = form as unknown as UseFormReturn<In, unknown, Output>;
  const named = <Name extends string>(name: Name) => `${at}.${name}` as `person.${Name}`;
  return (
    <>
      <Bound form={ofPerson} name={named('peselUkr')}>
        {(field) => <Checkbox label={t('forms:identity.peselUkr')} {...field} />}
      </Bound>
      <FieldRow>
        <Bound form={ofPerson} name={named('documentKind')}>
          {(field) => <Select label={t('forms:identity.kind')} isOptional options={KINDS} {...field} />}
        </Bound>
        <Bound form={ofPerson} name={named('documentCountry')}>
          {(field) => <Select label={t('forms:identity.country')} isOptional options={PLACES} {...field} />}
        </Bound>
      </FieldRow>
      <Bound form={ofPerson} name={named('documentNumber')}>
        {(field) => (
          <TextField
            label={t('forms:identity.number')}
            hint={t('forms:identity.numberHint')}
            why={t('forms:identity.why')}
            isOptional
            isShort
            autoComplete="off"
            {...field}
          />
        )}
      </Bound>
    </>
  );
};

/** A person of whom nothing sealed is typed yet. */
export const blankIdentity = (peselUkr: boolean | null = null) => ({
  pesel: null,
  peselUkr,
  documentKind: null,
  documentNumber: '',
  documentCountry: null,
});

type Sealed = keyof ReturnType<typeof blankIdentity>;

/** A person as sent by whoever may not write numbers: without a word of any. */
export const withoutIdentity = <Person extends Partial<Record<Sealed, unknown>>>({
  pesel: _pesel,
  peselUkr: _ukr,
  documentKind: _kind,
  documentNumber: _number,
  documentCountry: _country,
  ...person
}: Person): Omit<Person, Sealed> => person;
