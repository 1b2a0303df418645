import { graphql, type SimilarPersonsQuery } from '@asysta/client';
import { isPesel } from '@asysta/schema/values/pesel';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { apiQuery } from '../../frame/api.js';
import { Button } from '../../components/button.js';
import { Outdated } from '../../components/data/outdated.js';
import { Callout } from '../../components/feedback/callout.js';
import { isNoDay } from '../../components/forms/typed-day.js';
import { formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import type { HouseholdControl } from './household.js';
import { useSettled } from './use-settled.js';
import styles from './intakes.module.css';

const SimilarPersonsDocument = graphql(`
  query SimilarPersons(
    $givenName: String!
    $surname: String!
    $birthDate: LocalDate
    $pesel: String
    $documentNumber: String
    $documentCountry: String
  ) {
    similarPersons(
      givenName: $givenName
      surname: $surname
      birthDate: $birthDate
      pesel: $pesel
      documentNumber: $documentNumber
      documentCountry: $documentCountry
    ) {
      familyMemberId
      familyId
      name
      birthDate
      likely
    }
  }
`);

/** Somebody of the caller's own files who may be the person that is typed. */
export type Likeness = SimilarPersonsQuery['similarPersons'][number];

const shortestName = 2;

const NOBODY = { givenName: '', surname: '', birthDate: null, pesel: null, documentNumber: null, documentCountry: null };

/** Asks, once the typing rests, whether the files know somebody like this; half a name is not asked about. */
const useLikenesses = (control: HouseholdControl, index: number) => {
  const person = useWatch({ control, name: `newFamily.members.${index}` });
  // A row that was just removed is watched once more, without a value.
  const { givenName, surname, birthDate, pesel, documentNumber, documentCountry } = person ?? NOBODY;
  const day = birthDate && !isNoDay(birthDate) ? birthDate : null;
  const typed = useSettled(
    JSON.stringify([
      givenName?.trim() ?? '',
      surname?.trim() ?? '',
      day,
      pesel && isPesel(pesel) ? pesel : null,
      documentCountry ? documentNumber : null,
      documentNumber ? documentCountry : null,
    ]),
  );
  type Told = string | null;
  const [first, last, bornOn, number, ofDocument, ofCountry] = JSON.parse(typed) as [string, string, Told, Told, Told, Told];
  const isName = first.length >= shortestName && last.length >= shortestName;
  const { data, isPlaceholderData } = useQuery({
    ...apiQuery(SimilarPersonsDocument, {
      givenName: first,
      surname: last,
      birthDate: bornOn,
      pesel: number,
      documentNumber: ofDocument,
      documentCountry: ofCountry,
    }),
    enabled: isName,
    placeholderData: keepPreviousData,
  });
  const found: readonly Likeness[] = (isName && data?.similarPersons) || [];
  return { found, isOutdated: isPlaceholderData };
};

/** What whoever types may do with somebody the files know: register for their family, or join the person to this one. */
interface Ways {
  readonly onUse?: ((familyId: string) => void) | undefined;
  readonly onJoin?: ((person: Likeness) => void) | undefined;
}

const LikenessLine = ({ likeness, onUse, onJoin }: Ways & { likeness: Likeness }) => {
  const t = useText();
  const { name, birthDate, familyId } = likeness;
  const who = birthDate
    ? t('intakes:duplicate.personBorn', { name, day: formatDay(birthDate) })
    : t('intakes:duplicate.personNoDay', { name });
  return (
    <div className={styles.likeness}>
      <p>
        <strong>{who}.</strong> {t('intakes:duplicate.check')}
      </p>
      <div className={styles.ways}>
        <Link to="/rodziny/$familyId" params={{ familyId }} target="_blank">
          {t('intakes:duplicate.open')}
        </Link>
        {onUse && <Button onPress={() => onUse(familyId)}>{t('intakes:duplicate.use')}</Button>}
        {onJoin && <Button onPress={() => onJoin(likeness)}>{t('intakes:duplicate.join')}</Button>}
      </div>
    </div>
  );
};

/** Warns while a person is typed that the caller's own files may know them, and says what to do; heard as well as seen. */
export const DuplicateWarning = (props: Ways & { control: HouseholdControl; index: number }) => {
  const t = useText();
  const { found, isOutdated } = useLikenesses(props.control, props.index);
  const likely = found.filter((likeness) => likeness.likely);
  const isLikely = likely.length > 0;
  // Beside somebody who is most likely the same person, those who are merely alike would only distract.
  const likenesses = isLikely ? likely : found;
  return (
    <div role="status">
      {likenesses.length > 0 && (
        <Outdated isOutdated={isOutdated}>
          <Callout
            kind={isLikely ? 'warning' : 'info'}
            title={t(isLikely ? 'intakes:duplicate.likelyTitle' : 'intakes:duplicate.possibleTitle')}
          >
            {likenesses.map((likeness) => (
              <LikenessLine key={likeness.familyMemberId} likeness={likeness} onUse={props.onUse} onJoin={props.onJoin} />
            ))}
          </Callout>
        </Outdated>
      )}
    </div>
  );
};
