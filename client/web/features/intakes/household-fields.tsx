import { graphql } from '@asysta/client';
import { FAMILY_ROLES, FAMILY_ROLE_WORDS } from '@asysta/schema/families/codes';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { apiQuery } from '../../frame/api.js';
import { IdentityFields } from '../../frame/forms/identity-fields.js';
import { Bound } from '../../frame/forms/mutation-form.js';
import { useMay } from '../../frame/viewer.js';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { withoutBlanks } from '../../components/forms/blanks.js';
import { FieldRow, Fieldset } from '../../components/forms/fieldset.js';
import { Select } from '../../components/forms/select.js';
import { TextField } from '../../components/forms/text-field.js';
import { YearField } from '../../components/forms/year-field.js';
import { capitalize } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { AskAroundAbout, AskAroundPhone } from './ask-around.js';
import { DuplicateWarning, type Likeness } from './duplicate-warning.js';
import { blankPerson, type HouseholdForm } from './household.js';
import { KnownMember } from './known-members.js';
import { PhoneWarning } from './phone-warning.js';
import styles from './intakes.module.css';

const UnitsDocument = graphql(`
  query UnitsOfCentre {
    centre {
      id
      units {
        id
        name
      }
    }
  }
`);

/** In a large centre: which unit will run the family. A centre of one level is not asked, and nothing waits for the answer. */
const UnitField = ({ form }: { form: HouseholdForm }) => {
  const t = useText();
  const units = useQuery(apiQuery(UnitsDocument, {})).data?.centre.units ?? [];
  if (units.length === 0) return null;
  return (
    <Bound form={form} name="newFamily.unitId">
      {(field) => (
        <Select
          label={t('intakes:form.unit')}
          isOptional
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          {...field}
        />
      )}
    </Bound>
  );
};

const PersonNames = ({ form, index }: { form: HouseholdForm; index: number }) => {
  const t = useText();
  return (
    <FieldRow>
      <Bound form={form} name={`newFamily.members.${index}.givenName`}>
        {(field) => <TextField label={t('intakes:form.givenName')} isOptional {...field} />}
      </Bound>
      <Bound form={form} name={`newFamily.members.${index}.surname`}>
        {(field) => <TextField label={t('intakes:form.personSurname')} isOptional {...field} />}
      </Bound>
    </FieldRow>
  );
};

/** What is known of an age where no day of birth is: a guess, or the day on which a child is expected. */
const PersonAge = ({ form, index }: { form: HouseholdForm; index: number }) => {
  const t = useText();
  const role = useWatch({ control: form.control, name: `newFamily.members.${index}.role` });
  return (
    <FieldRow>
      <Bound form={form} name={`newFamily.members.${index}.bornAbout`}>
        {(field) => (
          <YearField label={t('intakes:form.bornAbout')} hint={t('intakes:form.bornAboutHint')} isOptional {...field} />
        )}
      </Bound>
      {role === 'CHILD' && (
        <Bound form={form} name={`newFamily.members.${index}.expectedOn`}>
          {(field) => (
            <DateField label={t('intakes:form.expectedOn')} hint={t('intakes:form.expectedOnHint')} isOptional {...field} />
          )}
        </Bound>
      )}
    </FieldRow>
  );
};

const PersonRest = ({ form, index }: { form: HouseholdForm; index: number }) => {
  const t = useText();
  const mayRecordPesel = useMay('pesel:record');
  return (
    <>
      <FieldRow>
        <Bound form={form} name={`newFamily.members.${index}.role`}>
          {(field) => (
            <Select
              label={t('intakes:form.role')}
              options={FAMILY_ROLES.map((value) => ({ value, label: capitalize(FAMILY_ROLE_WORDS[value]) }))}
              {...field}
            />
          )}
        </Bound>
        <Bound form={form} name={`newFamily.members.${index}.birthDate`}>
          {(field) => <DateField label={t('intakes:form.birthDate')} isOptional {...field} />}
        </Bound>
      </FieldRow>
      <PersonAge form={form} index={index} />
      <FieldRow>
        {mayRecordPesel && (
          <Bound form={form} name={`newFamily.members.${index}.pesel`}>
            {(field) => (
              <TextField
                label={t('intakes:form.pesel')}
                why={t('intakes:form.peselWhy')}
                isOptional
                isShort
                inputMode="numeric"
                {...field}
                onChange={(text) => field.onChange(withoutBlanks(text) || null)}
              />
            )}
          </Bound>
        )}
        <Bound form={form} name={`newFamily.members.${index}.school`}>
          {(field) => <TextField label={t('intakes:form.school')} isOptional {...field} />}
        </Bound>
      </FieldRow>
      {mayRecordPesel && <IdentityFields form={form} at={`newFamily.members.${index}`} />}
    </>
  );
};

