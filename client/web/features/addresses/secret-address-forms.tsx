import { graphql } from '@asysta/client';
import { GrantSecretAddressSchema, RecordSecretAddressSchema } from '@asysta/schema/addresses/inputs';
import { WhyNote } from '../../components/feedback/callout.js';
import { TextField } from '../../components/forms/text-field.js';
import { Card } from '../../components/layout/card.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';

const RecordSecretAddress = graphql(`
  mutation RecordSecretAddress($input: RecordSecretAddressInput!) {
    recordSecretAddress(input: $input) {
      id
      version
    }
  }
`);

const GrantSecretAddress = graphql(`
  mutation GrantSecretAddress($input: GrantSecretAddressInput!) {
    grantSecretAddress(input: $input) {
      id
      version
    }
  }
`);

/** Lets the assistant of the family open its address. */
export const GrantForm = ({
  secretAddressId,
  assistant,
}: {
  secretAddressId: string;
  assistant: { readonly id: string; readonly displayName: string };
}) => {
  const t = useText();
  const state = useMutationForm({
    draftKey: `grant-secret-address:${secretAddressId}`,
    schema: GrantSecretAddressSchema,
    known: { secretAddressId, staffMemberId: assistant.id, validTo: null, reason: t('addresses:grantReason') },
    defaultValues: {},
    send: (input) => execute(GrantSecretAddress, { input }),
    success: t('addresses:grantDone'),
    onDone: () => undefined,
  });
  return (
    <MutationForm state={state} submitLabel={t('addresses:grant', { name: assistant.displayName })}>
      {null}
    </MutationForm>
  );
};

/** Records the address of a family that hides. */
export const RecordForm = ({ family }: { family: { readonly id: string } }) => {
  const t = useText();
  const state = useMutationForm({
    draftKey: `secret-address:${family.id}`,
    schema: RecordSecretAddressSchema,
    known: { familyId: family.id },
    defaultValues: { secretAddress: '' },
    send: (input) => execute(RecordSecretAddress, { input }),
    success: t('addresses:recordDone'),
    onDone: () => undefined,
  });
  return (
    <Card title={t('addresses:record')}>
      <WhyNote>{t('addresses:recordWhy')}</WhyNote>
      <MutationForm state={state} submitLabel={t('addresses:record')}>
        <Bound form={state.form} name="secretAddress">
          {(field) => <TextField label={t('addresses:address')} autoComplete="off" {...field} />}
        </Bound>
      </MutationForm>
    </Card>
  );
};
