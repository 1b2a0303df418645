import { FAMILY_ROLE_WORDS } from '@asysta/schema/families/codes';
import { graphql, readFragment, type FragmentType } from '@asysta/client';
import { DescriptionList } from '../../components/data/description-list.js';
import { formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';

const Registered = graphql(`
  fragment RegisteredFamily on Family {
    id
    street
    city
    phone
    members {
      id
      givenName
      surname
      role
      birthDate
      bornAbout
      expectedOn
    }
  }
`);

interface Age {
  readonly birthDate?: string | null | undefined;
  readonly bornAbout?: number | null | undefined;
  readonly expectedOn?: string | null | undefined;
}

const useAge = () => {
  const t = useText();
  return ({ birthDate, bornAbout, expectedOn }: Age): string | null => {
    if (birthDate) return t('intakes:card.born', { day: formatDay(birthDate) });
    if (bornAbout) return t('intakes:card.bornAbout', { year: bornAbout });
    return expectedOn ? t('intakes:card.expected', { day: formatDay(expectedOn) }) : null;
  };
};

/** What was typed of the family when it was registered, as it stands now: persons, address and telephone. */
export const RegisteredFamily = (props: { family: FragmentType<typeof Registered> }) => {
  const t = useText();
  const ageOf = useAge();
  const { members, street, city, phone } = readFragment(Registered, props.family);
  const address = [street, city].filter(Boolean).join(', ');
  return (
    <DescriptionList
      facts={[
        {
          term: t('intakes:card.persons'),
          value:
            members.length === 0 ? (
              t('intakes:card.noPersons')
            ) : (
              <ul>
                {members.map((member) => (
                  <li key={member.id}>
                    {[`${member.givenName} ${member.surname}`, FAMILY_ROLE_WORDS[member.role], ageOf(member)]
                      .filter(Boolean)
                      .join(', ')}
                  </li>
                ))}
              </ul>
            ),
        },
        ...(address ? [{ term: t('intakes:card.address'), value: address }] : []),
        ...(phone ? [{ term: t('intakes:card.phone'), value: <a href={`tel:${phone}`}>{phone}</a> }] : []),
      ]}
    />
  );
};
