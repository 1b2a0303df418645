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
      }
    }
  }
`);

type Household = EarlierInCentreQuery['family']['members'][number]['households'][number];
type Intakes = EarlierIntakesQuery['family']['members'][number]['households'][number]['intakes'];

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
  const households = data?.family.members.flatMap((member) => member.households) ?? [];
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
  const households = new Map<string, { household: Household; names: string[] }>();
  for (const { givenName, households: those } of data.family.members)
    for (const household of those) {
      const known = households.get(household.id) ?? { household, names: [] };
      households.set(household.id, { household, names: [...known.names, givenName] });
    }
  const lines = [...households.values()]
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
                  {t('families:earlier.of', { surname: household.surname, names: names.join(', ') })}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};
