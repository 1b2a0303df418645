import {
  CERTIFICATE_KIND_WORDS,
  CLOSED_INSTITUTION_WORDS,
  ZA_ZYCIEM_END_WORDS,
  ZA_ZYCIEM_GROUP_WORDS,
} from '@asysta/schema/cases/grounds-codes';
import { paragraphs } from '../../../components/data/paragraphs.js';
import type { TimelineEvent } from '../../../components/data/timeline.js';
import { capitalize, formatDay } from '../../../components/format.js';
import type { Text } from '../../../frame/text/i18n.js';
import { annulled } from './annulled.js';
import type { CaseFile } from './case-file.js';

/** What entitles without consent: court orders, applications „Za życiem”, records of a minor parent. */
export const eventsOfGrounds = (t: Text, file: CaseFile): TimelineEvent[] => [
  ...file.courtOrders.map((order) => ({
    id: order.id,
    happenedOn: order.issuedOn,
    title: t('cases:timeline.courtOrder', { court: order.court, signature: order.signature }),
    icon: 'scales' as const,
    isAnnulled: annulled(t, order).isAnnulled,
    body: paragraphs(
      annulled(t, order).because,
      order.content,
      order.control && t('cases:timeline.control', { control: order.control }),
      order.validTo && t('cases:timeline.validTo', { date: formatDay(order.validTo) }),
      order.replaces && t('cases:timeline.replaces', { signature: order.replaces.signature }),
    ),
  })),
  ...file.courtOrders
    .flatMap(({ decisions }) => decisions)
    .map(({ id, kind, decidedOn, signature, validTo, ...decision }) => ({
      id,
      happenedOn: decidedOn,
      title: t(kind === 'LIFTED' ? 'cases:timeline.lifted' : 'cases:timeline.prolonged', { signature }),
      icon: 'scales' as const,
      isAnnulled: annulled(t, decision).isAnnulled,
      body: paragraphs(annulled(t, decision).because, validTo && t('cases:timeline.validTo', { date: formatDay(validTo) })),
    })),
  ...file.deadlines.flatMap(({ id, kind, dueOn, metOn }) =>
    kind === 'COURT_REPORT' && metOn
      ? [
          {
            id,
            happenedOn: metOn,
            title: t('cases:timeline.courtReport'),
            icon: 'scales' as const,
            body: paragraphs(t('cases:timeline.courtReportDue', { date: formatDay(dueOn) })),
          },
        ]
      : [],
  ),
  ...file.zaZyciemApplications.map((application) => ({
    id: application.id,
    happenedOn: application.appliedOn,
    title: t('cases:timeline.zaZyciem', { group: ZA_ZYCIEM_GROUP_WORDS[application.targetGroup] }),
    icon: 'tray' as const,
    isAnnulled: annulled(t, application).isAnnulled,
    body: paragraphs(
      annulled(t, application).because,
      t('cases:timeline.zaZyciemText', {
        applicant: application.applicant,
        certificate: capitalize(CERTIFICATE_KIND_WORDS[application.certificateKind]),
        date: formatDay(application.certificateIssuedOn),
      }),
      application.documentName && t('cases:timeline.zaZyciemDocument', { name: application.documentName }),
      application.writtenAuthorizationOn &&
        t('cases:timeline.zaZyciemAuthorized', { date: formatDay(application.writtenAuthorizationOn) }),
    ),
  })),
  ...file.zaZyciemApplications.flatMap(({ id, endedOn, endReason, endNote, ...application }) =>
    endedOn && endReason
      ? [
          {
            id: `${id}-ended`,
            happenedOn: endedOn,
            title: t('cases:timeline.zaZyciemEnded', { reason: ZA_ZYCIEM_END_WORDS[endReason] }),
            icon: 'tray' as const,
            isAnnulled: annulled(t, application).isAnnulled,
            body: paragraphs(endNote),
          },
        ]
      : [],
  ),
  ...file.minorParentRecords.map((record) => ({
    id: record.id,
    happenedOn: record.recordedOn,
    title: t('cases:timeline.minorParent', { institution: CLOSED_INSTITUTION_WORDS[record.institution] }),
    icon: 'person' as const,
    isAnnulled: annulled(t, record).isAnnulled,
    body: paragraphs(annulled(t, record).because, t('cases:timeline.leavesOn', { date: formatDay(record.leavesOn) })),
  })),
];
