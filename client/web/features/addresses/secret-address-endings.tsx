import { graphql } from '@asysta/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { showToast } from '../../components/overlay/toast.js';
import { API_QUERIES, execute, messageOf } from '../../frame/api.js';
import { useText } from '../../frame/text/use-text.js';

const RevokeGrant = graphql(`
  mutation RevokeGrant($input: RevokeSecretAddressGrantInput!) {
    revokeSecretAddressGrant(input: $input) {
      id
      version
    }
  }
`);

const EndSecretAddress = graphql(`
  mutation EndSecretAddress($input: EndSecretAddressInput!) {
    endSecretAddress(input: $input) {
      id
      version
    }
  }
`);

/** What is asked before something ends for good, and what is said when it has. */
interface Ending {
  readonly label: string;
  readonly named?: string;
  readonly title: string;
  readonly text: string;
  readonly done: string;
  readonly send: (idempotencyKey: string) => Promise<unknown>;
}

const Question = ({ label, title, text, done, send, onClose }: Ending & { onClose: () => void }) => {
  const queryClient = useQueryClient();
  // One key for one opened question, so that a second try has no second effect.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const ending = useMutation({
    mutationFn: () => send(idempotencyKey),
    onSuccess: async () => {
      showToast({ title: done });
      onClose();
      await queryClient.invalidateQueries({ queryKey: API_QUERIES });
    },
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={title}
      confirmLabel={label}
      onConfirm={() => ending.mutate()}
      isPending={ending.isPending}
      isDangerous
    >
      <p>{text}</p>
      {ending.isError && <Callout kind="danger">{messageOf(ending.error)}</Callout>}
    </ConfirmDialog>
  );
};

const EndingButton = (ending: Ending) => {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button variant="quiet" aria-label={ending.named} onPress={() => setIsAsking(true)}>
        {ending.label}
      </Button>
      {isAsking && <Question {...ending} onClose={() => setIsAsking(false)} />}
    </>
  );
};

/** Takes back, after a question, that somebody may open the address. */
export const RevokeButton = ({ grant }: { grant: { readonly id: string; readonly version: number; readonly name: string } }) => {
  const t = useText();
  return (
    <EndingButton
      label={t('addresses:revoke')}
      named={t('addresses:revokeOf', { name: grant.name })}
      title={t('addresses:revokeTitle')}
      text={t('addresses:revokeText', { name: grant.name })}
      done={t('addresses:revokeDone')}
      send={(idempotencyKey) =>
        execute(RevokeGrant, {
          input: { idempotencyKey, secretAddressReaderId: grant.id, expectedVersion: grant.version },
        })
      }
    />
  );
};

/** Ends a secret address, after a question: nobody opens it any more. */
export const EndButton = ({
  secret,
  onDone,
}: {
  secret: { readonly id: string; readonly version: number };
  onDone: () => void;
}) => {
  const t = useText();
  return (
    <EndingButton
      label={t('addresses:end')}
      title={t('addresses:endTitle')}
      text={t('addresses:endText')}
      done={t('addresses:endDone')}
      send={async (idempotencyKey) => {
        const input = { idempotencyKey, secretAddressId: secret.id, expectedVersion: secret.version };
        await execute(EndSecretAddress, { input });
        onDone();
      }}
    />
  );
};
