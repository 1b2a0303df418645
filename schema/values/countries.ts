import * as v from 'valibot';

/** A country by its two letters (ISO 3166-1 alpha-2). */
export type Country = string & { readonly __brand: 'Country' };

const CODES = [
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC',
  'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD',
  'GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH',
  'KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW',
  'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC',
  'SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY',
  'UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW',
].join(' ');

/** Every country that has such letters. */
export const COUNTRIES: readonly Country[] = CODES.split(' ') as unknown as readonly Country[];

/** Tells whether a text is the two letters of a country. */
export const isCountry = (text: string): text is Country => (COUNTRIES as readonly string[]).includes(text);

/** Parses the letters of a country at the rim; small ones are forgiven. */
export const CountrySchema = v.pipe(
  v.string('Wybierz kraj.'),
  v.trim(),
  v.toUpperCase(),
  v.check(isCountry, 'Nie ma kraju o takim kodzie. Wybierz kraj z listy.'),
  v.transform((text) => text as Country),
);
