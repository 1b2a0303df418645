/** Suites in tests/ that look at a module and do not bear its name. */
const UNDER_OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  acting: ['tests/modules/contact', 'tests/modules/substitutes', 'tests/modules/visit'],
  assignments: ['tests/modules/case-closed'],
  deadlines: ['tests/modules/cases/case-clocks'],
  families: ['tests/modules/memberships', 'tests/modules/persons'],
  law: ['tests/modules/cases/case-clocks', 'tests/modules/centres', 'tests/modules/deadlines'],
  partners: ['tests/modules/centres', 'tests/modules/referral'],
  reports: ['tests/modules/submissions'],
  rules: ['tests/modules/local-rules'],
  staff: ['tests/modules/own-rights', 'tests/modules/viewer-answers', 'tests/console/'],
  substitutions: ['tests/modules/substitutes'],
  viewer: ['tests/modules/own-rights'],
};

/** Beginnings of the paths of the suites that look at a module: those that bear its name or that of one of its rows, and those named here. */
export const suitesOf = (noun: string): readonly string[] => [
  `tests/modules/${noun.replace(/(ies|s)$/, '')}`,
  ...(UNDER_OTHER_NAMES[noun] ?? []),
];
