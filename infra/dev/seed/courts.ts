import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Office } from './office.js';

/** The offices that have written down their court: who is the director, and whose court it is. */
const KNOWN: Readonly<Record<string, readonly [director: string, court: string]>> = {
  'centre-zielonki': ['zofia.zielonki', 'Sąd Rejonowy w Krakowie'],
  'centre-rawa-mazowiecka': ['robert.rawa', 'Sąd Rejonowy w Rawie Mazowieckiej'],
};

/** The family court competent for an office since a year and more, and the division before it, which it took over from; both invented. */
export const tellCourts = async (office: Office, subjectOf: (username: string) => string, today: LocalDate): Promise<void> => {
  const known = KNOWN[office.party.alias];
  if (!known) return;
  const [director, court] = known;
  const record = (validFrom: LocalDate, division: string, address: string) =>
    office.act(subjectOf(director), addDays(today, -30), 'recordCompetentCourt', 'RecordCompetentCourtInput', {
      name: `${court}, ${division} (przykładowy)`,
      address: `${address} (przykładowa)`,
      validFrom,
      source: 'rozporządzenie o właściwości sądów (przykładowe)',
    });
  await record('2019-01-01' as LocalDate, 'Wydział Rodzinny i Nieletnich', 'ul. Sądowa 1');
  await record(addDays(today, -400), 'III Wydział Rodzinny i Nieletnich', 'ul. Sądowa 12');
};
