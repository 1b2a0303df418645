/** A write past the flush observer, or a bare column that is no id, count or date, that somebody has thought about. */
export interface Exemption {
  readonly file: string;
  /** The table, the entity manager's verb, or the column. */
  readonly what: string;
  readonly because: string;
}

/** Where a rule is told what it decides by, and the caller gets its answer alone. */
const RULES = (
  [
    ['cases/case-state.finder.ts', ['interviews', 'refusals', 'ledger']],
    ['cases/preparation/preparation.parts.ts', ['ledger']],
    ['families/members.finder.ts', ['born', 'signing']],
    ['staff/eligibility/eligibility.parts.ts', ['checks', 'held']],
    ['staff/staff.resolver.ts', ['papers']],
  ] as const
).map(([file, names]) => [file, names, 'what a rule is told: the caller gets its answer alone'] as const);

/** Where expressions tell a rule what it needs (decision 0027): what they are called, and about whom they are. */
const TOLD: readonly (readonly [file: string, names: readonly string[], because: string])[] = [
  ['law/law.finders.ts', ['versions', 'law_of_term'], 'rules of the act: a reference table without a party, about nobody'],
  ['centres/centres.finders.ts', ['teryt_codes'], 'the codes of a gmina, about nobody'],
  [
    'assignments/assignments.finders.ts',
    ['running'],
    'who accompanies and since when, asked about a case that is locked and recorded',
  ],
  ['cases/grounds/basis.finders.ts', ['has_basis'], 'a yes or no about a case that is locked and recorded'],
  ['assignments/za-zyciem-apart.ts', ['takes_a_place'], 'a yes or no about a case that is recorded'],
  ['cases/deciding/accompanying.ts', ['accompanied'], 'a yes or no about a case that is locked or recorded'],
  ['cases/relief/relief-waits.ts', ['relief_waits'], 'a yes or no about a case that is locked or recorded'],
  [
    'cases/amendments/correction-waits.ts',
    ['correction_waits', 'proposers'],
    'a yes or no about a case that is recorded, and ids of colleagues who proposed something in it',
  ],
  [
    'cases/deciding/function-then.ts',
    ['json_build_object ( text , post.role , text , post.acting , text , post.title )'],
    'as whom a colleague decided: of no file, beside a decision that is recorded',
  ],
  ['families/deciders.finder.ts', ['deciders'], 'names and functions of colleagues who decide, beside a case that is recorded'],
  [
    'cases/deciding/turns/people.finder.ts',
    ['json_build_object ( text , told.id , text , told.display_name )'],
    'name of a colleague, beside a case that is recorded',
  ],
  ['families/families.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  ['families/families.parts.ts', ['surname'], 'what a list shows of a family, whose row is recorded'],
  ['families/families.parts.ts', ['known'], 'a yes or no about a row that is recorded'],
  ['inquiries/inquiries.parts.ts', ['asker.display_name'], 'a colleague who asks, told to whom the notice is for'],
  ['inquiries/answerers.finder.ts', ['staff_member_id'], 'id of a colleague: the caller gets a yes or no alone'],
  [
    'families/links/links.parts.ts',
    ['person.display_name'],
    'names of colleagues: who linked, for whoever may open both records, and a director to ask for the rest',
  ],
  ['families/families.parts.ts', ['version'], 'a number beside a membership that is recorded'],
  [
    'families/pesel.guard.ts',
    ['bool_and ('],
    'a yes or no about a person whose membership is recorded; which household it is of is not read',
  ],
  ['families/similar-persons.finder.ts', ['person. …'], 'of a person whose membership is recorded by the search itself'],
  ['cases/preparation/preparation.parts.ts', ['corrected', 'recorder'], 'a yes or no, or an id, about a row that is recorded'],
  ['families/related/related.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  ['families/strengths/strengths.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  ['safety/safety.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  ['intakes/intakes.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  ['assignments/assignments.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  ['cases/preparation/qualification.parts.ts', ['corrected', 'recorder'], 'a yes or no, or an id, about a row that is recorded'],
  ['authority/authority.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  ['whereabouts/whereabouts.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  [
    'whereabouts/whereabouts.finders.ts',
    ['stays', 'support'],
    'kinds and days that a rule decides by: the caller gets a yes or no, and of another household only that it is known',
  ],
  ['contacts/contacts.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  ['pauses/pauses.parts.ts', ['corrected', 'is_open'], 'a yes or no about a row that is recorded'],
  ['pauses/pauses.finders.ts', ['paused_days'], 'days that a rule is told, about a case that is locked or recorded'],
  ['rhythms/rhythms.parts.ts', ['corrected', 'is_open'], 'a yes or no about a row that is recorded'],
  ['rhythms/rhythms.finders.ts', ['own_rhythms'], 'days that a rule is told, about a case that is locked or recorded'],
  ['rules/rules.jobs.ts', ['pauses', 'rhythms'], 'days that a job is told, about a case that it records'],
  ['visits/visits.parts.ts', ['corrected'], 'a yes or no about a row that is recorded'],
  [
    'visits/visits.finders.ts',
    ['coalesce ( json_agg ( other.visited_on order by other.visited_on ) , text )', 'at', 'to_char ( other.starts_at , text )'],
    'days and hours of visits in a case that is locked and recorded, or of the caller themselves',
  ],
  [
    'contacts/contacts.finders.ts',
    ['at', 'to_char ( other.starts_at , text )'],
    'the hour of a contact of the caller, or of whoever made the one in work',
  ],
  [
    'visits/late/late-visits.finders.ts',
    ['household.surname', 'told.number'],
    'all that is told of a file one worked in: of an assignment of the caller, which is recorded with its family',
  ],
  [
    'handovers/verbs/standing-of.ts',
    ['coalesce ( json_agg ( held.id ) , text )'],
    'ids of units, about a case that is locked and recorded',
  ],
  [
    'substitutions/substitutions.finders.ts',
    ['stand_ins', 'stood_in'],
    'ids and days that a rule is told, about a case that is locked or recorded',
  ],
  ['substitutions/substitutions.finders.ts', ['substitutes'], 'names of people of the office, beside a case that is recorded'],
  [
    'substitutions/verbs/appoint-substitute.ts',
    ['held', 'role'],
    'ids of cases that are counted, and nothing of them is answered',
  ],
  ['substitutions/substitutions.policy.ts', ['…'], 'ids of substitutions and of people, from which the others are read'],
  ['absences/absences.finders.ts', ['told. …'], 'a day of an absence, told to those alone who may know it'],
  [
    'assignments/za-zyciem-apart.ts',
    ['hands.assistant_ids', 'assistant_ids', 'law.amount'],
    'ids of assistants and a limit of the act, about no file; the worker records every one of them',
  ],
  ['handovers/colleagues.ts', ['held.assistant_id …', 'led.staff_member_id …'], 'ids of colleagues, compared and never answered'],
  [
    'deadlines/deadlines.jobs.ts',
    ['holders', 'beside'],
    'ids of whoever answers for a term; the worker records every family itself',
  ],
  ['reports/figures.ts', ['template', 'newest_version'], 'the words of the official form, about nobody'],
  [
    'reports/figures.ts',
    ['times', 'functions'],
    'ids and days that a rule counts: the caller gets their number, and the names of assistants',
  ],
  [
    'reports/half-year-report.finder.ts',
    ['frozen', 'figures', 'staff'],
    'numbers as submitted, and the names of assistants: of no file',
  ],
  ['reports/report-duty.finder.ts', ['owed'], 'a yes or no about a report of the centre'],
  [
    'reports/report-periods.finder.ts',
    ['periods', 'period.half_year', 'period.place', 'law'],
    'half-years and their terms, about nobody',
  ],
  [
    'reports/submissions/submissions.finder.ts',
    ['supervised', 'submitted', 'figures'],
    'what centres submitted to the region: of no file',
  ],
  ...RULES,
  [
    'deadlines/verbs/terms-by-jobs.ts',
    ['r.source', 'r.rule_version', 'r.amount', 'r.unit'],
    'a rule of the centre, about nobody',
  ],
  ['rules/effect.finder.ts', ['counted'], 'numbers of the whole centre, about no file'],
  [
    'referrals/referrals.parts.ts',
    ['told.version', 'told.state', 'told.name'],
    'where a referral stands and the name of an institution: of no file, beside a row that is recorded',
  ],
];

/** Every column a file reads, for a file that asks about callers and not about files. */
export const EVERY_COLUMN = 'every column';

/** Every write and every read of a module that the audit does not see by itself (decisions 0003, 0022). */
export const EXEMPTIONS: readonly Exemption[] = [
  ...TOLD.flatMap(([file, names, because]) => names.map((what) => ({ file: `services/modules/${file}`, what, because }))),
  {
    file: 'services/modules/cases/opening/start-case.ts',
    what: 'last_number',
    because: 'the number of the next case: a counter, about nobody',
  },
  {
    file: 'services/modules/deadlines/deadlines.jobs.ts',
    what: 'worker_id',
    because: 'what modules above contribute is put in at run time: whoever answers for the term, an id',
  },
  {
    file: 'services/modules/cases/opening/start-case.ts',
    what: 'case_counter',
    because: 'a counter: locked by the statement that raises it, and no row of a file',
  },
  {
    file: 'services/modules/rules/rules.jobs.ts',
    what: 'deadline',
    because: 'the worker stops terms of many cases and records every family itself',
  },
  {
    file: 'services/modules/cases/grounds/run-out-orders.jobs.ts',
    what: EVERY_COLUMN,
    because: 'what the rules decide by, and ids of whoever is told: the worker answers nobody and records every family itself',
  },
  {
    file: 'services/modules/cases/grounds/run-out-orders.jobs.ts',
    what: 'support_case',
    because: 'the worker moves cases whose order has ended and records every family itself',
  },
  {
    file: 'services/modules/deadlines/verbs/terms-by-jobs.ts',
    what: 'deadline',
    because: 'the worker starts and stops terms of cases whose families its job records',
  },
  {
    file: 'services/modules/cases/move-to.ts',
    what: 'nativeUpdate',
    because: 'raises the version alone, which an entity manager does not do without a changed field and the audit does not name',
  },
  {
    file: 'services/modules/visits/verbs/correct-visit.ts',
    what: 'nativeUpdate',
    because: 'raises the version alone, where only who took part has changed; the rows of the persons stand in the audit',
  },
  {
    file: 'services/modules/whereabouts/verbs/note-court-application.ts',
    what: 'nativeUpdate',
    because: 'raises the version alone, where only the term of the stay has ended; the row of the term stands in the audit',
  },
  {
    file: 'services/modules/staff/member-directory.ts',
    what: EVERY_COLUMN,
    because: 'who calls, asked at every request before anything is recorded in their name (decision 0026)',
  },
  {
    file: 'services/modules/notifications/verbs/tell-once.ts',
    what: 'notification',
    because: "the worker's jobs: it may add a notice but not read one",
  },
  {
    file: 'services/modules/notifications/verbs/settle-decided.ts',
    what: 'notification',
    because:
      'notices of several people, settled by what the rows say after a change that is itself recorded; none of them is read',
  },
  {
    file: 'services/modules/referrals/referrals.jobs.ts',
    what: 'referral_share',
    because: "the worker's jobs: it may write one column of a share and not read the others",
  },
  {
    file: 'services/modules/reports/supervision.ts',
    what: 'supervised_centre',
    because: 'written on the owner’s connection, which has no entities; the command records it (decisions 0009, 0021)',
  },
];
