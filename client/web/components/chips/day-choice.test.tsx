import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DayChoice } from './day-choice.js';

const likely = [{ label: 'Za tydzień', days: 7 }];

const drawn = (countedFrom: string): string =>
  renderToString(
    <DayChoice
      label="Następna wizyta"
      fieldLabel="Który dzień?"
      otherLabel="Inny dzień"
      value={null}
      onChange={() => undefined}
      countedFrom={countedFrom}
      likely={likely}
    />,
  );

test('likely days are counted from a day, and from one that does not exist none are', () => {
  expect(drawn('2024-02-29')).toContain('Za tydzień');
  expect(drawn('2023-02-29')).not.toContain('Za tydzień');
});
