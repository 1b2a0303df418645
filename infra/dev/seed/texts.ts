/** What workers write in the sample files: plain, short, about nobody real. */
export const INTAKES = [
  'Szkoła informuje o częstych nieobecnościach dzieci i o zmęczeniu matki.',
  'Sąsiadka martwi się o dzieci, które długo są same w domu.',
  'Matka sama prosi o pomoc w opiece nad dziećmi i w sprawach urzędowych.',
  'Przychodnia zwraca uwagę na opuszczone szczepienia i wizyty kontrolne.',
] as const;

export const FINDINGS = [
  'Mieszkanie dwupokojowe, czyste. Rodzice bez stałej pracy, zaległość w czynszu. Dzieci związane z rodzicami.',
  'Matka wychowuje dzieci sama, pomaga babcia. Trudno utrzymać stały rytm dnia, starsze dziecko opuszcza lekcje.',
  'Rodzice skłóceni, ale oboje dbają o dzieci. Potrzebne wsparcie w rozmowie i w sprawach urzędowych.',
] as const;

export const DIAGNOSES = [
  'Trudności opiekuńczo-wychowawcze sprzężone z brakiem pracy i zadłużeniem mieszkania.',
  'Przeciążenie jednego z rodziców, słaba sieć wsparcia, dobre więzi z dziećmi.',
  'Konflikt rodziców odbija się na nauce dzieci; gotowość do współpracy.',
] as const;

export const JUSTIFICATIONS = [
  'Rodzina chce zmiany, ale nie wie, od czego zacząć; potrzebuje towarzyszenia i małych kroków.',
  'Bez stałego wsparcia dzieci mogą trafić poza rodzinę.',
] as const;

export const MATTERS = [
  'Rozmowa o rytmie dnia i o odrabianiu lekcji.',
  'Wspólne wypełnienie wniosku o świadczenie.',
  'Towarzyszenie w rozmowie z wychowawczynią.',
  'Plan wydatków na miesiąc i spłata zaległego czynszu.',
  'Zabawy z młodszym dzieckiem, spokojne stawianie granic.',
  'Przygotowanie do rozmowy o pracę.',
] as const;

export const STRENGTHS = [
  ['Matka pamięta o każdej wizycie u lekarza', 'Ma zeszyt z terminami, prowadzi go od dwóch lat'],
  ['Rodzeństwo troszczy się o siebie nawzajem', 'Starsza siostra odprowadza brata do przedszkola'],
  ['Ojciec dobrze gotuje i uczy tego dzieci', 'W sobotę wspólnie robią obiad'],
  ['Rodzina ma życzliwą sąsiadkę', 'Sąsiadka odbiera dzieci, gdy matka jest w urzędzie'],
] as const;

/** Contacts between the meetings; each with who made it. */
export const CONTACTS = [
  { by: 'assistant', kind: 'PHONE', durationMinutes: 5, withWhom: 'mama', matter: 'Przypomnienie o wizycie w przychodni.' },
  { by: 'assistant', kind: 'NOBODY_HOME', matter: 'Umówione spotkanie. Zostawiono kartkę z numerem telefonu.' },
  {
    by: 'assistant',
    kind: 'SCHOOL',
    durationMinutes: 20,
    withWhom: 'wychowawczyni',
    matter: 'Nieobecności i odrabianie lekcji.',
    agreements: 'Wychowawczyni zadzwoni po każdej nieobecności.',
  },
  { by: 'socialWorker', kind: 'PROBATION', withWhom: 'kurator rodzinny', matter: 'Wspólny termin rozmowy z rodzicami.' },
  { by: 'socialWorker', kind: 'HEALTH', durationMinutes: 10, withWhom: 'rejestracja poradni', matter: 'Termin badania dziecka.' },
] as const;
