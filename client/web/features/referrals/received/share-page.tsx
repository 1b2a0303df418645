import { getRouteApi, Link } from '@tanstack/react-router';
import { DISCLOSURE_BASIS_WORDS, REFERRAL_STANDING_WORDS } from '@asysta/schema/referrals/codes';
import { daysBetween, parseLocalDate } from '@asysta/schema/values/local-date';
import { LinkButton } from '../../../components/button.js';
import { Badge } from '../../../components/data/badge.js';
import { DueChip } from '../../../components/data/due-chip.js';
import { DescriptionList } from '../../../components/data/description-list.js';
import { Callout, WhyNote } from '../../../components/feedback/callout.js';
import { Skeleton } from '../../../components/feedback/skeleton.js';
import { Card, Columns, Stack } from '../../../components/layout/card.js';
import { PageHeader } from '../../../components/layout/page-header.js';
import { PrintButton } from '../../../components/layout/print-button.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { useText } from '../../../frame/text/use-text.js';
import { useViewer } from '../../../frame/viewer.js';
import { dayOfMoment, momentInWords, STATE_LOOKS } from '../referral-words.js';
import styles from '../referrals.module.css';
import { SharedContents } from '../shared-contents.js';
import { AnswerForm } from './answer-form.js';
import { isGone, useReceivedShare, type OpenedShare } from './received-share.js';
import { Respond } from './respond.js';

const Gone = ({ shareId }: { shareId: string }) => {
  const t = useText();
  return (
    <>
      <PageHeader title={t('referrals:share.gone.title')} intro={t('referrals:share.gone.text')} />
      <Stack>
        <p>{t('referrals:share.gone.next')}</p>
        <AnswerForm id={shareId} version={0} may={false} />
        <div>
          <LinkButton to="/skrzynka" variant="primary">
            {t('referrals:share.gone.back')}
          </LinkButton>
        </div>
      </Stack>
    </>
  );
};

const useDue = ({ answerDueOn, viewerMay, state }: OpenedShare) => {
  const { today } = useViewer();
  if (!answerDueOn) return null;
  const isOpen = viewerMay.respond || viewerMay.answer || state === 'SENT' || state === 'ACCEPTED';
  if (!isOpen) return formatDay(answerDueOn);
  return <DueChip dueOn={answerDueOn} daysLeft={daysBetween(parseLocalDate(today), parseLocalDate(answerDueOn))} />;
};

const Details = ({ share }: { share: OpenedShare }) => {
  const t = useText();
  const { today } = useViewer();
  const due = useDue(share);
  const basis = share.disclosureBasis;
  return (
    <Card title={t('referrals:share.details')}>
      <DescriptionList
        facts={[
          { term: t('referrals:share.from'), value: share.centreName },
          { term: t('referrals:basisTerm'), value: capitalize(DISCLOSURE_BASIS_WORDS[basis]) },
          { term: t('referrals:sent'), value: momentInWords(share.sentAt, today) },
          ...(due ? [{ term: t('referrals:due'), value: due }] : []),
          { term: t('referrals:seesUntil'), value: formatDay(dayOfMoment(share.expiresAt)) },
        ]}
      />
      <WhyNote title={t('referrals:share.basisWhy')}>{t(`referrals:basis.${basis}`)}</WhyNote>
    </Card>
  );
};

const Given = ({ share }: { share: OpenedShare }) => {
  const t = useText();
  const { today } = useViewer();
  const { state, answers, declineReason, respondedAt } = share;
  if (state !== 'ANSWERED' && state !== 'DECLINED') return null;
  return (
    <Card title={t('referrals:share.answer.title')}>
      <div className={styles.parts}>
        <p>{t(`referrals:share.done.${state}`)}</p>
        {declineReason && (
          <div>
            {respondedAt && <p className={styles.soft}>{momentInWords(respondedAt, today)}</p>}
            <p className={styles.text}>{declineReason}</p>
          </div>
        )}
        {answers.map((answer) => (
          <div key={answer.id}>
            <p className={styles.soft}>
              {t('referrals:answeredBy', { moment: momentInWords(answer.answeredAt, today), name: answer.answeredBy })}
            </p>
            <p className={styles.text}>{answer.content}</p>
          </div>
        ))}
      </div>
    </Card>
  );
};

const Opened = ({ share }: { share: OpenedShare }) => {
  const t = useText();
  return (
    <>
      <PageHeader
        title={t('referrals:share.title', { centre: share.centreName })}
        breadcrumbs={[
          <Link key="inbox" to="/skrzynka">
            {t('referrals:navigation')}
          </Link>,
        ]}
        intro={<span className={styles.text}>{share.purpose}</span>}
        badges={
          <Badge {...STATE_LOOKS[share.state]}>
            {capitalize(share.state === 'SENT' ? t('referrals:inbox.waiting') : REFERRAL_STANDING_WORDS[share.state])}
          </Badge>
        }
        actions={<PrintButton />}
      />
      <Columns>
        <Stack>
          <Card title={t('referrals:share.fields')}>
            <p className={styles.soft}>{t('referrals:share.fieldsIntro', { date: formatDay(dayOfMoment(share.sentAt)) })}</p>
            <SharedContents fields={share.sharedFields} />
          </Card>
          <Respond share={share} />
          <AnswerForm id={share.id} version={share.version} may={share.viewerMay.answer} />
          <Given share={share} />
        </Stack>
        <Stack>
          <Details share={share} />
          <Callout>{t('referrals:share.receipt')}</Callout>
        </Stack>
      </Columns>
    </>
  );
};

const route = getRouteApi('/signed-in/skrzynka/$shareId');

/** One referral as the partner was given it; opening it is told to the centre. What was taken back or has ended is gone. */
export const SharePage = () => {
  const { shareId } = route.useParams();
  const { data, error } = useReceivedShare(shareId);
  if (isGone(error)) return <Gone shareId={shareId} />;
  if (error && !data) throw error;
  return data ? <Opened share={data} /> : <Skeleton lines={8} lineRem={2.2} />;
};
