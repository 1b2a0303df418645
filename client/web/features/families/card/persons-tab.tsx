import { FAMILY_ROLE_WORDS, LEAVING_REASON_WORDS, RELATION_WORDS } from '@asysta/schema/families/codes';
import { useMay, useViewer } from '../../../frame/viewer.js';
import { ButtonGroup, LinkButton } from '../../../components/button.js';
import { Table } from '../../../components/data/table.js';
import { Card, Stack } from '../../../components/layout/card.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { ageInWords, knownAge } from '../age.js';
import { type CardFamily, type CardMember, type FormerMember, type RelatedPerson, useCardFamily } from './family-card.js';
import { CorrectedFamilyMark } from './history.js';
import { Numbers } from './numbers.js';
import styles from './family-page.module.css';

const Members = ({ family }: { family: CardFamily }) => {
  const t = useText();
  const mayChange = useMay('family:change');
  const changes = ({ id, givenName, surname }: CardMember) => {
    const params = { familyId: family.id, memberId: id };
    const name = `${givenName} ${surname}`;
    return (
      <>
        <LinkButton
          to="/rodziny/$familyId/osoby/$memberId/popraw"
          params={params}
          variant="quiet"
          aria-label={t('families:persons.correctNamed', { name })}
        >
          {t('families:persons.correct')}
        </LinkButton>
        <LinkButton
          to="/rodziny/$familyId/osoby/$memberId/od-kiedy"
          params={params}
          variant="quiet"
          aria-label={t('families:persons.firstDayNamed', { name })}
        >
          {t('families:persons.firstDay')}
        </LinkButton>
        <LinkButton
          to="/rodziny/$familyId/osoby/$memberId/odejscie"
          params={params}
          variant="quiet"
          aria-label={t('families:persons.leaveNamed', { name })}
        >
          {t('families:persons.leave')}
        </LinkButton>
      </>
    );
  };
  const { today } = useViewer();
  const ageOf = (member: CardMember): string => {
    const { birthDate } = member;
    if (!birthDate) return knownAge(member, today) ?? t('families:card.ageUnknown');
    const born = t('families:card.born', { date: formatDay(birthDate) });
    const age = ageInWords(birthDate, today);
    return age ? `${age}, ${born}` : born;
  };
  return (
    <Table
      caption={t('families:persons.title')}
      isCaptionHidden
      rows={family.members}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          heading: t('families:persons.name'),
          isRowHeader: true,
          cell: ({ id, givenName, surname, corrected }) => (
            <>
              {givenName} {surname}
              <CorrectedFamilyMark isCorrected={corrected} familyId={family.id} memberId={id} title={`${givenName} ${surname}`} />
            </>
          ),
        },
        { id: 'role', heading: t('families:persons.role'), cell: ({ role }) => FAMILY_ROLE_WORDS[role] },
        { id: 'age', heading: t('families:persons.age'), cell: ageOf },
        { id: 'school', heading: t('families:persons.school'), cell: ({ school }) => school ?? t('families:persons.noSchool') },
        ...(mayChange ? [{ id: 'correct', heading: t('families:persons.change'), cell: changes }] : []),
      ]}
    />
  );
};

/** Byli w rodzinie: who no longer belongs to it, since when and why. */
const Former = ({ family }: { family: CardFamily }) => {
  const t = useText();
  const mayChange = useMay('family:change');
  const reasonOf = ({ leavingReason, leavingNote }: FormerMember): string =>
    [leavingReason && LEAVING_REASON_WORDS[leavingReason], leavingNote].filter(Boolean).join('; ');
  const giveBack = ({ id, givenName, surname }: FormerMember) => (
    <LinkButton
      to="/rodziny/$familyId/osoby/$memberId/cofniecie"
      params={{ familyId: family.id, memberId: id }}
      variant="quiet"
      aria-label={t('families:persons.giveBackNamed', { name: `${givenName} ${surname}` })}
    >
      {t('families:persons.giveBack')}
    </LinkButton>
  );
  return (
    <Table
      caption={t('families:persons.former')}
      isCaptionHidden
      rows={family.formerMembers}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          heading: t('families:persons.name'),
          isRowHeader: true,
          cell: ({ id, givenName, surname, corrected }) => (
            <>
              {givenName} {surname}
              <CorrectedFamilyMark isCorrected={corrected} familyId={family.id} memberId={id} title={`${givenName} ${surname}`} />
            </>
          ),
        },
        { id: 'role', heading: t('families:persons.role'), cell: ({ role }) => FAMILY_ROLE_WORDS[role] },
        { id: 'leftOn', heading: t('families:persons.leftOn'), cell: ({ leftOn }) => leftOn && formatDay(leftOn) },
        { id: 'why', heading: t('families:persons.why'), cell: reasonOf },
        ...(mayChange ? [{ id: 'giveBack', heading: t('families:persons.change'), cell: giveBack }] : []),
      ]}
    />
  );
};

