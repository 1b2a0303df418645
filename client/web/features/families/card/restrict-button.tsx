import { graphql } from '@asysta/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { API_QUERIES, execute, messageOf } from '../../../frame/api.js';
import { useMay } from '../../../frame/viewer.js';
import { Button } from '../../../components/button.js';
import { Callout } from '../../../components/feedback/callout.js';
import { ConfirmDialog } from '../../../components/overlay/dialog.js';
import { showToast } from '../../../components/overlay/toast.js';
import { useText } from '../../../frame/text/use-text.js';
import type { CardFamily } from './family-card.js';

const RestrictFamily = graphql(`
  mutation RestrictFamily($input: RestrictFamilyInput!) {
    restrictFamily(input: $input) {
      id
      version
      restricted
    }
  }
`);

const useRestriction = (family: CardFamily, onDone: () => void) => {
  const t = useText();
  const queryClient = useQueryClient();
  // One key for one opened question, so that a second try has no second effect.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: () =>
      execute(RestrictFamily, {
        input: { idempotencyKey, familyId: family.id, expectedVersion: family.version, restricted: !family.restricted },
      }),
    onSuccess: async () => {
      showToast({ title: t(family.restricted ? 'families:card.unrestrictDone' : 'families:card.restrictDone') });
      onDone();
      await queryClient.invalidateQueries({ queryKey: API_QUERIES });
    },
  });
};

const RestrictQuestion = ({ family, onClose }: { family: CardFamily; onClose: () => void }) => {
  const t = useText();
  const restriction = useRestriction(family, onClose);
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t(family.restricted ? 'families:card.unrestrictTitle' : 'families:card.restrictTitle')}
      confirmLabel={t(family.restricted ? 'families:card.unrestrict' : 'families:card.restrict')}
      onConfirm={() => restriction.mutate()}
      isPending={restriction.isPending}
    >
      <p>{t(family.restricted ? 'families:card.unrestrictText' : 'families:card.restrictText')}</p>
      {restriction.isError && <Callout kind="danger">{messageOf(restriction.error)}</Callout>}
    </ConfirmDialog>
  );
};

/** Restricts a family to the director and those who work with it, or lifts that, after a question. */
export const RestrictButton = ({ family }: { family: CardFamily }) => {
  const t = useText();
  const mayRestrict = useMay('family:restrict');
  const [isAsking, setIsAsking] = useState(false);
  if (!mayRestrict) return null;
  return (
    <>
      <Button variant="quiet" onPress={() => setIsAsking(true)}>
        {t(family.restricted ? 'families:card.unrestrict' : 'families:card.restrict')}
      </Button>
      {isAsking && <RestrictQuestion key={family.version} family={family} onClose={() => setIsAsking(false)} />}
    </>
  );
};
