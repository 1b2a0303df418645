import { graphql } from '@asysta/client';
import { ADDRESS_KINDS, ADDRESS_KIND_WORDS, TELLING_NOTHING } from '@asysta/schema/addresses/codes';
import { AddFamilyAddressSchema, CorrectFamilyAddressSchema } from '@asysta/schema/addresses/inputs';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { UseFormReturn } from 'react-hook-form';
import type * as v from 'valibot';
import { LinkButton } from '../../components/button.js';
import { WhyNote } from '../../components/feedback/callout.js';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow } from '../../components/forms/fieldset.js';
import { Select } from '../../components/forms/select.js';
import { TextField } from '../../components/forms/text-field.js';
import { capitalize } from '../../components/format.js';
import { Stack } from '../../components/layout/card.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { ReasonField } from '../../frame/forms/reason-field.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { FamilyPageHeader } from '../../frame/shell/family-page.js';
import { NotFoundPage } from '../../frame/shell/pages.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { type AddressOfFamily, type FamilyWithAddresses, useFamilyOfAddresses } from './family-addresses.js';

const AddAddress = graphql(`
  mutation AddAddress($input: AddFamilyAddressInput!) {
    addFamilyAddress(input: $input) {
      id
      version
    }
  }
`);

const CorrectAddress = graphql(`
  mutation CorrectAddress($input: CorrectFamilyAddressInput!) {
    correctFamilyAddress(input: $input) {
      id
      version
    }
  }
`);

type Written = Omit<v.InferInput<typeof AddFamilyAddressSchema>, 'familyId'>;

const useBackToAddresses = (familyId: string): (() => void) => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/rodziny/$familyId/adresy', params: { familyId } });
};

const BackToAddresses = ({ familyId }: { familyId: string }) => {
  const t = useText();
  return (
    <LinkButton to="/rodziny/$familyId/adresy" params={{ familyId }} variant="quiet">
      {t('common:cancel')}
    </LinkButton>
  );
};

const AddressFields = ({ form, isHiding }: { form: UseFormReturn<Written>; isHiding: boolean }) => {
  const t = useText();
  const kinds = isHiding ? TELLING_NOTHING : ADDRESS_KINDS;
  return (
    <>
      <Bound form={form} name="kind">
        {(field) => (
          <Select
            label={t('addresses:second.kind')}
            options={kinds.map((value) => ({ value, label: capitalize(ADDRESS_KIND_WORDS[value]) }))}
            {...field}
          />
        )}
      </Bound>
      <FieldRow>
        <Bound form={form} name="street">
          {(field) => <TextField label={t('addresses:second.street')} {...field} />}
        </Bound>
        <Bound form={form} name="city">
          {(field) => <TextField label={t('addresses:second.city')} isOptional {...field} />}
        </Bound>
      </FieldRow>
      <FieldRow>
        <Bound form={form} name="validFrom">
          {(field) => <DateField label={t('addresses:second.from')} {...field} />}
        </Bound>
        <Bound form={form} name="validTo">
          {(field) => <DateField label={t('addresses:second.to')} hint={t('addresses:second.toHint')} isOptional {...field} />}
        </Bound>
      </FieldRow>
    </>
  );
};

const AddForm = ({ family }: { family: FamilyWithAddresses }) => {
  const t = useText();
  const { today } = useViewer();
  const isHiding = Boolean(family.secretAddressId);
  const state = useMutationForm({
    draftKey: `family-address:${family.id}`,
    schema: AddFamilyAddressSchema,
    known: { familyId: family.id },
    defaultValues: { kind: null, street: '', city: '', validFrom: today, validTo: null },
    send: (input) => execute(AddAddress, { input }),
    success: t('addresses:second.addDone'),
    onDone: useBackToAddresses(family.id),
  });
  return (
    <>
      <FamilyPageHeader family={family} title={t('addresses:second.add')} />
      <Stack>
        <WhyNote>{t(isHiding ? 'addresses:second.whyHiding' : 'addresses:second.why')}</WhyNote>
        <MutationForm state={state} submitLabel={t('addresses:second.submit')} actions={<BackToAddresses familyId={family.id} />}>
          <AddressFields form={state.form as unknown as UseFormReturn<Written>} isHiding={isHiding} />
        </MutationForm>
      </Stack>
    </>
  );
};

const CorrectForm = ({ family, address }: { family: FamilyWithAddresses; address: AddressOfFamily }) => {
  const t = useText();
  const { kind, street, city, validFrom, validTo } = address;
  const state = useMutationForm({
    draftKey: `correct-family-address:${address.id}`,
    schema: CorrectFamilyAddressSchema,
    known: { familyAddressId: address.id },
    version: address.version,
    defaultValues: { kind, street, city: city ?? '', validFrom, validTo: validTo ?? null, reason: '' },
    send: (input) => execute(CorrectAddress, { input }),
    success: t('addresses:second.correctDone'),
    onDone: useBackToAddresses(family.id),
  });
  return (
    <>
      <FamilyPageHeader family={family} title={t('addresses:second.correctTitle')} />
      <Stack>
        <WhyNote>{t('addresses:second.correctWhy')}</WhyNote>
        <MutationForm
          state={state}
          submitLabel={t('addresses:second.correctSubmit')}
          actions={<BackToAddresses familyId={family.id} />}
        >
          <AddressFields form={state.form as unknown as UseFormReturn<Written>} isHiding={Boolean(family.secretAddressId)} />
          <Bound form={state.form} name="reason">
            {(field) => <ReasonField {...field} />}
          </Bound>
        </MutationForm>
      </Stack>
    </>
  );
};

/** Dodaj drugi adres: where else a family is reached. */
export const AddAddressPage = () => {
  const family = useFamilyOfAddresses();
  return <AddForm key={family.id} family={family} />;
};

/** Corrects another address, or says until when it held. */
export const CorrectAddressPage = () => {
  const family = useFamilyOfAddresses();
  const addressId = useParams({ strict: false, select: ({ addressId: id = '' }) => id });
  const address = family.addresses.find(({ id }) => id === addressId);
  return address ? <CorrectForm key={address.id} family={family} address={address} /> : <NotFoundPage />;
};
