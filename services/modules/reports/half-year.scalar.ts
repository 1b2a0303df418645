import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { type HalfYear, isHalfYear } from '@asysta/schema/values/half-year';

const parse = (value: unknown): HalfYear => {
  if (typeof value === 'string' && isHalfYear(value)) return value;
  throw new GraphQLError('A half-year must be written YYYY-H1 or YYYY-H2', { extensions: { code: 'BAD_USER_INPUT' } });
};

/** Half of a calendar year, the period of the statutory report. */
export const HalfYearScalar = new GraphQLScalarType<HalfYear, string>({
  name: 'HalfYear',
  description: 'Half of a calendar year, YYYY-H1 or YYYY-H2 (półrocze).',
  serialize: (value) => parse(value),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});