const RelatedChanges = ({ familyId, person }: { familyId: string; person: RelatedPerson }) => {
  const t = useText();
  const params = { familyId, relatedId: person.id };
  return (
    <ButtonGroup>
      <LinkButton
        to="/rodziny/$familyId/otoczenie/$relatedId/popraw"
        params={params}
        variant="quiet"
        aria-label={t('families:persons.correctNamed', { name: person.name })}
      >
        {t('families:persons.correct')}
      </LinkButton>
      {!person.endedOn && (
        <LinkButton
          to="/rodziny/$familyId/otoczenie/$relatedId/koniec"
          params={params}
          variant="quiet"
          aria-label={t('families:persons.endNamed', { name: person.name })}
        >
          {t('families:persons.end')}
        </LinkButton>
      )}
    </ButtonGroup>
  );
};

const Related = ({ family }: { family: CardFamily }) => {
  const t = useText();
  const mayChange = useMay('family:change');
  if (family.relatedPersons.length === 0) return <p>{t('families:persons.relatedEmpty')}</p>;
  return (
    <ul className={styles.items}>
      {family.relatedPersons.map((person) => (
        <li key={person.id} className={styles.item}>
          <span>
            <span className={styles.name}>{person.name}</span>
            <span className={styles.soft}>
              , {RELATION_WORDS[person.relation]}
              {person.familyMember && `, ${t('families:persons.whoseIs', { name: person.familyMember.givenName })}`}
              {person.endedOn && `, ${t('families:persons.until', { date: formatDay(person.endedOn) })}`}
            </span>
            <CorrectedFamilyMark isCorrected={person.corrected} familyId={family.id} memberId={person.id} title={person.name} />
          </span>
          {person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>}
          {person.note && <span>{capitalize(person.note)}</span>}
          {mayChange && <RelatedChanges familyId={family.id} person={person} />}
        </li>
      ))}
    </ul>
  );
};

/** How many persons the household has. */
export const PersonsCount = ({ familyId }: { familyId: string }) => useCardFamily(familyId).members.length;

/** Osoby: the household and the people around it. */
export const PersonsTab = ({ familyId }: { familyId: string }) => {
  const t = useText();
  const family = useCardFamily(familyId);
  const mayChange = useMay('family:change');
  const mayCompare = useMay('intake:register');
  const params = { familyId: family.id };
  return (
    <Stack>
      <Card
        title={t('families:persons.title')}
        action={
          mayChange && (
            <>
              <LinkButton to="/rodziny/$familyId/osoby/nowa" params={params} icon="plus">
                {t('families:persons.add')}
              </LinkButton>
              {mayCompare && (
                <LinkButton to="/rodziny/$familyId/osoby/znana" params={params} variant="quiet">
                  {t('families:persons.join')}
                </LinkButton>
              )}
            </>
          )
        }
      >
        <Members family={family} />
      </Card>
      <Numbers familyId={family.id} />
      {family.formerMembers.length > 0 && (
        <Card title={`${t('families:persons.former')} (${family.formerMembers.length})`}>
          <Former family={family} />
        </Card>
      )}
      <Card
        title={t('families:persons.related')}
        action={
          mayChange && (
            <LinkButton to="/rodziny/$familyId/otoczenie/nowa" params={params} icon="plus">
              {t('families:persons.addRelated')}
            </LinkButton>
          )
        }
      >
        <p className={styles.soft}>{t('families:persons.relatedIntro')}</p>
        <Related family={family} />
      </Card>
    </Stack>
  );
};
