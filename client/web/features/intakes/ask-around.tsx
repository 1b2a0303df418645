import { graphql } from '@asysta/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { execute, messageOf } from '../../frame/api.js';
import { useMay } from '../../frame/viewer.js';
import { Button } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { useText } from '../../frame/text/use-text.js';
import type { HouseholdControl } from './household.js';

const AskAround = graphql(`
  mutation AskAround($input: AskAboutPersonInput!) {
    askAboutPerson(input: $input) {
      id
      known
      whomToAsk {
        id
        displayName
      }
    }
  }
`);

interface Sought {
  readonly givenName: string;
  readonly surname: string;
}

const useAsking = () =>
  useMutation({
    mutationFn: (sought: Sought) =>
      execute(AskAround, { input: { idempotencyKey: crypto.randomUUID(), ...sought, phone: null, pesel: null } }),
  });

/** What the rest of the centre says: that nobody is known, or whom to ask; nothing of any file. */
const Answer = ({ known, whom }: { known: boolean; whom: string | undefined }) => {
  const t = useText();
  if (!known) return <Callout>{t('intakes:around.nobody')}</Callout>;
  return (
    <Callout kind="warning" title={t('intakes:around.knownTitle')}>
      {whom ? t('intakes:around.known', { whom }) : t('intakes:around.knownNobody')}
    </Callout>
  );
};

/**
 * Asks, when it is pressed, whether the centre knows the person in a file that whoever types may not open. Not while one types: each
 * question is counted, recorded, and told to whoever leads the file.
 */
export const AskAroundAbout = ({ control, index }: { control: HouseholdControl; index: number }) => {
  const t = useText();
  const mayAsk = useMay('person:ask-about');
  const person = useWatch({ control, name: `newFamily.members.${index}` });
  const [asked, setAsked] = useState<Sought | null>(null);
  const asking = useAsking();
  const sought = { givenName: person?.givenName?.trim() ?? '', surname: person?.surname?.trim() ?? '' };
  if (!mayAsk || !sought.givenName || !sought.surname) return null;
  const isOfThese = asked?.givenName === sought.givenName && asked.surname === sought.surname;
  const answer = asking.data?.askAboutPerson;
  return (
    <div>
      <Button
        variant="quiet"
        isPending={asking.isPending}
        onPress={() => {
          setAsked(sought);
          asking.mutate(sought);
        }}
      >
        {t('intakes:around.ask')}
      </Button>
      <div role="status">
        {isOfThese && answer && <Answer known={answer.known} whom={answer.whomToAsk?.displayName} />}
        {isOfThese && asking.isError && <Callout kind="danger">{messageOf(asking.error)}</Callout>}
      </div>
    </div>
  );
};
