/** Suites in tests/ that look at a module and do not bear its name. */
const UNDER_OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  acting: ['tests/modules/contact', 'tests/modules/substitutes', 'tests/modules/visit'],
  addresses: ['tests/modules/secret-address'],
  assignments: ['tests/modules/case-closed', 'tests/modules/relief'],
  authority: ['tests/modules/parental-authority'],
  cases: ['tests/modules/card'],
  deadlines: ['tests/modules/cases/case-clocks'],
  families: [
    'tests/modules/card',
    'tests/modules/deaths',
    'tests/isolation/links-elsewhere',
    'tests/modules/known-persons',
    'tests/modules/links',
    'tests/modules/memberships',
    'tests/modules/observed-corrections',
    'tests/modules/person-links',
    'tests/modules/persons',
    'tests/modules/registered-as-known',
    'tests/modules/related-persons',
    'tests/modules/similar-persons',
  ],
  inquiries: ['tests/modules/known-persons', 'tests/modules/similar-persons'],
  intakes: ['tests/modules/card', 'tests/modules/registered-as-known'],
  law: ['tests/modules/cases/case-clocks', 'tests/modules/centres', 'tests/modules/deadlines'],
  notifications: ['tests/modules/notices-settled'],
  partners: ['tests/modules/centres', 'tests/modules/referral'],
  reports: ['tests/modules/submissions'],
  rules: ['tests/modules/local-rules'],
  safety: ['tests/modules/card'],
  staff: ['tests/modules/own-rights', 'tests/modules/viewer-answers', 'tests/console/'],
  substitutions: ['tests/modules/substitutes'],
  viewer: ['tests/modules/own-rights'],
};

/** Beginnings of the paths of the suites that look at a module: those that bear its name or that of one of its rows, and those named here. */
export const suitesOf = (noun: string): readonly string[] => [
  `tests/modules/${noun.replace(/(ies|s)$/, '')}`,
  ...(UNDER_OTHER_NAMES[noun] ?? []),
];
