import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Office } from '../office.js';

/** Who changes what on which day, by which mutation. */
interface Changing {
  readonly who: string;
  readonly day: LocalDate;
  readonly by: readonly [field: string, inputType: string];
}

/** Changes a case over the version that whoever changes it sees on that day. */
export const changeCase = async (
  office: Office,
  { id }: { readonly id: string },
  { who, day, by: [field, inputType] }: Changing,
  input: object,
): Promise<void> => {
  const { supportCase } = await office.ask<{ supportCase: { version: number } }>(
    who,
    day,
    'query($id: ID!) { supportCase(id: $id) { version } }',
    { id },
  );
  await office.act(who, day, field, inputType, { supportCaseId: id, expectedVersion: supportCase.version, ...input });
};
