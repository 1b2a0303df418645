import type { PartyKind } from '@asysta/schema/parties/codes';
import type { Role } from '@asysta/schema/staff/codes';

/** A party as Keycloak knows it: an organization whose id is the key of our table `party`. */
export interface RealmOrganization {
  readonly id: string;
  readonly kind: PartyKind;
  readonly alias: string;
  readonly name: string;
}

/** Units of the sample centre in Łódź, by the key under which its sample data creates them. */
export type SampleUnit = 'wydzial-i' | 'wydzial-ii' | 'wydzial-iii' | 'dzial-pomocy-pozamaterialnej';

/** A function held in one organization; it lives in Asysta's staff register, never in a token. Days count from the day of seeding. */
export interface SampleAppointment {
  readonly organization: string;
  readonly role: Role;
  /** Name of the function as the office says it. */
  readonly title: string;
  readonly unit: SampleUnit | null;
  readonly acting: boolean;
  readonly startsInDays: number;
  readonly endsInDays: number | null;
}

/** An invented person who can sign in; membership of an organization follows from the appointments. */
export interface RealmPerson {
  readonly subject: string;
  readonly username: string;
  readonly displayName: string;
  readonly sampleAppointments: readonly SampleAppointment[];
}

/** An OpenID client: the web (code flow with PKCE) or one organization's machine (client credentials). */
export interface RealmClient {
  readonly clientId: string;
  /** Environment variable that holds the secret; no secret is ever written down. */
  readonly secretVariable: string;
  /** Absent for the web: only machines act without a person, each for exactly one organization. */
  readonly machine?: { readonly subject: string; readonly displayName: string; readonly sampleAppointment: SampleAppointment };
}

/** Name of the realm; issuers end in `/realms/asysta`. */
export const REALM = 'asysta';

/** Audience that every access token for the API must carry. */
export const API_AUDIENCE = 'asysta-api';

/** Life of an access token in seconds: short, because a token cannot be called back (security.md §9). */
export const ACCESS_TOKEN_SECONDS = 300;

/** Life of a login at the provider in seconds: one working day, like Keycloak's default maximum. */
export const LOGIN_SECONDS = 36_000;

/** Every party of the sample platform. The ids are fixed: party rows and Keycloak organizations share them. */
export const ORGANIZATIONS: readonly RealmOrganization[] = [
  {
    id: '01980a00-0000-7000-8000-0000000000c0',
    kind: 'CENTRE',
    alias: 'centre-rakow',
    name: 'Gminny Ośrodek Pomocy Społecznej w Rakowie',
  },
  {
    id: '01980a00-0000-7000-8000-0000000000c1',
    kind: 'CENTRE',
    alias: 'centre-zielonki',
    name: 'Gminny Ośrodek Pomocy Społecznej w Zielonkach',
  },
  {
    id: '01980a00-0000-7000-8000-0000000000c2',
    kind: 'CENTRE',
    alias: 'centre-rawa-mazowiecka',
    name: 'Miejski Ośrodek Pomocy Społecznej w Rawie Mazowieckiej',
  },
  {
    id: '01980a00-0000-7000-8000-0000000000c3',
    kind: 'CENTRE',
    alias: 'centre-lodz',
    name: 'Miejski Ośrodek Pomocy Społecznej w Łodzi',
  },
  {
    id: '01980a00-0000-7000-8000-0000000000d0',
    kind: 'PARTNER',
    alias: 'partner-school',
    name: 'Szkoła Podstawowa nr 7 (przykładowa)',
  },
  {
    id: '01980a00-0000-7000-8000-0000000000d1',
    kind: 'PARTNER',
    alias: 'partner-clinic',
    name: 'Poradnia Psychologiczno-Pedagogiczna (przykładowa)',
  },
  {
    id: '01980a00-0000-7000-8000-0000000000e0',
    kind: 'REGION',
    alias: 'region-lodzkie',
    name: 'Regionalne Centrum Polityki Społecznej w Łodzi (przykładowe)',
  },
  {
    id: '01980a00-0000-7000-8000-0000000000e1',
    kind: 'REGION',
    alias: 'region-malopolskie',
    name: 'Regionalny Ośrodek Polityki Społecznej w Krakowie (przykładowy)',
  },
];

const machineFunction = (organization: string, role: Role): SampleAppointment => ({
  organization,
  role,
  title: 'system zewnętrzny',
  unit: null,
  acting: false,
  startsInDays: -365,
  endsInDays: null,
});

/** Every client of the realm; their ids are the allow-list of `azp` in the API. */
export const CLIENTS: readonly RealmClient[] = [
  { clientId: 'asysta-web', secretVariable: 'ASYSTA_WEB_CLIENT_SECRET' },
  {
    clientId: 'zielonki-system',
    secretVariable: 'ASYSTA_SECRET_ZIELONKI_SYSTEM',
    machine: {
      subject: '01980a00-0000-7000-8000-00000000a001',
      displayName: 'System dziedzinowy ośrodka w Zielonkach',
      sampleAppointment: machineFunction('centre-zielonki', 'CENTRE_SYSTEM'),
    },
  },
  {
    clientId: 'school-system',
    secretVariable: 'ASYSTA_SECRET_SCHOOL_SYSTEM',
    machine: {
      subject: '01980a00-0000-7000-8000-00000000a002',
      displayName: 'Dziennik elektroniczny szkoły',
      sampleAppointment: machineFunction('partner-school', 'PARTNER_SYSTEM'),
    },
  },
  {
    clientId: 'lodzkie-system',
    secretVariable: 'ASYSTA_SECRET_LODZKIE_SYSTEM',
    machine: {
      subject: '01980a00-0000-7000-8000-00000000a003',
      displayName: 'System sprawozdawczy regionu łódzkiego',
      sampleAppointment: machineFunction('region-lodzkie', 'REGION_SYSTEM'),
    },
  },
];

/** The organization under an alias; throws when the declaration contradicts itself. */
export const organizationOf = (alias: string): RealmOrganization => {
  const found = ORGANIZATIONS.find((organization) => organization.alias === alias);
  if (!found) throw new Error(`The realm declares no organization ${alias}`);
  return found;
};
