/** What holds of one permission beside the roles that have it. */
interface PermissionTerms {
  /** What it lets somebody do, in the words of the office. */
  readonly words: string;
  /** Opens data about a family: beside the role it needs a valid authorisation and secrecy undertaking (art. 7(4)). */
  readonly personal: boolean;
  /** The second factor must have been shown within the last minutes (decision 0014). */
  readonly secondFactor?: 'NOW';
}

/** Terms by permission: what carries data out of a party or destroys it does not compile without a second factor (G36). */
export interface PermissionCatalogue {
  readonly [permission: string]: PermissionTerms;
  readonly [irreversible: `${string}:export` | `${string}:erase`]: PermissionTerms & { readonly secondFactor: 'NOW' };
}

/** The closed catalogue of permissions, spelled `noun:verb` everywhere; the API's enum writes the same as NOUN_VERB. */
export const PERMISSIONS = {
  'viewer:read': { words: 'zobaczyć swoje dane i uprawnienia', personal: false },
  'centre:read': { words: 'zobaczyć dane ośrodka i jego zasady', personal: false },
  'rule:set': { words: 'ustalać zasady ośrodka', personal: false },
  'staff:read': { words: 'przeglądać rejestr pracowników', personal: false },
  'staff:manage': { words: 'prowadzić rejestr pracowników i powołania', personal: false, secondFactor: 'NOW' },
  'appointment:confirm': { words: 'potwierdzać powołania', personal: false, secondFactor: 'NOW' },
  'eligibility:read': { words: 'czytać sprawdzenia z art. 12 i 7b', personal: false },
  'eligibility:record': { words: 'zapisywać sprawdzenia z art. 12 i 7b', personal: false, secondFactor: 'NOW' },
  'staff:suspend': { words: 'zawieszać pracowników', personal: false, secondFactor: 'NOW' },
  'staff:authorize': { words: 'upoważniać do danych rodzin', personal: false, secondFactor: 'NOW' },
  'caseload:read': { words: 'zobaczyć obciążenie asystentów', personal: false },
  'notification:read': { words: 'czytać swoje powiadomienia', personal: false },
  'partner:read': { words: 'przeglądać instytucje partnerskie', personal: false },
  'intake:register': { words: 'rejestrować zgłoszenia', personal: true },
  'intake:read': { words: 'czytać zgłoszenia', personal: true },
  'family:read': { words: 'czytać karty rodzin', personal: true },
  'family:change': { words: 'zmieniać karty rodzin', personal: true },
  'family:restrict': { words: 'zastrzegać karty rodzin', personal: true, secondFactor: 'NOW' },
  'pesel:read': { words: 'zobaczyć numer PESEL', personal: true },
  'pesel:record': { words: 'wpisywać numer PESEL', personal: true },
  'case:read': { words: 'czytać sprawy', personal: true },
  'case:prepare': { words: 'prowadzić sprawę do przydzielenia asystenta', personal: true },
  'case:close': { words: 'zamykać sprawy', personal: true },
  'ordered-case:close': { words: 'zamykać sprawy, w których obowiązuje postanowienie sądu', personal: true },
  'refusal:decide': { words: 'decydować o zawiadomieniu sądu', personal: true },
  'withdrawal:decide': { words: 'decydować o wsparciu po wycofaniu zgody', personal: true },
  'family:qualify': { words: 'kwalifikować rodziny do wsparcia', personal: true },
  'assistant:assign': { words: 'przydzielać asystentów', personal: true },
  'case:hand-over': { words: 'przekazywać sprawy i ustalać zastępstwa', personal: true },
  'visit:record': { words: 'zapisywać wizyty', personal: true },
  'contact:record': { words: 'zapisywać kontakty', personal: true },
  'deadline:read': { words: 'zobaczyć terminy', personal: true },
  'referral:send': { words: 'kierować rodziny do instytucji partnerskich', personal: true },
  'referral:read': { words: 'czytać skierowania', personal: true },
  'report:read': { words: 'czytać sprawozdania', personal: true },
  'report:submit': { words: 'składać sprawozdania', personal: true, secondFactor: 'NOW' },
  'share:read': { words: 'czytać udostępnienia od ośrodków', personal: true },
  'share:answer': { words: 'odpowiadać na skierowania', personal: true },
  'submitted-report:read': { words: 'czytać złożone sprawozdania gmin', personal: false },
} as const satisfies PermissionCatalogue;

/** One permission, `noun:verb`. */
export type Permission = keyof typeof PERMISSIONS;

