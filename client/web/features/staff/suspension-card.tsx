import { graphql } from '@asysta/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Callout } from '../../components/feedback/callout.js';
import { Card } from '../../components/layout/card.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { showToast } from '../../components/overlay/toast.js';
import { formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { API_QUERIES, execute, messageOf } from '../../frame/api.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { HandOverList } from './hand-over-list.js';
import { runningSuspension, type Person, type Suspension } from './register.js';
import { SuspendForm } from './suspend-form.js';

const LiftMutation = graphql(`
  mutation LiftSuspension($input: LiftSuspensionInput!) {
    liftSuspension(input: $input) {
      id
    }
  }
`);

const useLifting = ({ id, version }: Suspension, onDone: () => void) => {
  const t = useText();
  const queryClient = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: () => execute(LiftMutation, { input: { suspensionId: id, expectedVersion: version, idempotencyKey } }),
    onSuccess: async () => {
      showToast({ title: t('staff:suspension.lifted') });
      await queryClient.invalidateQueries({ queryKey: API_QUERIES });
    },
    onSettled: onDone,
  });
};

const Lift = ({ person, suspension }: { person: Person; suspension: Suspension }) => {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const lifting = useLifting(suspension, () => setIsAsking(false));
  return (
    <>
      {lifting.error && <Callout kind="danger">{messageOf(lifting.error)}</Callout>}
      <Button onPress={() => setIsAsking(true)}>{t('staff:suspension.lift')}</Button>
      <ConfirmDialog
        title={t('staff:suspension.liftTitle')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        confirmLabel={t('staff:suspension.lift')}
        isPending={lifting.isPending}
        onConfirm={() => lifting.mutate()}
      >
        {t('staff:suspension.liftText', { name: person.displayName })}
      </ConfirmDialog>
    </>
  );
};

/** Whether somebody is suspended, what waits to be handed over then, and for a director the way to suspend and to lift it. */
export const SuspensionCard = ({ person }: { person: Person }) => {
  const t = useText();
  const [isSuspending, setIsSuspending] = useState(false);
  const { id: viewerId } = useViewer();
  const maySuspend = useMay('staff:suspend') && person.id !== viewerId;
  const mayHandOver = useMay('assistant:assign');
  const suspension = runningSuspension(person);
  if (!suspension && !maySuspend) return null;
  return (
    <Card title={t('staff:suspension.title')}>
      {suspension ? (
        <>
          <Callout kind="danger" title={t('staff:suspension.since', { date: formatDay(suspension.suspendedOn) })}>
            {t('staff:suspension.closed', { name: suspension.suspendedBy.displayName })}
          </Callout>
          {mayHandOver && <HandOverList person={person} />}
          {maySuspend && <Lift key={`${suspension.id}:${suspension.version}`} person={person} suspension={suspension} />}
        </>
      ) : (
        <>
          <p>{t('staff:suspension.none')}</p>
          {isSuspending ? (
            <SuspendForm person={person} onClose={() => setIsSuspending(false)} />
          ) : (
            <Button onPress={() => setIsSuspending(true)}>{t('staff:suspension.open')}</Button>
          )}
        </>
      )}
    </Card>
  );
};
