import type { centresOutside } from './outside/texts.js';

/** Words of the centre's own page. */
export const centres = {
  intro: 'Tak ośrodek widzi sam siebie: komórki, programy, zasady i partnerzy.',
  facts: {
    title: 'Ośrodek',
    seat: 'Siedziba',
    address: 'Adres',
    voivodeship: 'Województwo',
    teryt: 'Kod TERYT gminy',
  },
  units: {
    title: 'Komórki',
    none: 'Ośrodek ma jeden poziom: bez wydziałów i działów.',
  },
  rules: {
    title: 'Zasady ośrodka',
    intro: 'To, co ośrodek ustalił sam. Gdzie zasady nie ma, tam Asysta nie liczy terminu i nie pokazuje opóźnienia.',
    caption: 'Zasady obowiązujące dziś',
    none: 'Ośrodek nie ustalił własnych zasad. Obowiązują same przepisy.',
    what: 'Czego dotyczy',
    term: 'Ile',
    source: 'Podstawa',
    since: 'Obowiązuje',
    required: 'wymagane',
    version: '{{source}}, wersja {{version}}',
    from: 'od {{from}}',
    fromTo: 'od {{from}} do {{to}}',
    setThem: 'Zobacz przepisy i ustal zasady ośrodka',
    readThem: 'Zobacz przepisy i wszystkie zasady',
  },
  problems: {
    title: 'Własne problemy ośrodka',
    intro: 'Wywiad i diagnoza nazywają je obok problemów z listy wspólnej.',
    none: 'Ośrodek nie dodał własnych problemów.',
    setThem: 'Zobacz i zmień własne problemy ośrodka',
    readThem: 'Zobacz własne problemy ośrodka',
  },
  programmes: {
    title: 'Programy lokalne',
    none: 'Nie zapisano programu gminy.',
    from: 'od {{from}}',
    fromTo: 'od {{from}} do {{to}}',
  },
  help: {
    title: 'Formy pomocy',
    none: 'Ośrodek nie zapisał jeszcze form pomocy.',
  },
  court: {
    title: 'Sąd właściwy',
    none: 'Nie zapisano, który sąd jest właściwy dla ośrodka.',
    from: 'od {{from}}',
    fromTo: 'od {{from}} do {{to}}',
    set: 'Ustal sąd właściwy',
    read: 'Zobacz, który sąd był właściwy wcześniej',
  },
  partners: {
    title: 'Instytucje partnerskie',
    caption: 'Z kim ośrodek współpracuje',
    none: 'Ośrodek nie zapisał jeszcze instytucji, z którymi współpracuje.',
    name: 'Instytucja',
    kind: 'Rodzaj',
    scope: 'W czym pomaga',
    referrals: 'Skierowania',
    receives: 'Przyjmuje przez Asystę',
    outside: 'Poza Asystą',
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    centres: typeof centres & typeof centresOutside;
  }
}
