import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { type HalfYear, isHalfYear } from '@asysta/schema/values/half-year';
import { isInReach, isLocalDate, type LocalDate } from '@asysta/schema/values/local-date';

const told = (value: unknown): LocalDate => {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw new GraphQLError('A calendar day must be written YYYY-MM-DD', { extensions: { code: 'BAD_USER_INPUT' } });
};

const parse = (value: unknown): LocalDate => {
  const day = told(value);
  if (isInReach(day)) return day;
  throw new GraphQLError('A calendar day must lie in the years 1850 to 2150', { extensions: { code: 'BAD_USER_INPUT' } });
};

/** What leaves was a day when it came in, or is the database's: its form is enough. */
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const print = (value: unknown): string => {
  if (typeof value === 'string' && ISO_DAY.test(value)) return value;
  throw new GraphQLError('A calendar day is written YYYY-MM-DD');
};

/** Calendar day without time and zone; statutory clocks count these. Never mixed with DateTimeISO. */
export const LocalDateScalar = new GraphQLScalarType<LocalDate, string>({
  name: 'LocalDate',
  description: 'Calendar day in Poland, YYYY-MM-DD (dzień). Never a moment in time.',
  serialize: print,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});

const parseHalfYear = (value: unknown): HalfYear => {
  if (typeof value === 'string' && isHalfYear(value)) return value;
  throw new GraphQLError('A half-year must be written YYYY-H1 or YYYY-H2', { extensions: { code: 'BAD_USER_INPUT' } });
};

/** Half of a calendar year, the period of the statutory report. */
export const HalfYearScalar = new GraphQLScalarType<HalfYear, string>({
  name: 'HalfYear',
  description: 'Half of a calendar year, YYYY-H1 or YYYY-H2 (półrocze).',
  serialize: (value) => parseHalfYear(value),
  parseValue: parseHalfYear,
  parseLiteral: (node) => parseHalfYear(node.kind === Kind.STRING ? node.value : null),
});
