import { addDays, addMonths, earlier, type LocalDate } from '@asysta/schema/values/local-date';
import { buildPesel } from '@asysta/schema/values/pesel';
import type { Repeatable } from './repeatable.js';

/** Common names put together at random; the same surnames live in every centre, so that a leak would be seen in any screenshot. */
const SURNAMES = [
  'Kowalska',
  'Nowak',
  'Wiśniewska',
  'Wójcik',
  'Kamińska',
  'Lewandowska',
  'Zielińska',
  'Szymańska',
  'Woźniak',
  'Dąbrowska',
  'Kozłowska',
  'Jankowska',
  'Mazur',
  'Krawczyk',
  'Piotrowska',
  'Grabowska',
  'Pawlak',
  'Michalska',
  'Król',
  'Wieczorek',
  'Jabłońska',
  'Wróbel',
  'Majewska',
  'Olszewska',
  'Stępień',
  'Malinowska',
  'Sikora',
  'Baran',
  'Kubiak',
  'Kaczmarek',
  'Sobczak',
  'Czerwińska',
  'Borkowska',
  'Sokół',
  'Kubacka',
  'Urbańska',
  'Ptak',
  'Zawada',
  'Gajewska',
  'Mróz',
  'Bielecka',
  'Tokarz',
  'Markowska',
  'Sowa',
  'Wilk',
  'Zięba',
  'Kalinowska',
  'Lis',
] as const;
const MOTHERS = [
  'Katarzyna',
  'Agnieszka',
  'Monika',
  'Ewelina',
  'Justyna',
  'Sylwia',
  'Paulina',
  'Iwona',
  'Beata',
  'Żaneta',
] as const;
const FATHERS = ['Marcin', 'Łukasz', 'Krzysztof', 'Rafał', 'Grzegorz', 'Sławomir'] as const;
const GIRLS = ['Zuzanna', 'Maja', 'Lena', 'Oliwia', 'Hanna', 'Alicja'] as const;
const BOYS = ['Jakub', 'Antoni', 'Szymon', 'Filip', 'Wojciech', 'Kacper'] as const;
const STREETS = ['Lipowa', 'Ogrodowa', 'Szkolna', 'Polna', 'Słoneczna', 'Źródlana'] as const;

const masculine = (surname: string): string => surname.replace(/ska$/, 'ski').replace(/cka$/, 'cki');

/** The surname of the n-th family of a centre. */
export const surnameOf = (ordinal: number): string => SURNAMES[ordinal % SURNAMES.length] ?? SURNAMES[0];

interface Born {
  readonly birthDate: LocalDate;
}

/** Nobody gives two children one name: the second gets the next of the list. */
const calledApart = <Child extends { readonly givenName: string }>(children: readonly Child[]): readonly Child[] => {
  const taken = new Set<string>();
  return children.map((child) => {
    const names = GIRLS.some((name) => name === child.givenName) ? GIRLS : BOYS;
    const givenName = [child.givenName, ...names].find((name) => !taken.has(name)) ?? child.givenName;
    taken.add(givenName);
    return { ...child, givenName };
  });
};

/** A parent as old as drawn, or older by as many times five years as make eighteen at the birth of the eldest child. */
const grownUpBefore = (children: readonly Born[]) => {
  const latest = addMonths(children.map(({ birthDate }) => birthDate).reduce(earlier), -18 * 12);
  const early = (day: LocalDate): LocalDate => (day <= latest ? day : early(addMonths(day, -60)));
  return <Adult extends Born>(adult: Adult): Adult => ({ ...adult, birthDate: early(adult.birthDate) });
};

/** A household as a social worker would type it: mother, often a father, one to four children, some with a PESEL. */
export const householdOf = (chance: Repeatable, today: LocalDate, surname: string, city: string) => {
  const born = (yearsFrom: number, yearsTo: number): LocalDate => addDays(today, -chance.between(yearsFrom * 365, yearsTo * 365));
  const adult = (givenName: string, family: string, role: 'MOTHER' | 'FATHER') => ({
    givenName,
    surname: family,
    role,
    birthDate: born(22, 44),
  });
  const child = () => {
    const birthDate = born(0, 16);
    const isPupil = birthDate < addDays(today, -7 * 365);
    const isGirl = chance.next() < 0.5;
    return {
      givenName: chance.of<string>(isGirl ? GIRLS : BOYS),
      surname: isGirl ? surname : masculine(surname),
      role: 'CHILD' as const,
      birthDate,
      pesel: chance.next() < 0.4 ? buildPesel(birthDate, chance.between(1000, 9999)) : null,
      school: isPupil ? 'Szkoła Podstawowa nr 7 (przykładowa)' : null,
    };
  };
  const street = `${chance.of(STREETS)} ${chance.between(1, 60)}`;
  const phone = `600 000 ${String(chance.between(100, 999))}`;
  const mother = adult(chance.of(MOTHERS), surname, 'MOTHER');
  const father = chance.next() < 0.55 ? [adult(chance.of(FATHERS), masculine(surname), 'FATHER')] : [];
  const children = calledApart(Array.from({ length: chance.between(1, 4) }, child));
  return { surname, city, street, phone, members: [...[mother, ...father].map(grownUpBefore(children)), ...children] };
};
