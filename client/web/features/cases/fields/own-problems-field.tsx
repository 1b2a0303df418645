import { graphql } from '@asysta/client';
import { useQuery } from '@tanstack/react-query';
import { Callout } from '../../../components/feedback/callout.js';
import { CheckboxGroup } from '../../../components/forms/checkbox.js';
import { capitalize } from '../../../components/format.js';
import { apiQuery, messageOf } from '../../../frame/api.js';
import type { BoundField } from '../../../frame/forms/fields-of.js';
import { useText } from '../../../frame/text/use-text.js';
import { useViewer } from '../../../frame/viewer.js';
import { isInForceOn } from '../../../frame/records/in-force.js';

const OwnProblemsDocument = graphql(`
  query OwnProblemsOfCentre {
    centre {
      id
      ownProblems {
        id
        name
        description
        validFrom
        validTo
      }
    }
  }
`);

/** A problem of the centre as a record names it already. */
export interface NamedAlready {
  readonly name: string;
  readonly centreProblem: { readonly id: string };
}

interface Asked {
  readonly field: BoundField<string[] | null | undefined>;
  /** Day of the record: only what is in use on it is offered; until it is known, what is in use today. */
  readonly day: string | null | undefined;
  readonly named?: readonly NamedAlready[] | undefined;
}

/**
 * The centre's own problems after those every centre has; nothing where the centre has none in use. What the record names, and what is
 * ticked, stays in the list until it is taken off, by the name the record has for it.
 */
export const OwnProblemsField = ({ field, day, named = [] }: Asked) => {
  const t = useText();
  const { today } = useViewer();
  const { data, error } = useQuery(apiQuery(OwnProblemsDocument, {}));
  if (error) return <Callout kind="danger">{messageOf(error)}</Callout>;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  const chosen = field.value ?? [];
  const nameThen = new Map(named.map(({ name, centreProblem }) => [centreProblem.id, name]));
  const options = (data?.centre.ownProblems ?? [])
    .filter((problem) => nameThen.has(problem.id) || chosen.includes(problem.id) || isInForceOn(problem, day ?? today))
    .map(({ id, name, description }) => ({
      value: id,
      label: capitalize(nameThen.get(id) ?? name),
      ...(description ? { note: description } : {}),
    }));
  if (options.length === 0) return null;
  return <CheckboxGroup {...field} value={chosen} label={t('cases:ownProblems')} options={options} isOptional />;
};