/** Whether a text names a permission of the catalogue. */
export const isPermission = (text: string): text is Permission => Object.hasOwn(PERMISSIONS, text);

type Underlined<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}_${Underlined<Tail>}` : Text;
type CodeOf<Name extends string> = Name extends `${infer Noun}:${infer Verb}`
  ? Uppercase<`${Underlined<Noun>}_${Underlined<Verb>}`>
  : never;

/** A permission as the API's enum writes it, because a GraphQL name holds neither a colon nor a hyphen. */
export type PermissionCode = CodeOf<Permission>;

/** Each permission by its code in the API's enum. */
export const PERMISSION_BY_CODE = Object.fromEntries(
  Object.keys(PERMISSIONS).map((permission) => [permission.replaceAll(/[:-]/g, '_').toUpperCase(), permission]),
) as Readonly<Record<PermissionCode, Permission>>;

/** Closed catalogue of audited events, with what a reader of the audit is told. A declared operation names one. */
export const AUDIT_EVENTS = {
  ACCESS_REFUSED: 'odmówiono dostępu',
  REQUEST_REPEATED: 'ponowiono wykonane już żądanie',
  ANSWER_READ: 'odczytano dane w odpowiedzi na czynność',
  VIEWER_READ: 'odczytano własne dane i uprawnienia',
  CENTRE_READ: 'odczytano dane ośrodka',
  LOCAL_RULE_TRIED: 'sprawdzono skutek zasady ośrodka',
  LOCAL_RULE_SET: 'ustalono zasadę ośrodka',
  LOCAL_RULE_ENDED: 'zakończono zasadę ośrodka',
  TERMS_KEPT_TO_RULES: 'dostosowano terminy do zasad ośrodka',
  CENTRE_FOUNDED: 'założono ośrodek',
  SUPERVISION_REGISTERED: 'zapisano nadzór województwa nad ośrodkiem',
  PARTY_OPENED: 'otwarto jednostkę',
  PARTY_CLOSED: 'zamknięto jednostkę',
  PARTY_RENAMED: 'zmieniono nazwę jednostki',
  IDENTITY_PROVIDER_LINKED: 'połączono dostawcę tożsamości',
  FIRST_PASSWORD_RENEWED: 'wydano nowe pierwsze hasło',
  STAFF_READ: 'odczytano rejestr pracowników',
  STAFF_MEMBER_REGISTERED: 'wpisano osobę do rejestru pracowników',
  APPOINTMENT_MADE: 'powołano do funkcji',
  APPOINTMENT_ENDED: 'zakończono powołanie',
  APPOINTMENT_PROPOSED: 'zaproponowano powołanie',
  APPOINTMENT_CONFIRMED: 'potwierdzono powołanie',
  APPOINTMENT_DECLINED: 'odrzucono powołanie',
  ELIGIBILITY_CHECKED: 'sprawdzono warunek z art. 12 lub 7b',
  STAFF_MEMBER_SUSPENDED: 'zawieszono pracownika',
  SUSPENSION_LIFTED: 'uchylono zawieszenie pracownika',
  HAND_OVER_LISTED: 'wyświetlono sprawy do przekazania',
  DATA_ACCESS_AUTHORIZED: 'upoważniono do danych rodzin',
  DATA_ACCESS_WITHDRAWN: 'cofnięto upoważnienie do danych rodzin',
  CASELOAD_READ: 'odczytano obciążenie asystentów',
  NOTIFICATIONS_READ: 'odczytano powiadomienia',
  NOTIFICATION_ACKNOWLEDGED: 'oznaczono powiadomienie jako przeczytane',
  PARTNERS_READ: 'odczytano instytucje partnerskie',
  FAMILY_READ: 'odczytano kartę rodziny',
  FAMILIES_LISTED: 'wyświetlono listę rodzin',
  PERSONS_COMPARED: 'szukano podobnych osób',
  FAMILY_CHANGED: 'poprawiono dane rodziny',
  FAMILY_MEMBER_ADDED: 'dodano osobę do rodziny',
  FAMILY_MEMBER_CORRECTED: 'poprawiono dane osoby',
  MEMBERSHIP_ENDED: 'zapisano odejście osoby z rodziny',
  MEMBERSHIP_RESTORED: 'cofnięto odejście osoby z rodziny',
  RELATED_PERSON_ADDED: 'dodano osobę z otoczenia rodziny',
  STRENGTH_ADDED: 'dodano mocną stronę',
  RESOURCE_ADDED: 'dodano zasób rodziny',
  FAMILY_RESTRICTED: 'zmieniono zastrzeżenie karty rodziny',
  INTAKE_REGISTERED: 'zarejestrowano zgłoszenie',
  INTAKE_JOINED: 'dołączono zgłoszenie do prowadzonej sprawy',
  INTAKE_DISMISSED: 'zamknięto zgłoszenie bez sprawy',
  INTAKES_LISTED: 'wyświetlono listę zgłoszeń',
  INTAKE_READ: 'odczytano zgłoszenie',
  CASE_OPENED: 'otwarto sprawę',
  CASE_READ: 'odczytano sprawę',
  CASES_LISTED: 'wyświetlono listę spraw',
  CASE_CLOSED: 'zakończono sprawę',
  CASES_HANDED_OVER: 'przekazano sprawy innemu pracownikowi socjalnemu',
  TAKERS_LISTED: 'odczytano, kto może przejąć sprawy',
  INTERVIEW_RECORDED: 'zapisano wywiad środowiskowy',
  DIAGNOSIS_RECORDED: 'zapisano diagnozę',
  OFFER_PRESENTED: 'zapisano przedstawienie oferty',
  CONSENT_RECORDED: 'zapisano zgodę rodziny',
  CONSENT_WITHDRAWN: 'zapisano wycofanie zgody',
  WITHDRAWAL_DECIDED: 'zdecydowano o wsparciu po wycofaniu zgody',
  REFUSAL_RECORDED: 'zapisano odmowę rodziny',
  COURT_NOTIFICATION_DECIDED: 'zdecydowano o zawiadomieniu sądu',
  COURT_ORDER_RECORDED: 'zapisano postanowienie sądu',
  COURT_ORDER_PROLONGED: 'zapisano przedłużenie postanowienia sądu',
  COURT_ORDER_LIFTED: 'zapisano uchylenie postanowienia sądu',
  COURT_REPORT_RECORDED: 'zapisano sprawozdanie dla sądu',
  ZA_ZYCIEM_OPENED: 'otwarto sprawę z wniosku „Za życiem”',
  MINOR_PARENT_RECORDED: 'zapisano małoletniego rodzica',
  ASSISTANT_REQUESTED: 'złożono wniosek o asystenta',
  FAMILY_QUALIFIED: 'zakwalifikowano rodzinę',
  ASSISTANT_ASSIGNED: 'przydzielono asystenta',
  ASSIGNMENT_ENDED: 'zakończono przydział asystenta',
  VISIT_RECORDED: 'zapisano wizytę',
  VISIT_CORRECTED: 'poprawiono wizytę',
  VISIT_ANNULLED: 'unieważniono wizytę',
  LATE_VISITS_OFFERED: 'wyświetlono rodziny do wizyt zapisywanych po czasie',
  VISITS_READ: 'odczytano wizyty',
  CONTACT_RECORDED: 'zapisano kontakt',
  CONTACT_CORRECTED: 'poprawiono kontakt',
  CONTACT_ANNULLED: 'unieważniono kontakt',
  CONTACTS_READ: 'odczytano kontakty',
  DEADLINES_READ: 'odczytano terminy',
  DEADLINE_MISSED: 'minął termin',
  DEADLINE_NEAR: 'uprzedzono o terminie',
  LAST_DIRECTOR_WARNED: 'ostrzeżono, że kończy się powołanie ostatniego dyrektora',
  NOTIFICATION_SENT: 'wysłano powiadomienie',
  REFERRAL_PREVIEWED: 'podejrzano treść skierowania',
  REFERRAL_SENT: 'skierowano rodzinę do instytucji',
  REFERRAL_REVOKED: 'wycofano skierowanie',
  REFERRALS_READ: 'odczytano skierowania',
  SHARES_LISTED: 'wyświetlono listę udostępnień',
  SHARE_READ: 'odczytano udostępnienie',
  SHARE_ACCEPTED: 'przyjęto skierowanie',
  SHARE_DECLINED: 'odrzucono skierowanie',
  SHARE_ANSWERED: 'odpowiedziano na skierowanie',
  SHARE_EXPIRED: 'udostępnienie wygasło',
  REPORT_READ: 'odczytano sprawozdanie',
  REPORT_SUBMITTED: 'złożono sprawozdanie',
  SUBMITTED_REPORTS_READ: 'odczytano złożone sprawozdania gmin',
} as const;

/** One audited event. */
export type AuditEvent = keyof typeof AUDIT_EVENTS;
