import type { NotificationKind } from '@asysta/schema/notifications/codes';
import { Link } from '@tanstack/react-router';
import { useText } from '../../frame/text/use-text.js';
import { useMay } from '../../frame/viewer.js';

interface About {
  readonly kind: NotificationKind;
  readonly familyId?: string | undefined;
  readonly proposedFor?: { readonly id: string } | null | undefined;
}

/** Notices of something that waits for a decision on the family's page of assignment. */
const DECIDED_AT_ASSIGNMENT: readonly NotificationKind[] = ['ASSISTANT_REQUESTED', 'RELIEF_REQUESTED'];

/** Notices that lead to the corrections and annulments in the case of a family. */
const ABOUT_CORRECTION: readonly NotificationKind[] = [
  'CORRECTION_PROPOSED',
  'CORRECTION_CONFIRMED',
  'CORRECTION_REFUSED',
  'CORRECTED_ALONE',
];

/** The same of an annulment. */
const ABOUT_ANNULMENT: readonly NotificationKind[] = [
  'ANNULMENT_PROPOSED',
  'ANNULMENT_CONFIRMED',
  'ANNULMENT_REFUSED',
  'ANNULLED_ALONE',
];

/** Those of them that wait for a second person. */
const WAITS_FOR_A_SECOND: readonly NotificationKind[] = ['CORRECTION_PROPOSED', 'ANNULMENT_PROPOSED'];

/** Notices that lead to the register of staff and to no family. */
const ABOUT_STAFF: readonly NotificationKind[] = [
  'APPOINTMENT_PROPOSED',
  'APPOINTMENT_CONFIRMED',
  'APPOINTMENT_DECLINED',
  'LAST_DIRECTOR_LEAVES',
];

/** Notices that lead to one's own substitutions, whether or not they are of one family. */
const ABOUT_SUBSTITUTION: readonly NotificationKind[] = [
  'STANDING_IN',
  'STOOD_IN_FOR',
  'SUBSTITUTION_ENDS_SOON',
  'SUBSTITUTION_ENDED',
];

/** The way from a notice to where one does something about it: it opens the page of deciding, not only the card (U4). */
export const WhereTo = ({ kind, familyId, proposedFor }: About) => {
  const t = useText();
  const mayAssign = useMay('assistant:assign');
  const mayConfirm = useMay('appointment:confirm');
  const mayDecideOnRefusal = useMay('refusal:decide');
  const mayPrepare = useMay('case:prepare');
  const mayAskRelief = useMay('relief:request');
  const mayConfirmCorrection = useMay('correction:confirm');
  if (familyId && mayAssign && DECIDED_AT_ASSIGNMENT.includes(kind))
    return (
      <Link to="/rodziny/$familyId/przydzial" params={{ familyId }}>
        {t('notifications:decide')}
      </Link>
    );
  if (familyId && mayDecideOnRefusal && kind === 'REFUSAL_RECORDED')
    return (
      <Link to="/rodziny/$familyId/sprawa/$step" params={{ familyId, step: 'zawiadomienie-sadu' }}>
        {t('notifications:decide')}
      </Link>
    );
  const isAnnulment = ABOUT_ANNULMENT.includes(kind);
  if (familyId && (isAnnulment || ABOUT_CORRECTION.includes(kind)))
    return (
      <Link to="/rodziny/$familyId/poprawki" params={{ familyId }}>
        {mayConfirmCorrection && WAITS_FOR_A_SECOND.includes(kind)
          ? t('notifications:decide')
          : t(isAnnulment ? 'notifications:annulment' : 'notifications:correction')}
      </Link>
    );
  if (familyId && mayPrepare && kind === 'REQUEST_RETURNED')
    return (
      <Link to="/rodziny/$familyId/sprawa/$step" params={{ familyId, step: 'wniosek' }}>
        {t('notifications:mend')}
      </Link>
    );
  if (familyId && mayAskRelief && kind === 'RELIEF_REFUSED')
    return (
      <Link to="/rodziny/$familyId/zwolnienie" params={{ familyId }}>
        {t('notifications:readDecision')}
      </Link>
    );
  if (ABOUT_SUBSTITUTION.includes(kind)) return <Link to="/zastepstwa">{t('notifications:substitutions')}</Link>;
  if (kind === 'CASELOAD_EXCEEDED' && mayAssign) return <Link to="/przydzial">{t('notifications:caseloads')}</Link>;
  if (!ABOUT_STAFF.includes(kind)) return null;
  if (proposedFor)
    return (
      <Link to="/pracownicy/$staffMemberId" params={{ staffMemberId: proposedFor.id }}>
        {t(kind === 'APPOINTMENT_PROPOSED' && mayConfirm ? 'notifications:decide' : 'notifications:staff')}
      </Link>
    );
  return <Link to="/pracownicy">{t('notifications:staff')}</Link>;
};
