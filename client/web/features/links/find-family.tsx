import { graphql, type FamiliesToLinkQuery } from '@asysta/client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { RadioGroup } from '../../components/forms/radio-group.js';
import { TextField } from '../../components/forms/text-field.js';
import { formatDay } from '../../components/format.js';
import { apiQuery, messageOf } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';

const FamiliesToLink = graphql(`
  query FamiliesToLink($surname: String!) {
    families(filter: { surnameStartsWith: $surname }, page: { first: 20 }) {
      totalCount
      nodes {
        id
        surname
        city
        registeredOn
      }
    }
  }
`);

/** A family that was found, as a choice. */
export type FoundFamily = FamiliesToLinkQuery['families']['nodes'][number];

const useFamilyWords = () => {
  const t = useText();
  return ({ surname, city, registeredOn }: FoundFamily): string => {
    const date = formatDay(registeredOn);
    return city ? t('links:form.familyOptionIn', { surname, city, date }) : t('links:form.familyOption', { surname, date });
  };
};

interface Search {
  readonly label: string;
  readonly choose: string;
  /** The family of this card, where it may not be chosen. */
  readonly except: string | null;
  readonly chosen: FoundFamily | null;
  readonly onChoose: (family: FoundFamily | null) => void;
}

/** Finds a family among those the reader sees, by the beginning of its surname, and lets one be chosen. */
export const FindFamily = ({ label, choose, except, chosen, onChoose }: Search) => {
  const t = useText();
  const wordsOf = useFamilyWords();
  const [typed, setTyped] = useState('');
  const [surname, setSurname] = useState<string | null>(null);
  const { data, error, isFetching } = useQuery({
    ...apiQuery(FamiliesToLink, { surname: surname ?? '' }),
    enabled: surname !== null,
  });
  const found = data?.families.nodes.filter(({ id }) => id !== except);
  const search = () => {
    if (typed.trim() === '') return;
    onChoose(null);
    setSurname(typed.trim());
  };
  return (
    <>
      <TextField name="surname" label={label} value={typed} onChange={(text) => setTyped(text ?? '')} />
      <div>
        <Button isPending={isFetching} onPress={search}>
          {t('links:form.find')}
        </Button>
      </div>
      {error && <p role="alert">{messageOf(error)}</p>}
      <div role="status">{found?.length === 0 && <Callout>{t('links:form.none')}</Callout>}</div>
      {data && data.families.totalCount > data.families.nodes.length && (
        <p>{t('links:form.more', { number: data.families.nodes.length })}</p>
      )}
      {found && found.length > 0 && (
        <RadioGroup
          name="family"
          label={choose}
          options={found.map((family) => ({ value: family.id, label: wordsOf(family) }))}
          value={chosen?.id ?? null}
          onChange={(id) => onChoose(found.find((family) => family.id === id) ?? null)}
        />
      )}
    </>
  );
};
