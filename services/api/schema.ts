import 'reflect-metadata';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { GraphQLEnumType, GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { REFUSAL_CODES, REFUSAL_WORDS } from '@asysta/schema/refusals';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { schemaProblems } from '../platform/operation/schema-rules.js';
import { AssignmentsOfCaseResolver, AssignmentsResolver } from '../modules/assignments/assignments.resolver.js';
import {
  DiagnosisAuthorResolver,
  InterviewAuthorResolver,
  OfferAuthorResolver,
  QualificationAuthorResolver,
  RefusalDeciderResolver,
  RequestAuthorResolver,
} from '../modules/cases/authors.resolver.js';
import { CaseStepsResolver } from '../modules/cases/case-steps.resolver.js';
import { CasesResolver, FamilyCasesResolver } from '../modules/cases/cases.resolver.js';
import { CentresResolver, PartnerInstitutionsResolver } from '../modules/centres/centres.resolver.js';
import { DeadlineCaseResolver } from '../modules/cases/deadline-case.resolver.js';
import { DeadlinesResolver } from '../modules/deadlines/deadlines.resolver.js';
import { guardFiles } from '../modules/families/index.js';
import { FamiliesResolver, FamilyMembersResolver } from '../modules/families/families.resolver.js';
import { FamilyIntakesResolver, IntakesResolver } from '../modules/intakes/intakes.resolver.js';
import { NotificationsResolver } from '../modules/notifications/notifications.resolver.js';
import { FamilyReferralsResolver, ReferralSharesResolver, ReferralsResolver } from '../modules/referrals/referrals.resolver.js';
import { ReceivedSharesResolver } from '../modules/referrals/received/received-shares.resolver.js';
import { ReportsResolver } from '../modules/reports/reports.resolver.js';
import { AppointmentsResolver, StaffResolver, ViewerResolver } from '../modules/staff/staff.resolver.js';
import { CaseVisitsResolver } from '../modules/visits/case-visits.resolver.js';
import { AreasOfChangeResolver, VisitsResolver } from '../modules/visits/visits.resolver.js';

const RESOLVERS = [
  CentresResolver,
  PartnerInstitutionsResolver,
  AppointmentsResolver,
  StaffResolver,
  ViewerResolver,
  FamiliesResolver,
  FamilyMembersResolver,
  FamilyIntakesResolver,
  IntakesResolver,
  CasesResolver,
  CaseStepsResolver,
  FamilyCasesResolver,
  DiagnosisAuthorResolver,
  InterviewAuthorResolver,
  OfferAuthorResolver,
  QualificationAuthorResolver,
  RefusalDeciderResolver,
  RequestAuthorResolver,
  AssignmentsOfCaseResolver,
  AssignmentsResolver,
  NotificationsResolver,
  DeadlineCaseResolver,
  DeadlinesResolver,
  AreasOfChangeResolver,
  CaseVisitsResolver,
  VisitsResolver,
  FamilyReferralsResolver,
  ReferralsResolver,
  ReferralSharesResolver,
  ReceivedSharesResolver,
  ReportsResolver,
] as const;

const ROOTS = {
  Query: { description: 'Everything that can be read (odczyt).' },
  Mutation: { description: 'Everything that can be done (czynności).' },
} as const;

/** No field answers it, because it stands in `extensions.code` of errors; machine clients branch on it all the same. */
const REFUSAL_CODE = new GraphQLEnumType({
  name: 'RefusalCode',
  description: 'Reason of a refusal, in extensions.code of every error (powód odmowy).',
  values: Object.fromEntries(REFUSAL_CODES.map((code) => [code, { description: REFUSAL_WORDS[code] }])),
});

/** Builds the one schema of the platform; refuses when a root field or an id position says too little about itself. */
export const buildApiSchema = (): GraphQLSchema => {
  const declared = buildSchemaSync({
    resolvers: RESOLVERS as unknown as NonEmptyArray<() => void>,
    validate: false,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTimeISO }],
    emitSchemaFile: false,
  }).toConfig();
  const schema = new GraphQLSchema({ ...declared, types: [...declared.types, REFUSAL_CODE] });
  for (const [name, about] of Object.entries(ROOTS)) Object.assign(schema.getType(name) ?? {}, about);
  guardFiles(schema);
  const problems = schemaProblems(schema);
  if (problems.length > 0) throw new Error(`The schema may not serve:\n${problems.join('\n')}`);
  return schema;
};

/** The contract as text, sorted, as committed in schema/schema.graphql. */
export const printApiSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
