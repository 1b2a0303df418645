/** What a person reads when the platform says no about contacts. */
export const CONTACTS_REFUSALS = {
  CONTACT_BEFORE_CASE: 'W tym dniu sprawa tej rodziny nie była jeszcze otwarta. Sprawdź datę kontaktu.',
} as const;
