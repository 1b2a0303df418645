/** What a person reads when the platform says no about the rhythm of one family. */
export const RHYTHMS_REFUSALS = {
  RHYTHM_OVERLAPS:
    'W części tych dni obowiązuje już inny rytm spotkań tej rodziny (od {from}). Zakończ tamten albo popraw te daty.',
  RHYTHM_BEFORE_SUPPORT:
    'Rytm spotkań nie może zaczynać się przed pierwszą wizytą u tej rodziny ({day}). Podaj późniejszy dzień.',
  RHYTHM_AFTER_SUPPORT: 'Wsparcie tej rodziny zakończono {day}. Rytm spotkań nie może trwać dłużej.',
  RHYTHM_NOT_SHORTER: 'Podaj ostatni dzień rytmu: nie przed jego początkiem ({from}) i przed zapisanym końcem.',
  RHYTHM_RARER_THAN_RULE:
    'Zasada ośrodka to spotkanie {rhythm} albo częściej. Rzadsze ustala pracownik socjalny, który prowadzi sprawę, albo kierownik.',
} as const;
