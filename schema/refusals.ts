import { ABSENCES_REFUSALS } from './absences/refusals.js';
import { ADDRESSES_REFUSALS } from './addresses/refusals.js';
import { ASSIGNMENTS_REFUSALS } from './assignments/refusals.js';
import { AUTHORITY_REFUSALS } from './authority/refusals.js';
import { CASES_REFUSALS } from './cases/refusals.js';
import { CONTACTS_REFUSALS } from './contacts/refusals.js';
import { COURTS_REFUSALS } from './courts/refusals.js';
import { FAMILIES_REFUSALS } from './families/refusals.js';
import { HANDOVERS_REFUSALS } from './handovers/refusals.js';
import { LAW_REFUSALS } from './law/refusals.js';
import { PAUSES_REFUSALS } from './pauses/refusals.js';
import { RHYTHMS_REFUSALS } from './rhythms/refusals.js';
import { PROBLEMS_REFUSALS } from './problems/refusals.js';
import { REFERRALS_REFUSALS } from './referrals/refusals.js';
import { REPORTS_REFUSALS } from './reports/refusals.js';
import { STAFF_REFUSALS } from './staff/refusals.js';
import { SUBSTITUTIONS_REFUSALS } from './substitutions/refusals.js';
import { VISITS_REFUSALS } from './visits/refusals.js';
import { WHEREABOUTS_REFUSALS } from './whereabouts/refusals.js';
import { fill, type FactsFor } from './words/fill.js';
import { said } from './words/said.js';

/** Refusals that belong to no noun: who asks, how the request is written, what stands in the way at the moment. */
const COMMON_REFUSALS = {
  UNAUTHENTICATED: 'Sesja wygasła albo nie było logowania. Zaloguj się ponownie.',
  FORBIDDEN: 'Twoje uprawnienia nie obejmują tej czynności. Jeśli jest potrzebna w Twojej pracy, poproś o nią kierownika.',
  NOT_FOUND: 'Nie ma takiego wpisu albo nie masz do niego dostępu. Wróć do listy i wybierz go ponownie.',
  BAD_USER_INPUT: 'Formularz wymaga poprawek. Popraw zaznaczone pola i wyślij go jeszcze raz.',
  CONFLICT: 'Ktoś zmienił ten wpis przed chwilą. Porównaj jego wersję ze swoją i zapisz jeszcze raz.',
  INTERNAL: 'Coś się u nas zepsuło i zmiana nie została zapisana. Spróbuj ponownie za chwilę.',
  TEMPORARILY_UNAVAILABLE: 'Asysta chwilowo nie odpowiada. Spróbuj ponownie za chwilę: nic nie zapisze się dwa razy.',
  IDEMPOTENCY_KEY_REUSED:
    'Ten formularz wysłano już z inną treścią, na przykład z drugiego okna. Sprawdź, co zapisano, zanim wyślesz jeszcze raz.',
  QUERY_TOO_EXPENSIVE: 'To zapytanie obejmuje zbyt wiele danych naraz. Zawęź je albo podziel na mniejsze części.',
  DATA_AUTHORIZATION_MISSING:
    'Nie masz ważnego upoważnienia do danych rodzin (art. 7 ust. 4). Poproś kierownika o upoważnienie i podpisz zobowiązanie do poufności.',
  STEP_UP_REQUIRED:
    'To wymaga świeżego potwierdzenia tożsamości drugim składnikiem. Potwierdź logowanie kodem z telefonu i spróbuj ponownie.',
  ALLOWANCE_USED_UP:
    'Na dziś wyczerpano liczbę sprawdzeń, czy ośrodek zna daną osobę. Zapisz bez numeru PESEL albo wróć do tego jutro; pilne pytanie zadaj kierownikowi.',
  PERIOD_INVALID: 'Okres kończy się przed początkiem. Popraw jedną z dat.',
  ALREADY_ANNULLED: 'Ten wpis unieważniono i już się nie liczy. Jeśli to pomyłka, zapisz go jeszcze raz.',
  NOTHING_TO_CORRECT: 'Wszystko jest już tak zapisane. Popraw to, co jest inaczej, albo wróć bez zapisywania.',
  CONFIRMATION_NEEDED: 'Coś w formularzu jest mało prawdopodobne. Sprawdź to i popraw albo potwierdź, że tak jest.',
  DATE_TOO_EARLY: 'To zbyt dawna data: {day}. Asystenci rodziny pracują od {since}. Sprawdź rok.',
  DATE_IN_FUTURE: 'Ta data jest w przyszłości. Podaj dzisiejszą lub wcześniejszą.',
} as const;

/**
 * Closed catalogue of the reasons for which the platform says no, each with what a person reads: what happened and how to go on.
 * The keys are `extensions.code` of every error and a GraphQL enum; facts of the refusal fill the {placeholders}. A code is never
 * renamed: machine clients branch on it.
 */
export const REFUSAL_WORDS = {
  ...COMMON_REFUSALS,
  ...ABSENCES_REFUSALS,
  ...ADDRESSES_REFUSALS,
  ...ASSIGNMENTS_REFUSALS,
  ...AUTHORITY_REFUSALS,
  ...CASES_REFUSALS,
  ...CONTACTS_REFUSALS,
  ...COURTS_REFUSALS,
  ...FAMILIES_REFUSALS,
  ...HANDOVERS_REFUSALS,
  ...LAW_REFUSALS,
  ...PAUSES_REFUSALS,
  ...RHYTHMS_REFUSALS,
  ...PROBLEMS_REFUSALS,
  ...REFERRALS_REFUSALS,
  ...REPORTS_REFUSALS,
  ...STAFF_REFUSALS,
  ...SUBSTITUTIONS_REFUSALS,
  ...VISITS_REFUSALS,
  ...WHEREABOUTS_REFUSALS,
} as const;

/** One reason of refusal. */
export type RefusalCode = keyof typeof REFUSAL_WORDS;

/** Every reason of refusal. */
export const REFUSAL_CODES = Object.keys(REFUSAL_WORDS) as readonly RefusalCode[];

/** Facts that the sentence of a code needs; a code whose sentence has no placeholder needs none. */
export type RefusalFacts<Code extends RefusalCode> = FactsFor<(typeof REFUSAL_WORDS)[Code]>;

/** The sentence of a refusal with its facts in place: `extensions.userMessage` of the API. Facts it does not name are left out. */
export const refusalInWords = (code: RefusalCode, facts: Readonly<Record<string, unknown>> = {}): string =>
  fill<string>(REFUSAL_WORDS[code], said(facts));
