import type { PartnerKind } from '@asysta/schema/partners/codes';
import type { UnitKind } from '@asysta/schema/centres/codes';
import type { LOCAL_RULE_TEMPLATES } from '@asysta/services/modules/law/index';
import type { SampleUnit } from '../../identity/realm.js';

interface SampleCentre {
  readonly shortName: string;
  readonly seat: string;
  readonly voivodeship: string;
  readonly teryt: string;
  /** Alias of the regional authority that collects its reports, if that one is on the platform. */
  readonly region: string | null;
  readonly units: readonly {
    readonly key: SampleUnit;
    readonly kind: UnitKind;
    readonly name: string;
    readonly parent?: SampleUnit;
  }[];
  readonly rules: keyof typeof LOCAL_RULE_TEMPLATES;
  readonly programme: { readonly name: string; readonly method: string };
  readonly helpForms: readonly (readonly [code: string, name: string])[];
  readonly partners: readonly {
    readonly name: string;
    readonly kind: PartnerKind;
    readonly scope: string;
    readonly receiver?: string;
  }[];
}

const SCHOOL = {
  name: 'Szkoła Podstawowa nr 7 (przykładowa)',
  kind: 'SCHOOL',
  scope: 'Nauka i pomoc psychologiczno-pedagogiczna w szkole',
  receiver: 'partner-school',
} as const;
const CLINIC = {
  name: 'Poradnia Psychologiczno-Pedagogiczna (przykładowa)',
  kind: 'COUNSELLING',
  scope: 'Diagnoza i terapia dzieci, konsultacje dla rodziców',
  receiver: 'partner-clinic',
} as const;
const unit = (kind: UnitKind, key: SampleUnit, name: string, parent?: SampleUnit) => ({
  kind,
  key,
  name,
  ...(parent ? { parent } : {}),
});

/** The four centres side by side; where the public page of a centre is silent, its rule table is empty too. */
export const SAMPLE_CENTRES: Readonly<Record<string, SampleCentre>> = {
  'centre-rakow': {
    shortName: 'GOPS Raków',
    seat: 'Raków',
    voivodeship: 'świętokrzyskie',
    teryt: '2604162',
    region: null,
    units: [],
    rules: 'none',
    programme: {
      name: 'Asystent rodzin',
      method: 'W pierwszym roku: obserwacja, jak członkowie rodzin korzystają z mocnych stron i zasobów',
    },
    helpForms: [
      ['URGENT_MATTERS', 'Najpilniejsze sprawy: świadczenia, zatrudnienie, leczenie dzieci, zaległe sprawy urzędowe'],
      ['HOUSEHOLD', 'Prowadzenie gospodarstwa domowego'],
      ['EVERYDAY', 'Radzenie sobie z sytuacjami dnia codziennego'],
    ],
    partners: [SCHOOL, { name: 'Koło gospodyń (przykładowe)', kind: 'NGO', scope: 'Pomoc sąsiedzka, zajęcia dla dzieci' }],
  },
  'centre-zielonki': {
    shortName: 'GOPS Zielonki',
    seat: 'Zielonki',
    voivodeship: 'małopolskie',
    teryt: '1206172',
    region: 'region-malopolskie',
    units: [],
    rules: 'visits-and-consent',
    programme: {
      name: 'Wsparcie rodzin przez asystenta rodziny',
      method: 'Zadania ustawy z 2011 r. i koordynacja poradnictwa „Za życiem”',
    },
    helpForms: [
      ['COUNSELLING_COORDINATION', 'Koordynacja poradnictwa'],
      ['JOINT_DECISIONS', 'Wspólne decyzje asystenta i pracownika socjalnego w kryzysie'],
      ['ACCOMPANYING', 'Towarzyszenie rodzinie w miejscu przez nią wskazanym'],
    ],
    partners: [
      SCHOOL,
      CLINIC,
      { name: 'Ośrodek Zdrowia (przykładowy)', kind: 'CLINIC', scope: 'Opieka zdrowotna nad kobietą w ciąży i dzieckiem' },
    ],
  },
  'centre-rawa-mazowiecka': {
    shortName: 'MOPS Rawa Mazowiecka',
    seat: 'Rawa Mazowiecka',
    voivodeship: 'łódzkie',
    teryt: '1013011',
    region: 'region-lodzkie',
    units: [],
    rules: 'none',
    programme: { name: 'Wspieranie rodziny', method: 'Asystenci, rodziny wspierające i placówki wsparcia dziennego' },
    helpForms: [
      ['SPECIALIST_COUNSELLING', 'Konsultacje i poradnictwo specjalistyczne'],
      ['THERAPY_MEDIATION', 'Terapia i mediacja'],
      ['SERVICES_WITH_CHILDREN', 'Usługi dla rodzin z dziećmi'],
      ['LEGAL_AID', 'Pomoc prawna'],
      ['MEETINGS', 'Spotkania dla rodzin, grupy wsparcia'],
    ],
    partners: [
      SCHOOL,
      CLINIC,
      { name: 'Sąd Rejonowy, Wydział Rodzinny (przykładowy)', kind: 'COURT', scope: 'Sprawy opiekuńcze' },
    ],
  },
  'centre-lodz': {
    shortName: 'MOPS Łódź',
    seat: 'Łódź',
    voivodeship: 'łódzkie',
    teryt: '1061011',
    region: 'region-lodzkie',
    units: [
      unit('WYDZIAL', 'wydzial-i', 'I Wydział Pracy Środowiskowej'),
      unit('WYDZIAL', 'wydzial-ii', 'II Wydział Pracy Środowiskowej'),
      unit('WYDZIAL', 'wydzial-iii', 'III Wydział Pracy Środowiskowej'),
      unit('DZIAL', 'dzial-pomocy-pozamaterialnej', 'Dział Pomocy Pozamaterialnej', 'wydzial-iii'),
    ],
    rules: 'none',
    programme: { name: 'Asystentura rodziny', method: 'Zadania art. 15 ust. 1 ustawy z 2011 r.' },
    helpForms: [
      ['PARENTING_CONSULTATIONS', 'Indywidualne konsultacje wychowawcze'],
      ['PARENT_GROUPS', 'Zajęcia grupowe dla rodziców'],
      ['PSYCHOEDUCATION', 'Zajęcia psychoedukacyjne dla dzieci'],
      ['EMPLOYMENT', 'Pomoc w znalezieniu i utrzymaniu pracy'],
      ['SOCIAL_ACTIVITY', 'Wspieranie aktywności społecznej'],
      ['INTERVENTIONS', 'Działania interwencyjne'],
    ],
    partners: [SCHOOL, CLINIC, { name: 'Urząd pracy (przykładowy)', kind: 'OTHER', scope: 'Pośrednictwo pracy i szkolenia' }],
  },
};
