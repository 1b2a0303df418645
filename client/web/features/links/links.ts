import { graphql, type LinksOfCardQuery } from '@asysta/client';
import { apiQuery } from '../../frame/api.js';

const LinksOfCard = graphql(`
  query LinksOfCard($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      linksAsDuplicate {
        id
        version
        linkedOn
        undoneOn
        whomToAsk
        viewerMayUndo
        written {
          ...WordsOfLink
        }
        other: leading {
          id
          surname
        }
      }
      linksAsLeading {
        id
        version
        linkedOn
        undoneOn
        whomToAsk
        viewerMayUndo
        written {
          ...WordsOfLink
        }
        other: duplicate {
          id
          surname
        }
      }
      members {
        id
        givenName
        surname
        linksAsDuplicate {
          id
          version
          linkedOn
          undoneOn
          whomToAsk
          viewerMayUndo
          written {
            ...WordsOfLink
          }
          other: leading {
            id
            givenName
            surname
            households {
              id
              surname
            }
          }
        }
        linksAsLeading {
          id
          version
          linkedOn
          undoneOn
          whomToAsk
          viewerMayUndo
          written {
            ...WordsOfLink
          }
          other: duplicate {
            id
            givenName
            surname
            households {
              id
              surname
            }
          }
        }
      }
    }
  }
`);

type Family = LinksOfCardQuery['family'];
type FamilyLink = Family['linksAsLeading'][number];
type Member = Family['members'][number];
type PersonLink = Member['linksAsLeading'][number];

/** The other record of a link, where the reader may open it: how it is called, and the card on which it stands. */
interface Other {
  readonly name: string;
  readonly familyId: string;
}

/** A link as the card tells it: of the family or of one of its persons, and whether the record on this card leads. */
export interface SaidLink extends Pick<
  FamilyLink,
  'id' | 'version' | 'linkedOn' | 'undoneOn' | 'whomToAsk' | 'viewerMayUndo' | 'written'
> {
  readonly of: 'family' | 'person';
  /** The person of this card; nobody where it is the family. */
  readonly who: string | null;
  readonly leads: boolean;
  readonly other: Other | null;
}

const ofFamily =
  (leads: boolean) =>
  ({ other, ...link }: FamilyLink): SaidLink => ({
    ...link,
    of: 'family',
    who: null,
    leads,
    other: other && { name: other.surname, familyId: other.id },
  });

const ofPerson =
  (who: string, leads: boolean) =>
  ({ other, ...link }: PersonLink): SaidLink => {
    const household = other?.households[0];
    const named = other && household ? { name: `${other.givenName} ${other.surname}`, familyId: household.id } : null;
    return { ...link, of: 'person', who, leads, other: named };
  };

const linksIn = ({ linksAsDuplicate, linksAsLeading, members }: Family): readonly SaidLink[] => [
  ...linksAsDuplicate.map(ofFamily(false)),
  ...linksAsLeading.map(ofFamily(true)),
  ...members.flatMap(({ givenName, surname, ...member }) => {
    const who = `${givenName} ${surname}`;
    return [...member.linksAsDuplicate.map(ofPerson(who, false)), ...member.linksAsLeading.map(ofPerson(who, true))];
  }),
];

/** The links of a family and of its persons, those that were undone too. */
export const linksQuery = (familyId: string) => ({
  ...apiQuery(LinksOfCard, { familyId }),
  select: ({ family }: LinksOfCardQuery) => ({ family: { id: family.id, surname: family.surname }, links: linksIn(family) }),
});
