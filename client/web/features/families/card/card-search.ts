import { shortText, type Said } from '../../../frame/address.js';

const MOST_LETTERS = 40;

/** Which part of the card the address opens; the overview when it says nothing, or a word that no tab has. */
export const cardSearch = ({ karta }: Said): { karta?: string | undefined } => ({ karta: shortText(karta, MOST_LETTERS) });
