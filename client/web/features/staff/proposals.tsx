import { useState } from 'react';
import { Button, ButtonGroup } from '../../components/button.js';
import { Badge } from '../../components/data/badge.js';
import { Callout } from '../../components/feedback/callout.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { messageOf } from '../../frame/api.js';
import { DeclineForm } from './decline-form.js';
import { nameOf } from './function-words.js';
import type { Person, Proposal } from './register.js';
import styles from './staff.module.css';
import { useConfirming } from './use-confirming.js';

/** What is proposed: the function, its days, its unit. */
const ProposalWords = ({ proposal }: { proposal: Proposal }) => {
  const t = useText();
  const { validFrom, validTo, unit, proposedBy, proposedOn } = proposal;
  const from = formatDay(validFrom);
  const details = [
    validTo ? t('staff:fromTo', { from, to: formatDay(validTo) }) : t('staff:from', { from }),
    unit && t('staff:person.unit', { name: unit.name }),
    t('staff:proposal.by', { name: proposedBy.displayName, date: formatDay(proposedOn) }),
  ];
  return (
    <div>
      <Badge tone="warning" icon="clock">
        {t('staff:proposal.waits', { role: nameOf(proposal) })}
      </Badge>
      <div className={styles.soft}>{details.filter(Boolean).join(' · ')}</div>
    </div>
  );
};

/** The decision of a second person, or the words that it is awaited. */
const Decision = ({ person, proposal }: { person: Person; proposal: Proposal }) => {
  const t = useText();
  const [step, setStep] = useState<'none' | 'confirm' | 'decline'>('none');
  const confirming = useConfirming(proposal, () => setStep('none'));
  const role = nameOf(proposal);
  if (!proposal.viewerMayDecide) return <p className={styles.wide}>{t('staff:proposal.awaited')}</p>;
  return (
    <div className={styles.wide}>
      {confirming.error && <Callout kind="danger">{messageOf(confirming.error)}</Callout>}
      {step === 'decline' ? (
        <DeclineForm proposal={proposal} onClose={() => setStep('none')} />
      ) : (
        <ButtonGroup>
          <Button variant="primary" aria-label={t('staff:confirm.openOne', { role })} onPress={() => setStep('confirm')}>
            {t('staff:confirm.open')}
          </Button>
          <Button aria-label={t('staff:decline.openOne', { role })} onPress={() => setStep('decline')}>
            {t('staff:decline.open')}
          </Button>
        </ButtonGroup>
      )}
      <ConfirmDialog
        title={t('staff:confirm.title')}
        isOpen={step === 'confirm'}
        onClose={() => setStep('none')}
        confirmLabel={t('staff:confirm.open')}
        isPending={confirming.isPending}
        onConfirm={() => confirming.mutate()}
      >
        {t('staff:confirm.text', { name: person.displayName, role, from: formatDay(proposal.validFrom) })}
      </ConfirmDialog>
    </div>
  );
};

const Declined = ({ proposal }: { proposal: Proposal }) => {
  const t = useText();
  const { decidedOn, decidedBy, reason } = proposal;
  return (
    <li>
      {t('staff:proposal.declined', {
        role: nameOf(proposal),
        date: formatDay(decidedOn ?? ''),
        name: decidedBy?.displayName ?? t('staff:proposal.operator'),
        reason: reason ?? '',
      })}
    </li>
  );
};

/** Functions that wait for a second person, with the decision for whose it is, and those that were declined. */
export const Proposals = ({ person }: { person: Person }) => {
  const t = useText();
  const waiting = person.proposals.filter(({ decision }) => !decision);
  const declined = person.proposals.filter(({ decision }) => decision === 'DECLINED');
  return (
    <>
      {waiting.length > 0 && (
        <ul className={styles.rows} aria-label={t('staff:proposal.list')}>
          {waiting.map((proposal) => (
            <li key={`${proposal.id}:${proposal.version}`} className={styles.row}>
              <ProposalWords proposal={proposal} />
              <Decision person={person} proposal={proposal} />
            </li>
          ))}
        </ul>
      )}
      {declined.length > 0 && (
        <details>
          <summary>{t('staff:proposal.declinedOnes', { count: declined.length })}</summary>
          <ul>
            {declined.map((proposal) => (
              <Declined key={proposal.id} proposal={proposal} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
