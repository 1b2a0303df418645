import { graphql, readFragment, type FragmentType, type ReferralCardFragment } from '@asysta/client';
import { DISCLOSURE_BASIS_WORDS, REFERRAL_STANDING_WORDS } from '@asysta/schema/referrals/codes';
import type { ReactNode } from 'react';
import { Badge } from '../../components/data/badge.js';
import { DescriptionList, type Fact } from '../../components/data/description-list.js';
import { Card } from '../../components/layout/card.js';
import { capitalize, formatDay } from '../../components/format.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { dayOfMoment, momentInWords, STATE_LOOKS } from './referral-words.js';
import styles from './referrals.module.css';
import { RevokeReferral } from './revoke-referral.js';
import { SharedContents } from './shared-contents.js';

/** What the card shows of a referral. */
export const ReferralCardFields = graphql(`
  fragment ReferralCard on Referral {
    id
    version
    sentOn
    partnerName
    state
    viewerMayRevoke
    sentBy {
      displayName
    }
    share {
      id
      purpose
      disclosureBasis
      answerDueOn
      expiresAt
      respondedAt
      declineReason
      revokedAt
      sharedFields {
        field
        label
        value
      }
      receipts {
        id
        readAt
        readBy
      }
      answers {
        id
        content
        answeredAt
        answeredBy
      }
    }
  }
`);

type Share = ReferralCardFragment['share'];

const isOver = (state: ReferralCardFragment['state']): boolean => state === 'REVOKED' || state === 'EXPIRED';

const useFacts = ({ sentOn, sentBy, share, state }: ReferralCardFragment): Fact[] => {
  const t = useText();
  const { today } = useViewer();
  const lastDay = dayOfMoment(share.expiresAt);
  return [
    { term: t('referrals:purpose'), value: <span className={styles.text}>{share.purpose}</span> },
    { term: t('referrals:basisTerm'), value: capitalize(DISCLOSURE_BASIS_WORDS[share.disclosureBasis]) },
    { term: t('referrals:sent'), value: t('referrals:sentBy', { date: formatDay(sentOn), name: sentBy.displayName }) },
    ...(share.answerDueOn
      ? [{ term: t('referrals:due'), value: `${formatDay(share.answerDueOn)} (${t('referrals:dueSource')})` }]
      : []),
    ...(share.revokedAt
      ? [{ term: t('referrals:revokedAt'), value: momentInWords(share.revokedAt, today) }]
      : [{ term: t(isOver(state) || lastDay < today ? 'referrals:expired' : 'referrals:expires'), value: formatDay(lastDay) }]),
  ];
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={styles.part}>
    <h3>{title}</h3>
    {children}
  </div>
);

/** Who read it and when; several calls of one minute are one reading for the eye. */
const Receipts = ({ receipts, isOver }: Pick<Share, 'receipts'> & { isOver: boolean }) => {
  const t = useText();
  const { today } = useViewer();
  if (receipts.length === 0) return <p className={styles.soft}>{t(isOver ? 'referrals:neverRead' : 'referrals:notRead')}</p>;
  const readings = new Set(
    receipts.map(({ readAt, readBy }) => t('referrals:readBy', { moment: momentInWords(readAt, today), name: readBy })),
  );
  return (
    <ul>
      {[...readings].map((reading) => (
        <li key={reading}>{reading}</li>
      ))}
    </ul>
  );
};

const Answers = ({ share, state }: { share: Share; state: ReferralCardFragment['state'] }) => {
  const t = useText();
  const { today } = useViewer();
  const responded = share.respondedAt ? momentInWords(share.respondedAt, today) : '';
  return (
    <>
      {share.declineReason && (
        <p className={styles.text}>
          <strong>{t('referrals:declineReason')}:</strong> {share.declineReason}
        </p>
      )}
      {share.answers.map((answer) => (
        <div key={answer.id}>
          <p className={styles.soft}>
            {t('referrals:answeredBy', { moment: momentInWords(answer.answeredAt, today), name: answer.answeredBy })}
          </p>
          <p className={styles.text}>{answer.content}</p>
        </div>
      ))}
      {share.answers.length === 0 && !share.declineReason && (
        <p className={styles.soft}>
          {state === 'ACCEPTED'
            ? t('referrals:accepted', { moment: responded })
            : t(isOver(state) ? 'referrals:neverAnswered' : 'referrals:noAnswer')}
        </p>
      )}
    </>
  );
};

/** One referral as the centre keeps it: what was sent to whom and why, who read it, what came back. */
export const ReferralCard = ({ item }: { item: FragmentType<typeof ReferralCardFields> }) => {
  const t = useText();
  const referral = readFragment(ReferralCardFields, item);
  const { share, state, partnerName } = referral;
  const facts = useFacts(referral);
  return (
    <Card>
      <div className={styles.parts}>
        <header className={styles.head}>
          <h2>{partnerName}</h2>
          <Badge {...STATE_LOOKS[state]}>{capitalize(REFERRAL_STANDING_WORDS[state])}</Badge>
        </header>
        <DescriptionList facts={facts} />
        <details className={styles.fold}>
          <summary>{`${t('referrals:contents')} (${share.sharedFields.length})`}</summary>
          <div>
            <SharedContents fields={share.sharedFields} />
          </div>
        </details>
        <Part title={t('referrals:read')}>
          <Receipts receipts={share.receipts} isOver={isOver(state)} />
        </Part>
        <Part title={t('referrals:answers')}>
          <Answers share={share} state={state} />
        </Part>
        {referral.viewerMayRevoke && (
          <div data-print="hide">
            <RevokeReferral
              referralId={referral.id}
              version={referral.version}
              partnerName={partnerName}
              sentOn={formatDay(referral.sentOn)}
              isRead={share.receipts.length > 0}
            />
          </div>
        )}
      </div>
    </Card>
  );
};
