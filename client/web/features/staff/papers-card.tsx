import { graphql } from '@asysta/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Callout, WhyNote } from '../../components/feedback/callout.js';
import { Card } from '../../components/layout/card.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { showToast } from '../../components/overlay/toast.js';
import { formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { API_QUERIES, execute, messageOf } from '../../frame/api.js';
import { useMay, useViewer } from '../../frame/viewer.js';
import { AuthorizeForm } from './authorize-form.js';
import { AuthorizationBadge } from './function-words.js';
import type { Authorization, Person } from './register.js';
import styles from './staff.module.css';

const WithdrawMutation = graphql(`
  mutation WithdrawDataAuthorization($input: WithdrawDataAuthorizationInput!) {
    withdrawDataAuthorization(input: $input) {
      id
    }
  }
`);

const useWithdrawing = (paper: Authorization, onDone: () => void) => {
  const t = useText();
  const queryClient = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: () =>
      execute(WithdrawMutation, { input: { authorizationId: paper.id, expectedVersion: paper.version, idempotencyKey } }),
    onSuccess: async () => {
      showToast({ title: t('staff:withdraw.success') });
      await queryClient.invalidateQueries({ queryKey: API_QUERIES });
    },
    onSettled: onDone,
  });
};

const Paper = ({ person, paper }: { person: Person; paper: Authorization }) => {
  const t = useText();
  const { today } = useViewer();
  const [isAsking, setIsAsking] = useState(false);
  const mayAuthorize = useMay('staff:authorize');
  const withdrawing = useWithdrawing(paper, () => setIsAsking(false));
  const isOver = Boolean(paper.withdrawnOn) || Boolean(paper.validTo && paper.validTo < today);
  const details = [
    paper.validTo && t('staff:person.paperUntil', { date: formatDay(paper.validTo) }),
    paper.withdrawnOn && t('staff:person.paperWithdrawn', { date: formatDay(paper.withdrawnOn) }),
  ];
  return (
    <li className={styles.row}>
      <div>
        {t('staff:person.paper', { granted: formatDay(paper.grantedOn), secrecy: formatDay(paper.secrecyUndertakenOn) })}
        <div className={styles.soft}>{details.filter(Boolean).join(' · ')}</div>
      </div>
      {mayAuthorize && !isOver && (
        <Button variant="quiet" onPress={() => setIsAsking(true)}>
          {t('staff:withdraw.open')}
        </Button>
      )}
      {withdrawing.error && (
        <div className={styles.wide}>
          <Callout kind="danger">{messageOf(withdrawing.error)}</Callout>
        </div>
      )}
      <ConfirmDialog
        title={t('staff:withdraw.title')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        confirmLabel={t('staff:withdraw.open')}
        isDangerous
        isPending={withdrawing.isPending}
        onConfirm={() => withdrawing.mutate()}
      >
        {t('staff:withdraw.text', { name: person.displayName })}
      </ConfirmDialog>
    </li>
  );
};

/** Authorisations of a person to the data of families, and for the director the way to record and to withdraw one. */
export const PapersCard = ({ person }: { person: Person }) => {
  const t = useText();
  const [isAuthorizing, setIsAuthorizing] = useState(false);
  const mayAuthorize = useMay('staff:authorize');
  return (
    <Card title={t('staff:person.papers')} action={<AuthorizationBadge isValid={person.dataAuthorized} />}>
      {mayAuthorize && !isAuthorizing && (
        <Button icon="plus" onPress={() => setIsAuthorizing(true)}>
          {t('staff:authorize.open')}
        </Button>
      )}
      {isAuthorizing && <AuthorizeForm person={person} onClose={() => setIsAuthorizing(false)} />}
      {person.authorizations.length === 0 && <p className={styles.soft}>{t('staff:person.noPapers')}</p>}
      <ul className={styles.rows}>
        {person.authorizations.map((paper) => (
          <Paper key={`${paper.id}:${paper.version}`} person={person} paper={paper} />
        ))}
      </ul>
      <WhyNote title={t('staff:person.papersWhyTitle')}>{t('staff:person.papersWhy')}</WhyNote>
    </Card>
  );
};
