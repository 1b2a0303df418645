import type { CaseAction } from '@asysta/schema/cases/codes';

/** Word of each step of a case in its address: `/rodziny/<id>/sprawa/<word>`. */
export const CASE_STEP_PATHS: Record<CaseAction, string> = {
  RECORD_INTERVIEW: 'wywiad',
  RECORD_DIAGNOSIS: 'diagnoza',
  PRESENT_OFFER: 'oferta',
  RECORD_CONSENT: 'zgoda',
  WITHDRAW_CONSENT: 'wycofanie-zgody',
  DECIDE_ON_WITHDRAWAL: 'po-wycofaniu-zgody',
  RECORD_REFUSAL: 'odmowa',
  DECIDE_ON_COURT_NOTIFICATION: 'zawiadomienie-sadu',
  RECORD_COURT_ORDER: 'postanowienie-sadu',
  PROLONG_COURT_ORDER: 'przedluzenie-postanowienia',
  LIFT_COURT_ORDER: 'uchylenie-postanowienia',
  RECORD_COURT_REPORT: 'sprawozdanie-dla-sadu',
  RECORD_AUTHORIZATION: 'upowaznienie',
  END_ZA_ZYCIEM: 'koniec-za-zyciem',
  RECORD_MINOR_PARENT: 'maloletni-rodzic',
  REQUEST_ASSISTANT: 'wniosek',
  DECIDE_ON_REQUEST: 'rozpatrzenie-wniosku',
  QUALIFY_FAMILY: 'kwalifikacja',
  CLOSE_CASE: 'zakonczenie',
};
