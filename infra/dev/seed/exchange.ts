import { addDays, later, type LocalDate } from '@asysta/schema/values/local-date';
import { type HalfYear, lastOn } from '@asysta/schema/values/half-year';
import { PEOPLE } from '../../identity/people.js';
import type { Office } from './office.js';

interface Days {
  readonly today: LocalDate;
  readonly halfYear: HalfYear;
}

const subjectOf = (username: string): string => PEOPLE.find((one) => one.username === username)?.subject ?? '';

const refer = async (
  office: Office,
  username: string,
  day: LocalDate,
  partnerKind: string,
  ordinal: number,
  purpose: string,
): Promise<void> => {
  const subject = subjectOf(username);
  const { families, partnerInstitutions } = await office.ask<{
    families: { nodes: { id: string }[] };
    partnerInstitutions: { nodes: { id: string; kind: string }[] };
  }>(subject, day, '{ families(page: { first: 50 }) { nodes { id } } partnerInstitutions { nodes { id kind } } }');
  await office.act(subject, day, 'referFamily', 'ReferFamilyInput', {
    familyId: families.nodes[ordinal]?.id,
    partnerInstitutionId: partnerInstitutions.nodes.find(({ kind }) => kind === partnerKind)?.id,
    purpose,
    basis: 'ART_190A',
    fields: ['CONTACT_PERSON', 'CONTACT_PHONE', 'CHILDREN_NAMES', 'CHILDREN_SCHOOL'],
    expiresOn: addDays(day, 60),
  });
};

/** What crosses borders in the sample: referrals of three centres to two partners, one answer, and one report that Łódź has submitted already. */
export const exchange = async (offices: ReadonlyMap<string, Office>, { today, halfYear }: Days): Promise<void> => {
  const office = (alias: string): Office => {
    const one = offices.get(alias);
    if (!one) throw new Error(`No office ${alias}`);
    return one;
  };
  await refer(
    office('centre-zielonki'),
    'tomasz.zielonki',
    addDays(today, -6),
    'SCHOOL',
    0,
    'Informacja o frekwencji i potrzebach dzieci w szkole',
  );
  await refer(
    office('centre-rawa-mazowiecka'),
    'pawel.rawa',
    addDays(today, -4),
    'SCHOOL',
    1,
    'Wspólne wsparcie dziecka po zmianie klasy',
  );
  await refer(
    office('centre-lodz'),
    'alicja.lodz',
    addDays(today, -3),
    'SCHOOL',
    2,
    'Ustalenie, czy dziecko korzysta z zajęć świetlicy',
  );
  await refer(
    office('centre-lodz'),
    'celina.lodz',
    addDays(today, -2),
    'COUNSELLING',
    0,
    'Konsultacja psychologiczna dla dziecka',
  );
  await office('centre-lodz').act(
    subjectOf('barbara.lodz'),
    later(addDays(today, -1), addDays(lastOn(halfYear), 1)),
    'submitHalfYearReport',
    'SubmitHalfYearReportInput',
    { halfYear },
    'halfYear',
  );
};
