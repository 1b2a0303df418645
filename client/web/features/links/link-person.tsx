import { graphql, type PersonsToLinkQuery } from '@asysta/client';
import { LinkPersonsSchema } from '@asysta/schema/families/link-inputs';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Callout, WhyNote } from '../../components/feedback/callout.js';
import { RadioGroup } from '../../components/forms/radio-group.js';
import { formatDay } from '../../components/format.js';
import { Stack } from '../../components/layout/card.js';
import { apiQuery, execute, messageOf } from '../../frame/api.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { useText } from '../../frame/text/use-text.js';
import { FindFamily, type FoundFamily } from './find-family.js';
import { type Leads, UNTOLD, useBackToCard, WhoLeads, WhyLinked } from './link-form.js';

const PersonsToLink = graphql(`
  query PersonsToLink($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      members {
        id
        givenName
        surname
        birthDate
      }
      formerMembers {
        id
        givenName
        surname
        birthDate
      }
    }
  }
`);

const LinkPersons = graphql(`
  mutation LinkPersons($input: LinkPersonsInput!) {
    linkPersons(input: $input) {
      id
      version
    }
  }
`);

type Family = PersonsToLinkQuery['family'];
type Person = Family['members'][number];

const personsIn = ({ members, formerMembers }: Family): readonly Person[] => [...members, ...formerMembers];

const nameOf = ({ givenName, surname }: Person): string => `${givenName} ${surname}`;

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly persons: readonly Person[];
  readonly chosen: Person | null;
  readonly onChoose: (person: Person | null) => void;
}

const ChoosePerson = ({ name, label, persons, chosen, onChoose }: Choice) => {
  const t = useText();
  const wordsOf = (person: Person): string =>
    person.birthDate
      ? t('links:form.born', { name: nameOf(person), date: formatDay(person.birthDate) })
      : t('links:form.bornUnknown', { name: nameOf(person) });
  return (
    <RadioGroup
      name={name}
      label={label}
      options={persons.map((person) => ({ value: person.id, label: wordsOf(person) }))}
      value={chosen?.id ?? null}
      onChange={(id) => onChoose(persons.find((person) => person.id === id) ?? null)}
    />
  );
};

/** The persons of the family that was found, but for the one whose second record is looked for. */
const OtherPerson = ({
  family,
  own,
  chosen,
  onChoose,
}: Omit<Choice, 'name' | 'label' | 'persons'> & { family: FoundFamily; own: Person }) => {
  const t = useText();
  const { data, error } = useQuery(apiQuery(PersonsToLink, { familyId: family.id }));
  if (error) return <p role="alert">{messageOf(error)}</p>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  const persons = personsIn(data.family).filter(({ id }) => id !== own.id);
  if (persons.length === 0) return <Callout>{t('links:form.nobody')}</Callout>;
  return <ChoosePerson name="other" label={t('links:form.otherPerson')} persons={persons} chosen={chosen} onChoose={onChoose} />;
};

interface Sides {
  readonly familyId: string;
  readonly own: Person;
  readonly other: Person;
  readonly leads: Leads;
}

const WhyForm = ({ familyId, own, other, leads }: Sides) => {
  const t = useText();
  const [leadingMemberId, duplicateMemberId] = leads === 'THIS' ? [own.id, other.id] : [other.id, own.id];
  const state = useMutationForm({
    draftKey: `link-persons:${own.id}`,
    schema: LinkPersonsSchema,
    known: { leadingMemberId, duplicateMemberId },
    defaultValues: UNTOLD,
    send: (input) => execute(LinkPersons, { input }),
    success: t('links:form.done'),
    onDone: useBackToCard(familyId),
  });
  return <WhyLinked state={state} familyId={familyId} />;
};

const route = getRouteApi('/signed-in/rodziny/$familyId/polacz-osobe');

/** Połącz zapisy osoby: whose record it is, where the other one is, who leads, why and by what it is known. */
export const LinkPersonPage = () => {
  const t = useText();
  const { familyId } = route.useParams();
  const { family } = useSuspenseQuery(apiQuery(PersonsToLink, { familyId })).data;
  const [own, setOwn] = useState<Person | null>(null);
  const [found, setFound] = useState<FoundFamily | null>(null);
  const [other, setOther] = useState<Person | null>(null);
  const [leads, setLeads] = useState<Leads | null>(null);
  const start = (person: Person | null) => {
    setOwn(person);
    setOther(null);
  };
  const look = (chosen: FoundFamily | null) => {
    setFound(chosen);
    setOther(null);
  };
  return (
    <>
      <FamilyPageHeader family={family} title={t('links:form.personTitle')} />
      <Stack>
        <WhyNote>{t('links:form.why')}</WhyNote>
        <ChoosePerson name="own" label={t('links:form.whose')} persons={personsIn(family)} chosen={own} onChoose={start} />
        {own && (
          <FindFamily
            label={t('links:form.searchPerson')}
            choose={t('links:form.familyOfPerson')}
            except={null}
            chosen={found}
            onChoose={look}
          />
        )}
        {own && found && <OtherPerson key={found.id} family={found} own={own} chosen={other} onChoose={setOther} />}
        {own && other && <WhoLeads names={{ own: nameOf(own), other: nameOf(other) }} value={leads} onChange={setLeads} />}
        {own && other && leads && <WhyForm key={own.id} familyId={familyId} own={own} other={other} leads={leads} />}
      </Stack>
    </>
  );
};
