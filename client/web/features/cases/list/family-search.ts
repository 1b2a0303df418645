import { CASE_STAGES, CASE_TRACKS, type CaseStage, type CaseTrack } from '@asysta/schema/cases/codes';
import { oneWord, shortText, type Said } from '../../../frame/address.js';

/** The list as the address asks for it. */
export interface FamilySearch {
  nazwisko?: string | undefined;
  etap?: CaseStage | undefined;
  tryb?: CaseTrack | undefined;
}

/** Longer is no surname; an address that says more says nothing. */
export const MOST_LETTERS = 120;

/** What the address of the list says. */
export const familySearch = ({ nazwisko, etap, tryb }: Said): FamilySearch => ({
  nazwisko: shortText(nazwisko, MOST_LETTERS),
  etap: oneWord(CASE_STAGES, etap),
  tryb: oneWord(CASE_TRACKS, tryb),
});
