import { graphql } from '@asysta/client';
import { FAMILY_ROLES, FAMILY_ROLE_WORDS } from '@asysta/schema/families/codes';
import { JoinKnownPersonSchema } from '@asysta/schema/families/inputs';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery, execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { Button } from '../../../components/button.js';
import { Callout } from '../../../components/feedback/callout.js';
import { Checkbox } from '../../../components/forms/checkbox.js';
import { DateField } from '../../../components/forms/date-field.js';
import { FieldRow } from '../../../components/forms/fieldset.js';
import { RadioGroup } from '../../../components/forms/radio-group.js';
import { Select } from '../../../components/forms/select.js';
import { TextField } from '../../../components/forms/text-field.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { useFamilyOfForm } from './family-of-form.js';
import { BackToCard, FormPage, useBackToCard } from './form-page.js';

const PersonsToJoin = graphql(`
  query PersonsToJoin($givenName: String!, $surname: String!) {
    similarPersons(givenName: $givenName, surname: $surname) {
      familyMemberId
      familyId
      name
      birthDate
    }
  }
`);

const JoinKnown = graphql(`
  mutation JoinKnown($input: JoinKnownPersonInput!) {
    joinKnownPerson(input: $input) {
      id
      version
    }
  }
`);

interface Names {
  readonly givenName: string;
  readonly surname: string;
}

/** Persons of the caller's other files who are called so. */
const useFound = (sought: Names | null, familyId: string) => {
  const { data, isFetching } = useQuery({
    ...apiQuery(PersonsToJoin, sought ?? { givenName: '', surname: '' }),
    enabled: sought !== null,
  });
  return { found: data?.similarPersons.filter((one) => one.familyId !== familyId), isFetching };
};

const Sought = ({ onSearch, isPending }: { onSearch: (names: Names) => void; isPending: boolean }) => {
  const t = useText();
  const [givenName, setGivenName] = useState('');
  const [surname, setSurname] = useState('');
  const names = { givenName: givenName.trim(), surname: surname.trim() };
  return (
    <>
      <FieldRow>
        <TextField
          name="givenName"
          label={t('families:form.givenName')}
          value={givenName}
          onChange={(text) => setGivenName(text ?? '')}
        />
        <TextField
          name="surname"
          label={t('families:form.surname')}
          value={surname}
          onChange={(text) => setSurname(text ?? '')}
        />
      </FieldRow>
      <div>
        <Button isPending={isPending} onPress={() => names.givenName && names.surname && onSearch(names)}>
          {t('families:form.joinSearch')}
        </Button>
      </div>
    </>
  );
};

/** Lets somebody of another household belong to this one too, or move into it: found by name, and never typed a second time. */
export const JoinPersonPage = () => {
  const t = useText();
  const family = useFamilyOfForm();
  const place = { family, tab: 'osoby' } as const;
  const [sought, setSought] = useState<Names | null>(null);
  const { found, isFetching } = useFound(sought, family.id);
  const state = useMutationForm({
    draftKey: `join-person:${family.id}`,
    schema: JoinKnownPersonSchema,
    known: { familyId: family.id },
    defaultValues: { known: { familyMemberId: null, role: null, joinedOn: null, moves: false } },
    send: (input) => execute(JoinKnown, { input }),
    success: t('families:form.joinDone'),
    onDone: useBackToCard(place),
  });
  const optionOf = ({ familyMemberId, name, birthDate }: NonNullable<typeof found>[number]) => ({
    value: familyMemberId,
    label: `${name}, ${birthDate ? t('families:card.born', { date: formatDay(birthDate) }) : t('families:card.ageUnknown')}`,
  });
  return (
    <FormPage place={place} title={t('families:form.join')} why={t('families:form.joinWhy')}>
      <Sought onSearch={setSought} isPending={isFetching} />
      <div role="status">{found?.length === 0 && <Callout>{t('families:form.joinNobody')}</Callout>}</div>
      {found && found.length > 0 && (
        <MutationForm state={state} submitLabel={t('families:form.joinSubmit')} actions={<BackToCard {...place} />}>
          <Bound form={state.form} name="known.familyMemberId">
            {(field) => <RadioGroup label={t('families:form.joinWho')} options={found.map(optionOf)} {...field} />}
          </Bound>
          <FieldRow>
            <Bound form={state.form} name="known.role">
              {(field) => (
                <Select
                  label={t('families:form.role')}
                  options={FAMILY_ROLES.map((value) => ({ value, label: capitalize(FAMILY_ROLE_WORDS[value]) }))}
                  {...field}
                />
              )}
            </Bound>
            <Bound form={state.form} name="known.joinedOn">
              {(field) => (
                <DateField label={t('families:form.joinedOn')} hint={t('families:form.joinedOnHint')} isOptional {...field} />
              )}
            </Bound>
          </FieldRow>
          <Bound form={state.form} name="known.moves">
            {(field) => <Checkbox label={t('families:form.joinMoves')} {...field} />}
          </Bound>
        </MutationForm>
      )}
    </FormPage>
  );
};
