import { CASE_STAGE_WORDS, CLOSURE_REASON_WORDS } from '@asysta/schema/cases/codes';
import { CONSENT_FORM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { paragraphs } from '../../../components/data/paragraphs.js';
import type { TimelineEvent } from '../../../components/data/timeline.js';
import { capitalize, formatDay } from '../../../components/format.js';
import { problemsInWords } from '../../../frame/records/problems-in-words.js';
import { inFunction } from '../../../frame/records/by-whom.js';
import { inPlace } from '../../../frame/slots/slots.js';
import type { Text } from '../../../frame/text/i18n.js';
import type { CaseFile } from './case-file.js';
import { whoAgreed } from './who-agreed.js';
import { annulled } from './annulled.js';
import { eventsOfGrounds } from './events-of-grounds.js';

// The API tells the newest of each kind first; here the earlier stands before the later.
const preparation = (t: Text, file: CaseFile): TimelineEvent[] => [
  ...file.interviews.toReversed().map((interview) => ({
    id: interview.id,
    happenedOn: interview.conductedOn,
    title: t('cases:timeline.interview'),
    by: interview.author.displayName,
    icon: 'document' as const,
    isAnnulled: annulled(t, interview).isAnnulled,
    body: paragraphs(
      annulled(t, interview).because,
      interview.findings,
      t(interview.assistantNecessary ? 'cases:timeline.necessary' : 'cases:timeline.notNecessary'),
      interview.necessityReason,
    ),
  })),
  ...file.diagnoses.toReversed().map((diagnosis) => ({
    id: diagnosis.id,
    happenedOn: diagnosis.madeOn,
    title: t('cases:timeline.diagnosis'),
    by: diagnosis.author.displayName,
    icon: 'document' as const,
    isAnnulled: annulled(t, diagnosis).isAnnulled,
    body: paragraphs(annulled(t, diagnosis).because, capitalize(problemsInWords(diagnosis)), diagnosis.description),
  })),
  ...file.offers.toReversed().map((offer) => ({
    id: offer.id,
    happenedOn: offer.presentedOn,
    title: t('cases:timeline.offer'),
    by: offer.presentedBy.displayName,
    icon: 'people' as const,
    isAnnulled: annulled(t, offer).isAnnulled,
    body: paragraphs(annulled(t, offer).because, offer.manner),
  })),
];

type Entry = CaseFile['consents'][number]['entry'];

/** The day of entry beside the day of the paper, by whom, and why so late; nothing where all of it is one. */
const enteredLate = (t: Text, entry: Entry): string | null =>
  entry
    ? [
        t('cases:timeline.entered', { date: formatDay(entry.recordedOn), name: entry.recordedBy.displayName }),
        entry.reason && t('cases:timeline.enteredWhy', { reason: entry.reason }),
      ]
        .filter(Boolean)
        .join(' ')
    : null;

const consents = (t: Text, file: CaseFile): TimelineEvent[] =>
  file.consents.toReversed().flatMap((consent) => [
    {
      id: consent.id,
      happenedOn: consent.signedOn,
      title: t('cases:timeline.consent', { form: CONSENT_FORM_WORDS[consent.form] }),
      icon: 'check' as const,
      isAnnulled: annulled(t, consent).isAnnulled,
      body: paragraphs(
        annulled(t, consent).because,
        t('cases:timeline.signatories', { names: whoAgreed(consent) }),
        enteredLate(t, consent.entry),
      ),
    },
    ...(consent.withdrawnOn
      ? [
          {
            id: `${consent.id}-withdrawn`,
            happenedOn: consent.withdrawnOn,
            title: t('cases:timeline.withdrawn'),
            icon: 'close' as const,
            isAnnulled: annulled(t, consent).isAnnulled,
          },
        ]
      : []),
  ]);

/** What the director decided of a support that nothing entitled any more. */
const ofHaltedSupport = (t: Text, { withdrawalDecisions }: CaseFile): TimelineEvent[] =>
  withdrawalDecisions.map(({ id, kind, suspendedUntil, reason, decidedOn, decidedBy, decidedAs }) => ({
    id,
    happenedOn: decidedOn,
    title:
      kind === 'SUSPENDED' && suspendedUntil
        ? t('cases:timeline.suspended', { date: formatDay(suspendedUntil) })
        : t('cases:timeline.ended'),
    by: inFunction(decidedBy, decidedAs),
    icon: 'people' as const,
    body: paragraphs(reason),
  }));

const refusals = (t: Text, file: CaseFile): TimelineEvent[] =>
  file.refusals.toReversed().flatMap((refusal) => [
    {
      id: refusal.id,
      happenedOn: refusal.refusedOn,
      title: t('cases:timeline.refusal'),
      icon: 'close' as const,
      isAnnulled: annulled(t, refusal).isAnnulled,
      body: paragraphs(annulled(t, refusal).because, refusal.circumstances),
    },
    ...(refusal.decision && refusal.decidedOn
      ? [
          {
            id: `${refusal.id}-decided`,
            happenedOn: refusal.decidedOn,
            title: t(refusal.decision === 'NOTIFY' ? 'cases:timeline.notify' : 'cases:timeline.doNotNotify'),
            by: refusal.decidedBy ? inFunction(refusal.decidedBy, refusal.decidedAs) : undefined,
            icon: 'scales' as const,
            body: paragraphs(
              refusal.decisionReason,
              refusal.courtName && t('cases:timeline.notifyCourt', { court: refusal.courtName }),
              refusal.letterOn && t('cases:timeline.letterOn', { date: formatDay(refusal.letterOn) }),
            ),
          },
        ]
      : []),
  ]);

const decisions = (t: Text, { requests, qualifications }: CaseFile): TimelineEvent[] => [
  ...requests.toReversed().flatMap((request) => [
    {
      id: request.id,
      happenedOn: request.requestedOn,
      title: t('cases:timeline.request'),
      by: inFunction(request.requestedBy, request.requestedAs),
      icon: 'document' as const,
      isAnnulled: annulled(t, request).isAnnulled,
      body: paragraphs(annulled(t, request).because, request.justification),
    },
    ...(request.decision
      ? [
          {
            id: request.decision.id,
            happenedOn: request.decision.decidedOn,
            title: t(`cases:remarks.${request.decision.outcome}`),
            by: inFunction(request.decision.decidedBy, request.decision.decidedAs),
            icon: 'close' as const,
            body: paragraphs(request.decision.reason),
          },
        ]
      : []),
  ]),
  ...qualifications.toReversed().map((qualification) => ({
    id: qualification.id,
    happenedOn: qualification.qualifiedOn,
    title: t('cases:timeline.qualification'),
    by: inFunction(qualification.qualifiedBy, qualification.qualifiedAs),
    icon: 'check' as const,
    isAnnulled: annulled(t, qualification).isAnnulled,
    body: paragraphs(annulled(t, qualification).because, qualification.grounds),
  })),
];

const opening = (t: Text, file: CaseFile): TimelineEvent => ({
  id: `${file.id}-opened`,
  happenedOn: file.openedOn,
  title: t('cases:timeline.opened', { number: file.number }),
  by: file.openingEntry ? inFunction(file.openingEntry.decidedBy, file.openingEntry.decidedAs) : undefined,
  icon: 'plus',
  body: paragraphs(enteredLate(t, file.openingEntry)),
});

const ending = (t: Text, file: CaseFile): TimelineEvent[] =>
  file.closedOn
    ? [
        {
          id: `${file.id}-closed`,
          happenedOn: file.closedOn,
          title: t('cases:timeline.closed', {
            reason: file.closureReason ? CLOSURE_REASON_WORDS[file.closureReason] : CASE_STAGE_WORDS[file.stage],
          }),
          icon: 'check',
        },
      ]
    : [];

/** Ends of the case that did not count: it went on, and they stay with the reason. */
const annulledEndings = (t: Text, { amendments }: CaseFile): TimelineEvent[] =>
  amendments.flatMap(({ id, kind, what, outcome, reason, fields }) => {
    const closedOn = fields.find(({ field }) => field === 'closedOn')?.oldValue;
    if (kind !== 'ANNULMENT' || what !== 'CLOSING' || outcome !== 'CONFIRMED' || !closedOn) return [];
    return [
      {
        id,
        happenedOn: closedOn,
        title: t('cases:timeline.closedWrongly'),
        icon: 'check' as const,
        isAnnulled: true,
        body: paragraphs(t('cases:timeline.annulled', { reason })),
      },
    ];
  });

/** Entries of one origin; of what happened on one day, the later place is told as the later. */
export interface Entries {
  readonly place: number;
  readonly events: readonly TimelineEvent[];
}

/** Everything that the steps of a case have recorded: its opening comes first in the order of the work, its end last. */
export const entriesOf = (t: Text, file: CaseFile): readonly Entries[] => [
  {
    place: 20,
    events: [
      opening(t, file),
      ...eventsOfGrounds(t, file),
      ...preparation(t, file),
      ...refusals(t, file),
      ...consents(t, file),
      ...ofHaltedSupport(t, file),
      ...decisions(t, file),
    ],
  },
  { place: 90, events: [...annulledEndings(t, file), ...ending(t, file)] },
];

/** All entries, newest first; of one day, the later step stands above the earlier. */
export const newestFirst = (entries: readonly Entries[]): readonly TimelineEvent[] =>
  inPlace(entries)
    .flatMap(({ events }) => events)
    .toReversed()
    .toSorted((one, other) => other.happenedOn.localeCompare(one.happenedOn));
