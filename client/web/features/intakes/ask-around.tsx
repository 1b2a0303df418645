import { graphql } from '@asysta/client';
import { isPesel } from '@asysta/schema/values/pesel';
import { phoneDigits } from '@asysta/schema/values/phone';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { execute, messageOf } from '../../frame/api.js';
import { useMay } from '../../frame/viewer.js';
import { Button } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { useText } from '../../frame/text/use-text.js';
import type { HouseholdControl } from './household.js';
import styles from './intakes.module.css';

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

/** What is asked about, each in full; what is left out is not asked about. */
interface Sought {
  readonly givenName?: string;
  readonly surname?: string;
  readonly phone?: string;
  readonly pesel?: string;
  readonly documentNumber?: string;
  readonly documentCountry?: string;
}

const useAsking = () =>
  useMutation({
    mutationFn: (sought: Sought) => execute(AskAround, { input: { idempotencyKey: crypto.randomUUID(), ...sought } }),
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
 * Asks, when it is pressed, whether the centre knows somebody in a file that whoever types may not open. Not while one types: each
 * question is counted, recorded, and told to whoever leads the file. An answer is gone as soon as something else is typed.
 */
const AskAroundFor = ({ sought, label }: { sought: Sought; label: string }) => {
  const mayAsk = useMay('person:ask-about');
  const [asked, setAsked] = useState<string | null>(null);
  const asking = useAsking();
  if (!mayAsk || Object.keys(sought).length === 0) return null;
  const typed = JSON.stringify(sought);
  const isOfThese = asked === typed;
  const answer = asking.data?.askAboutPerson;
  return (
    <div>
      <Button
        variant="quiet"
        isPending={asking.isPending}
        onPress={() => {
          setAsked(typed);
          asking.mutate(sought);
        }}
      >
        {label}
      </Button>
      <div role="status" className={styles.answer}>
        {isOfThese && answer && <Answer known={answer.known} whom={answer.whomToAsk?.displayName} />}
        {isOfThese && asking.isError && <Callout kind="danger">{messageOf(asking.error)}</Callout>}
      </div>
    </div>
  );
};

/** Asks about a person by the names in full, and by PESEL or document as soon as one is typed whole: also where nobody knows a name. */
export const AskAroundAbout = ({ control, index }: { control: HouseholdControl; index: number }) => {
  const t = useText();
  const person = useWatch({ control, name: `newFamily.members.${index}` });
  const givenName = person?.givenName?.trim();
  const surname = person?.surname?.trim();
  const pesel = person?.pesel && isPesel(person.pesel) ? person.pesel : null;
  const { documentNumber, documentCountry } = person ?? {};
  const sought = {
    ...(givenName && surname ? { givenName, surname } : {}),
    ...(pesel ? { pesel } : {}),
    ...(documentNumber && documentCountry ? { documentNumber, documentCountry } : {}),
  };
  return <AskAroundFor sought={sought} label={t('intakes:around.ask')} />;
};

/** Asks about whoever has the telephone that is typed of the family. */
export const AskAroundPhone = ({ control }: { control: HouseholdControl }) => {
  const t = useText();
  const phone = useWatch({ control, name: 'newFamily.phone' })?.trim();
  return <AskAroundFor sought={phone && phoneDigits(phone) ? { phone } : {}} label={t('intakes:around.askPhone')} />;
};
