import type { Year } from '../year.js';

/** A rule of the centre that counts only from a later day on. */
export const tellAnnouncedRule = async (year: Year, director: string): Promise<void> => {
  await year.at.office.act(director, year.daysAgo(3), 'setLocalRule', 'SetLocalRuleInput', {
    key: 'FIRST_VISIT',
    days: 10,
    source: 'zarządzenie kierownika nr 9/2026 (przykładowe)',
    validFrom: year.daysAgo(-40),
    reason: 'Rodziny czekają na pierwszą wizytę za długo.',
  });
};

/** A rule that the centre tried for some weeks and gave up, before the year that is told. */
export const tellEndedRule = async (year: Year, director: string): Promise<void> => {
  const { office } = year.at;
  const from = year.daysAgo(395);
  const { id, version } = await office.act<{ id: string; version: number }>(
    director,
    from,
    'setLocalRule',
    'SetLocalRuleInput',
    {
      key: 'AREA_OF_CHANGE',
      source: 'zarządzenie dyrektora nr 2/2025 (przykładowe)',
      validFrom: from,
      reason: 'Próba przez trzy tygodnie.',
    },
    'id version',
  );
  await office.act(director, year.daysAgo(375), 'endLocalRule', 'EndLocalRuleInput', {
    localRuleId: id,
    expectedVersion: version,
    lastOn: year.daysAgo(374),
    reason: 'Obszar zmian ustala się z rodziną później niż na pierwszej wizycie.',
  });
};