const PersonFields = (props: {
  form: HouseholdForm;
  index: number;
  onRemove: () => void;
  onUse: ((familyId: string) => void) | undefined;
  onJoin: (person: Likeness) => void;
}) => {
  const t = useText();
  const { form, index } = props;
  const number = index + 1;
  return (
    <li className={styles.person} aria-label={t('intakes:form.person', { number })}>
      <div className={styles.personHead}>
        <h2>{t('intakes:form.person', { number })}</h2>
        <Button variant="quiet" icon="close" onPress={props.onRemove}>
          {t('intakes:form.removePerson', { number })}
        </Button>
      </div>
      <PersonNames form={form} index={index} />
      <DuplicateWarning control={form.control} index={index} onUse={props.onUse} onJoin={props.onJoin} />
      <PersonRest form={form} index={index} />
      <AskAroundAbout control={form.control} index={index} />
    </li>
  );
};

/** Persons whom the files know, with the names by which they were found: the form itself carries ids alone. */
const useKnownMembers = (form: HouseholdForm) => {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'newFamily.knownMembers' });
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const join = ({ familyMemberId, name }: Likeness, role: unknown) => {
    setNames((known) => ({ ...known, [familyMemberId]: name }));
    append({ familyMemberId, role, joinedOn: null, moves: false } as Parameters<typeof append>[0]);
  };
  return { fields, names, join, remove };
};

const Persons = ({ form, onUse }: { form: HouseholdForm; onUse: ((familyId: string) => void) | undefined }) => {
  const t = useText();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'newFamily.members' });
  const known = useKnownMembers(form);
  const add = () => {
    const surname = form.getValues('newFamily.surname') ?? '';
    append(blankPerson(surname) as Parameters<typeof append>[0], {
      focusName: `newFamily.members.${fields.length}.givenName`,
    });
  };
  const join = (index: number) => (person: Likeness) => {
    known.join(person, form.getValues(`newFamily.members.${index}.role`));
    remove(index);
  };
  return (
    <>
      <ul className={styles.persons}>
        {known.fields.map((field, index) => (
          <KnownMember
            key={field.id}
            form={form}
            index={index}
            name={known.names[field.familyMemberId]}
            onRemove={() => known.remove(index)}
          />
        ))}
        {fields.map((field, index) => (
          <PersonFields
            key={field.id}
            form={form}
            index={index}
            onRemove={() => remove(index)}
            onUse={onUse}
            onJoin={join(index)}
          />
        ))}
      </ul>
      <div>
        <Button icon="plus" onPress={add}>
          {t('intakes:form.addPerson')}
        </Button>
      </div>
    </>
  );
};

/** Whom a new file is about: the family, and its persons one by one with the warning of a duplicate. */
export const HouseholdFields = (props: {
  form: HouseholdForm;
  legend: string;
  onUse?: ((familyId: string) => void) | undefined;
}) => {
  const t = useText();
  const { form } = props;
  return (
    <Fieldset legend={props.legend} intro={t('intakes:form.familyIntro')}>
      <Bound form={form} name="newFamily.surname">
        {(field) => <TextField label={t('intakes:form.surname')} hint={t('intakes:form.surnameHint')} isOptional {...field} />}
      </Bound>
      <Persons form={form} onUse={props.onUse} />
      <FieldRow>
        <Bound form={form} name="newFamily.street">
          {(field) => <TextField label={t('intakes:form.street')} isOptional {...field} />}
        </Bound>
        <Bound form={form} name="newFamily.city">
          {(field) => <TextField label={t('intakes:form.city')} isOptional {...field} />}
        </Bound>
      </FieldRow>
      <Bound form={form} name="newFamily.phone">
        {(field) => <TextField label={t('intakes:form.phone')} isOptional type="tel" inputMode="tel" {...field} />}
      </Bound>
      <PhoneWarning control={form.control} onUse={props.onUse} />
      <AskAroundPhone control={form.control} />
      <UnitField form={form} />
    </Fieldset>
  );
};
