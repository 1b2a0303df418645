/** Code of a gmina in the TERYT register: voivodeship 2, powiat 2, gmina 2, type 1. The type changes when a place becomes a town. */
export type TerytCode = string & { readonly __brand: 'TerytCode' };

/** The first six digits: what stays when the type changes, so what a gmina is matched by. */
export type GminaKey = string & { readonly __brand: 'GminaKey' };

/** The sixteen voivodeships as TERYT numbers them. */
export const VOIVODESHIPS = [
  '02',
  '04',
  '06',
  '08',
  '10',
  '12',
  '14',
  '16',
  '18',
  '20',
  '22',
  '24',
  '26',
  '28',
  '30',
  '32',
] as const;
export type Voivodeship = (typeof VOIVODESHIPS)[number];

const GMINA_CODE = /^(?:0[2468]|1[02468]|2[02468]|3[02])(?!00)\d\d(?!00)\d\d[123]$/;

/** Tells whether a text has the form of a gmina's code; whether the gmina exists is the register's to say. */
export const isTerytCode = (text: string): text is TerytCode => GMINA_CODE.test(text);

/** Turns a text into a gmina's code, or throws a RangeError. */
export const parseTerytCode = (text: string): TerytCode => {
  if (!isTerytCode(text)) throw new RangeError('Not a TERYT code of a gmina');
  return text;
};

/** The six digits that survive a change of the gmina's type. */
export const gminaKeyOf = (code: TerytCode): GminaKey => code.slice(0, 6) as GminaKey;

/** The voivodeship a gmina lies in. */
export const voivodeshipOf = (code: TerytCode): Voivodeship => VOIVODESHIPS[Number(code.slice(0, 2)) / 2 - 1]!;
