/** What a person is asked about what is known of somebody; `{name}` is the person as typed or as recorded in the same family. */
export const FAMILIES_DOUBTS = {
  PESEL_BIRTH_DATE: 'Z numeru PESEL wynika inny dzień urodzenia niż wpisany ({name}). Czy oba są takie jak w dokumencie?',
  PESEL_ROLE: 'Numer PESEL wskazuje inną płeć niż rola w rodzinie ({name}). Czy oba są takie jak w dokumencie?',
  PARENT_TOO_YOUNG: 'Różnica wieku między rodzicem a dzieckiem to mniej niż 13 lat ({name}). Czy daty urodzenia są poprawne?',
  CHILD_GROWN_UP: 'Osoba wpisana jako dziecko ma więcej niż 25 lat ({name}). Czy rola i data urodzenia są poprawne?',
  SAME_PERSON: 'W tej rodzinie jest już osoba o tym imieniu, nazwisku i dniu urodzenia ({name}). Czy to na pewno ktoś inny?',
  KNOWN_PERSON:
    'Ośrodek zna już osobę o tym imieniu, nazwisku i dniu urodzenia ({name}). Czy to na pewno ktoś inny? Jeśli nie, dołącz ją do rodziny.',
  LINK_PESEL_DIFFERS: 'W tych dwóch zapisach są różne numery PESEL ({name}). Czy to na pewno ta sama osoba?',
  LINK_DOCUMENT_DIFFERS: 'W tych dwóch zapisach są różne dokumenty ({name}). Czy to na pewno ta sama osoba?',
  LINK_BIRTH_DIFFERS: 'W tych dwóch zapisach są różne daty urodzenia ({name}). Czy to na pewno ta sama osoba?',
  LINK_PROTECTION_DIFFERS:
    'Te dwa zapisy nie są chronione tak samo ({name}). Obejrzyj obie karty i sprawdź, kto je widzi. Czy połączyć mimo to?',
} as const;
