import { graphql } from '@asysta/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { showToast } from '../../components/overlay/toast.js';
import { useText } from '../../frame/text/use-text.js';
import { API_QUERIES, execute } from '../../frame/api.js';
import type { Proposal } from './register.js';

const ConfirmMutation = graphql(`
  mutation ConfirmAppointment($input: ConfirmAppointmentInput!) {
    confirmAppointment(input: $input) {
      id
    }
  }
`);

/** Sends the second person's yes once, however often the button is pressed; the register is read anew, also after a no. */
export const useConfirming = ({ id, version }: Proposal, onDone: () => void) => {
  const t = useText();
  const queryClient = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: () => execute(ConfirmMutation, { input: { proposalId: id, expectedVersion: version, idempotencyKey } }),
    onSuccess: async () => {
      showToast({ title: t('staff:confirm.success') });
      await queryClient.invalidateQueries({ queryKey: API_QUERIES });
    },
    onSettled: onDone,
  });
};
