import { CASE_STAGE_WORDS, CLOSURE_REASON_WORDS } from '@asysta/schema/cases/codes';
import { CERTIFICATE_KIND_WORDS, CLOSED_INSTITUTION_WORDS, ZA_ZYCIEM_GROUP_WORDS } from '@asysta/schema/cases/grounds-codes';
import { CONSENT_FORM_WORDS, PROBLEM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { INTAKE_CHANNEL_WORDS, INTAKE_SOURCE_WORDS } from '@asysta/schema/intakes/codes';
import { VISIT_KIND_WORDS, VISIT_PLACE_WORDS } from '@asysta/schema/visits/codes';
import type { ReactNode } from 'react';
import type { TimelineEvent } from '../../../components/data/timeline.js';
import { capitalize, formatDay, formatList } from '../../../text/format.js';
import type { useText } from '../../../text/use-text.js';
import type { CardCase, CardIntake } from './family-card.js';

type Text = ReturnType<typeof useText>;

const paragraphs = (...texts: readonly (string | null | undefined | false)[]): ReactNode =>
  texts.filter((text): text is string => Boolean(text)).map((text) => <p key={text}>{text}</p>);

const preparation = (t: Text, file: CardCase): TimelineEvent[] => [
  ...file.interviews.map((interview) => ({
    id: interview.id,
    happenedOn: interview.conductedOn,
    title: t('families:timeline.interview'),
    by: interview.author.displayName,
    icon: 'document' as const,
    body: paragraphs(
      interview.findings,
      t(interview.assistantNecessary ? 'families:timeline.necessary' : 'families:timeline.notNecessary'),
      interview.necessityReason,
    ),
  })),
  ...file.diagnoses.map((diagnosis) => ({
    id: diagnosis.id,
    happenedOn: diagnosis.madeOn,
    title: t('families:timeline.diagnosis'),
    by: diagnosis.author.displayName,
    icon: 'document' as const,
    body: paragraphs(capitalize(formatList(diagnosis.problems.map((problem) => PROBLEM_WORDS[problem]))), diagnosis.description),
  })),
  ...file.offers.map((offer) => ({
    id: offer.id,
    happenedOn: offer.presentedOn,
    title: t('families:timeline.offer'),
    by: offer.presentedBy.displayName,
    icon: 'families' as const,
    body: paragraphs(offer.manner),
  })),
];

const consents = (t: Text, file: CardCase): TimelineEvent[] =>
  file.consents.flatMap((consent) => [
    {
      id: consent.id,
      happenedOn: consent.signedOn,
      title: t('families:timeline.consent', { form: CONSENT_FORM_WORDS[consent.form] }),
      icon: 'check' as const,
      body: paragraphs(t('families:timeline.signatories', { names: consent.signatories })),
    },
    ...(consent.withdrawnOn
      ? [
          {
            id: `${consent.id}-withdrawn`,
            happenedOn: consent.withdrawnOn,
            title: t('families:timeline.withdrawn'),
            icon: 'close' as const,
          },
        ]
      : []),
  ]);

const refusals = (t: Text, file: CardCase): TimelineEvent[] =>
  file.refusals.flatMap((refusal) => [
    {
      id: refusal.id,
      happenedOn: refusal.refusedOn,
      title: t('families:timeline.refusal'),
      icon: 'close' as const,
      body: paragraphs(refusal.circumstances),
    },
    ...(refusal.decision && refusal.decidedOn
      ? [
          {
            id: `${refusal.id}-decided`,
            happenedOn: refusal.decidedOn,
            title: t(refusal.decision === 'NOTIFY' ? 'families:timeline.notify' : 'families:timeline.doNotNotify'),
            by: refusal.decidedBy?.displayName,
            icon: 'scales' as const,
            body: paragraphs(
              refusal.decisionReason,
              refusal.courtName && t('families:timeline.notifyCourt', { court: refusal.courtName }),
              refusal.letterOn && t('families:timeline.letterOn', { date: formatDay(refusal.letterOn) }),
            ),
          },
        ]
      : []),
  ]);

const otherGrounds = (t: Text, file: CardCase): TimelineEvent[] => [
  ...file.courtOrders.map((order) => ({
    id: order.id,
    happenedOn: order.issuedOn,
    title: t('families:timeline.courtOrder', { court: order.court, signature: order.signature }),
    icon: 'scales' as const,
    body: paragraphs(order.content, order.validTo && t('families:timeline.validTo', { date: formatDay(order.validTo) })),
  })),
  ...file.zaZyciemApplications.map((application) => ({
    id: application.id,
    happenedOn: application.appliedOn,
    title: t('families:timeline.zaZyciem', { group: ZA_ZYCIEM_GROUP_WORDS[application.targetGroup] }),
    icon: 'intake' as const,
    body: paragraphs(
      t('families:timeline.zaZyciemText', {
        applicant: application.applicant,
        certificate: capitalize(CERTIFICATE_KIND_WORDS[application.certificateKind]),
        date: formatDay(application.certificateIssuedOn),
      }),
    ),
  })),
  ...file.minorParentRecords.map((record) => ({
    id: record.id,
    happenedOn: record.recordedOn,
    title: t('families:timeline.minorParent', { institution: CLOSED_INSTITUTION_WORDS[record.institution] }),
    icon: 'person' as const,
    body: paragraphs(t('families:timeline.leavesOn', { date: formatDay(record.leavesOn) })),
  })),
];

const decisions = (t: Text, { request, qualification }: CardCase): TimelineEvent[] => [
  ...(request
    ? [
        {
          id: request.id,
          happenedOn: request.requestedOn,
          title: t('families:timeline.request'),
          by: request.requestedBy.displayName,
          icon: 'document' as const,
          body: paragraphs(request.justification),
        },
      ]
    : []),
  ...(qualification
    ? [
        {
          id: qualification.id,
          happenedOn: qualification.qualifiedOn,
          title: t('families:timeline.qualification'),
          by: qualification.qualifiedBy.displayName,
          icon: 'check' as const,
          body: paragraphs(qualification.grounds),
        },
      ]
    : []),
];

const accompaniment = (t: Text, file: CardCase): TimelineEvent[] => [
  ...file.assignments.flatMap((assignment) => [
    {
      id: assignment.id,
      happenedOn: assignment.assignedOn,
      title: t('families:timeline.assigned', { name: assignment.assistant.displayName }),
      icon: 'assign' as const,
    },
    ...(assignment.endedOn
      ? [
          {
            id: `${assignment.id}-ended`,
            happenedOn: assignment.endedOn,
            title: t('families:timeline.assignmentEnded', { name: assignment.assistant.displayName }),
            icon: 'assign' as const,
            body: paragraphs(assignment.handoverNote && t('families:timeline.handover', { note: assignment.handoverNote })),
          },
        ]
      : []),
  ]),
  ...file.visits.map((visit) => ({
    id: visit.id,
    happenedOn: visit.visitedOn,
    title: t('families:timeline.visit', { kind: VISIT_KIND_WORDS[visit.kind], place: VISIT_PLACE_WORDS[visit.place] }),
    by: visit.author.displayName,
    icon: 'visit' as const,
    body: paragraphs(visit.matter),
  })),
];

const frameOf = (t: Text, file: CardCase): TimelineEvent[] => [
  {
    id: `${file.id}-opened`,
    happenedOn: file.openedOn,
    title: t('families:timeline.opened', { number: file.number }),
    icon: 'plus',
  },
  ...(file.closedOn
    ? [
        {
          id: `${file.id}-closed`,
          happenedOn: file.closedOn,
          title: t('families:timeline.closed', {
            reason: file.closureReason ? CLOSURE_REASON_WORDS[file.closureReason] : CASE_STAGE_WORDS[file.stage],
          }),
          icon: 'check' as const,
        },
      ]
    : []),
];

/** An intake as an event of the family's history. */
export const intakeEvent = (t: Text, intake: CardIntake): TimelineEvent => ({
  id: intake.id,
  happenedOn: intake.receivedOn,
  title: t('families:timeline.intake', {
    source: INTAKE_SOURCE_WORDS[intake.source],
    channel: INTAKE_CHANNEL_WORDS[intake.channel],
  }),
  by: intake.registeredBy.displayName,
  icon: 'intake',
  body: paragraphs(intake.content),
});

// What happens on one day is told in the order of the work: later steps stand above earlier ones.
const newestFirst = (events: readonly TimelineEvent[]): TimelineEvent[] =>
  events.toReversed().toSorted((one, other) => other.happenedOn.localeCompare(one.happenedOn));

/** Everything recorded about a case and the intakes before it, newest first; of one day, the later step first. */
export const timelineOf = (t: Text, file: CardCase, intakes: readonly CardIntake[]): readonly TimelineEvent[] =>
  newestFirst([
    ...intakes.map((intake) => intakeEvent(t, intake)),
    ...frameOf(t, file).slice(0, 1),
    ...otherGrounds(t, file),
    ...preparation(t, file),
    ...refusals(t, file),
    ...consents(t, file),
    ...decisions(t, file),
    ...accompaniment(t, file),
    ...frameOf(t, file).slice(1),
  ]);
