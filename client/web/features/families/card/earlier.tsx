import { graphql, type EarlierInCentreQuery, type EarlierIntakesQuery } from '@asysta/client';
import { CLOSURE_REASON_WORDS } from '@asysta/schema/cases/codes';
import { INTAKE_STATE_WORDS } from '@asysta/schema/intakes/codes';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDay } from '../../../components/format.js';
import { Card } from '../../../components/layout/card.js';
import { apiQuery, messageOf } from '../../../frame/api.js';
import { useText } from '../../../frame/text/use-text.js';
import { useMay } from '../../../frame/viewer.js';

const EarlierInCentre = graphql(`
  query EarlierInCentre($familyId: ID!) {
    family(id: $familyId) {
      id
      members {
        id
        givenName
        households {
          id
          surname
          cases {
            id
            number
            openedOn
            closedOn
            closureReason
            refusals {
              id
              refusedOn
            }
          }
        }
        linksAsLeading {
          id
          undoneOn
          duplicate {
            id
            households {
              id
              surname
              cases {
                id
                number
                openedOn
                closedOn
                closureReason
                refusals {
                  id
                  refusedOn
                }
              }
            }
          }
        }
      }
      linksAsLeading {
        id
        undoneOn
        duplicate {
          id
          surname
          cases {
            id
            number
            openedOn
            closedOn
            closureReason
            refusals {
              id
              refusedOn
            }
          }
        }
      }
    }
  }
`);

// Asked apart: a document is refused as a whole to whoever may not have all of it, and who visits reads no intakes.
const EarlierIntakes = graphql(`
  query EarlierIntakes($familyId: ID!) {
    family(id: $familyId) {
      id
      members {
        id
        households {
          id
          intakes {
            id
            receivedOn
            state
          }
        }
        linksAsLeading {
          id
          undoneOn
          duplicate {
            id
            households {
              id
              intakes {
                id
                receivedOn
                state
              }
            }
          }
        }
      }
      linksAsLeading {
        id
        undoneOn
        duplicate {
          id
          intakes {
            id
            receivedOn
            state
          }
        }
      }
    }
  }
`);

type Household = EarlierInCentreQuery['family']['members'][number]['households'][number];
type Intakes = EarlierIntakesQuery['family']['members'][number]['households'][number]['intakes'];

/** A link by which a record here leads another one; undone, it brings nothing. */
interface Leading<Of> {
  readonly undoneOn: string | null;
  readonly duplicate: Of | null;
}

interface WithHouseholds<One> {
  readonly members: readonly {
    readonly givenName?: string;
    readonly households: readonly One[];
    readonly linksAsLeading: readonly Leading<{ readonly households: readonly One[] }>[];
  }[];
  readonly linksAsLeading: readonly Leading<One>[];
}

const ledBy = <Of,>(links: readonly Leading<Of>[]): readonly Of[] =>
  links.flatMap(({ undoneOn, duplicate }) => (undoneOn === null && duplicate ? [duplicate] : []));

/** Every household of the people here, of their duplicates and of the duplicates of the family, once, with whose it is. */
const householdsOf = <One extends { readonly id: string }>({ members, linksAsLeading }: WithHouseholds<One>) => {
  const found = new Map<string, { household: One; names: string[] }>();
  const keep = (household: One, name?: string) => {
    const names = found.get(household.id)?.names ?? [];
    found.set(household.id, { household, names: name === undefined || names.includes(name) ? names : [...names, name] });
  };
  for (const { givenName, households, linksAsLeading: links } of members)
    for (const household of [...households, ...ledBy(links).flatMap((one) => one.households)]) keep(household, givenName);
  for (const household of ledBy(linksAsLeading)) keep(household);
  return found;
};

interface Earlier {
  readonly id: string;
  readonly on: string;
  readonly words: string;
}

/** Earlier intakes, refusals and closed cases of a household; the case that runs stands on the card already. */
const useEarlierOf = () => {
  const t = useText();
  return ({ cases }: Household, intakes: Intakes): readonly Earlier[] => [
    ...intakes.map(({ id, receivedOn, state }) => ({
      id,
      on: receivedOn,
      words: t('families:earlier.intake', { state: INTAKE_STATE_WORDS[state] }),
    })),
    ...cases.flatMap(({ id, number, closedOn, closureReason, refusals }) => [
      ...refusals.map((refusal) => ({ id: refusal.id, on: refusal.refusedOn, words: t('families:earlier.refusal', { number }) })),
      ...(closedOn
        ? [
            {
              id,
              on: closedOn,
              words: t('families:earlier.closed', { number, reason: closureReason ? CLOSURE_REASON_WORDS[closureReason] : '' }),
            },
          ]
        : []),
    ]),
  ];
};

/** Intakes by household, for whoever may read them. */
const useIntakes = (familyId: string) => {
  const mayRead = useMay('intake:read');
  const { data, error, isPending } = useQuery({ ...apiQuery(EarlierIntakes, { familyId }), enabled: mayRead });
  const households = data ? [...householdsOf(data.family).values()].map(({ household }) => household) : [];
  return { error, isAwaited: mayRead && isPending, intakesOf: new Map(households.map(({ id, intakes }) => [id, intakes])) };
};

/** Wcześniej w ośrodku: what the centre did before with anybody of this household, as far as the reader may see it; first of all. */
export const EarlierSection = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const earlierOf = useEarlierOf();
  const told = useIntakes(familyId);
  const { data, error: failure } = useQuery(apiQuery(EarlierInCentre, { familyId }));
  const error = failure ?? told.error;
  if (error) return <p role="alert">{messageOf(error)}</p>;
  if (!data || told.isAwaited) return null;
  const lines = [...householdsOf(data.family).values()]
    .flatMap(({ household, names }) =>
      earlierOf(household, told.intakesOf.get(household.id) ?? []).map((earlier) => ({ ...earlier, household, names })),
    )
    .toSorted((one, other) => other.on.localeCompare(one.on));
  if (lines.length === 0) return null;
  return (
    <Card title={t('families:earlier.title')}>
      <ul>
        {lines.map(({ id, on, words, household, names }) => (
          <li key={id}>
            {formatDay(on)}: {words}
            {household.id !== familyId && (
              <>
                {', '}
                <Link to="/rodziny/$familyId" params={{ familyId: household.id }}>
                  {names.length > 0
                    ? t('families:earlier.of', { surname: household.surname, names: names.join(', ') })
                    : t('families:earlier.ofDuplicate', { surname: household.surname })}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};
