import { Field, InputType } from 'type-graphql';
import type { HalfYear } from '@asysta/schema/values/half-year';
import { HalfYearScalar, RequestInput } from '../../platform/operation/index.js';

@InputType({ description: 'Submits the report of a closed half-year to the regional authority; once.' })
export class SubmitHalfYearReportInput extends RequestInput {
  @Field(() => HalfYearScalar, { description: 'The half-year (półrocze).' })
  halfYear!: HalfYear;
}
