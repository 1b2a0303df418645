/** What a person reads when the platform says no about contacts. */
export const CONTACTS_REFUSALS = {
  CONTACT_AFTER_CASE: 'W tym dniu sprawa tej rodziny była już zakończona. Sprawdź datę kontaktu.',
  CONTACT_BEFORE_CASE: 'W tym dniu sprawa tej rodziny nie była jeszcze otwarta. Sprawdź datę kontaktu.',
} as const;
