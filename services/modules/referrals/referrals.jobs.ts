import type { Job, Schedule } from '../../platform/jobs/index.js';
import { tellOnce } from '../notifications/index.js';
import { ShareOrigin } from './received/received-share.entity.js';

interface Sent {
  readonly share_id: string;
  readonly referral_id: string;
  readonly family_id: string;
  readonly sent_by_id: string;
}

/** Our own shares whose time is over and of which nobody was told yet; a revoked one ended by the centre's own decision. */
const EXPIRED = `select s.id as share_id, r.id as referral_id, r.family_id, r.sent_by_id
  from referral_share s join referral r on r.id = s.referral_id
  where s.expires_at <= ? and s.revoked_at is null and s.expiry_noted_at is null
  order by s.expires_at, s.id for update of s`;

/**
 * Notes that a share has expired and tells its sender. The partner's access does not wait for this: it ends by itself at the
 * moment of expiry.
 */
export const noteExpiredShares: Job = {
  name: 'note-expired-shares',
  parties: ['CENTRE'],
  run: async ({ em, clock, newId, record }) => {
    const now = clock.now().toISOString();
    const expired: Sent[] = await em.execute(EXPIRED, [now]);
    if (expired.length === 0) return;
    for (const { share_id: shareId, referral_id: subjectId, family_id: familyId, sent_by_id: recipientId } of expired) {
      await em.execute('update referral_share set expiry_noted_at = ?, version = version + 1 where id = ?', [now, shareId]);
      await tellOnce({ em, clock, newId }, { recipientId, kind: 'REFERRAL_EXPIRED', subjectId, familyId });
    }
    await record('SHARE_EXPIRED', [
      ...expired.map(({ share_id: id }) => ({ kind: 'share', id })),
      ...expired.map(({ family_id: id }) => ({ kind: 'family', id })),
    ]);
  },
};

/** Every hour. */
export const shareExpiry: Schedule = { name: 'watch-share-expiry', job: noteExpiredShares, isDueAt: () => true };

const ANSWERED = `select s.id as share_id, r.id as referral_id, r.family_id, r.sent_by_id
  from referral_share s join referral r on r.id = s.referral_id
  where s.id = ? and s.state in ('ANSWERED', 'DECLINED')`;

/** Inside the centre: tells the sender that the partner answered or declined. */
export const tellSender: Job = {
  name: 'tell-sender',
  parties: ['CENTRE'],
  run: async ({ em, clock, newId, record }, shareId) => {
    const [sent]: Sent[] = await em.execute(ANSWERED, [shareId]);
    if (!sent) return;
    await tellOnce(
      { em, clock, newId },
      { recipientId: sent.sent_by_id, kind: 'REFERRAL_ANSWERED', subjectId: sent.referral_id, familyId: sent.family_id },
    );
    await record('NOTIFICATION_SENT', [
      { kind: 'share', id: shareId },
      { kind: 'family', id: sent.family_id },
    ]);
  },
};

/**
 * Inside the partner, who asked for it: learns from the share itself which centre is to be told. The partner's job never
 * touches a row of the centre; the next one is the centre's own.
 */
export const notifyReferralAnswered: Job = {
  name: 'notify-referral-answered',
  parties: ['PARTNER'],
  run: async ({ em, afterwards }, shareId) => {
    // Named fields: the worker may not read the rest of the row, and an entity read whole is `select *`.
    const share = await em.findOne(ShareOrigin, { id: shareId }, { fields: ['centreId'] });
    if (share) afterwards(tellSender, share.centreId, shareId);
  },
};
