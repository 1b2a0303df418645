import { useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { blankFamily, type HouseholdForm, type NewFamily } from './household.js';
import { HouseholdFields } from './household-fields.js';
import { KnownFamily } from './known-family.js';

/** A new family, or one the centre knows; whoever changes their mind finds the persons as they were typed. */
export const WhichFamily = ({ form, legend }: { form: HouseholdForm; legend: string }) => {
  const familyId = useWatch({ control: form.control, name: 'familyId' });
  const typed = useRef<NewFamily | null>(null);
  const take = (known: string | null, fresh: NewFamily | null) => {
    form.clearErrors();
    form.setValue('newFamily', fresh, { shouldDirty: true });
    form.setValue('familyId', known, { shouldDirty: true });
  };
  if (familyId)
    return <KnownFamily familyId={familyId} onOther={() => take(null, typed.current ?? (blankFamily() as NewFamily))} />;
  return (
    <HouseholdFields
      form={form}
      legend={legend}
      onUse={(known) => {
        typed.current = form.getValues('newFamily') ?? null;
        take(known, null);
      }}
    />
  );
};
