// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DateField } from './date-field.js';

const changes: (string | null)[] = [];

const Page = ({ first }: { first: string | null }) => {
  const [value, setValue] = useState(first);
  return (
    <I18nProvider locale="pl-PL">
      <DateField
        label="Kiedy?"
        value={value}
        onChange={(day) => {
          changes.push(day);
          setValue(day);
        }}
      />
    </I18nProvider>
  );
};

let page: Root | null = null;

const open = (first: string | null = null): void => {
  changes.length = 0;
  page = createRoot(document.body.appendChild(document.createElement('main')));
  act(() => page?.render(<Page first={first} />));
};

const segment = (type: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-type="${type}"]`);
  if (!found) throw new Error(`The date has no ${type}`);
  return found;
};

const type = (part: string, digits: string): void => {
  act(() => segment(part).focus());
  for (const data of digits)
    act(() => {
      segment(part).dispatchEvent(
        new InputEvent('beforeinput', { data, inputType: 'insertText', bubbles: true, cancelable: true }),
      );
    });
};

const leave = (): Promise<void> =>
  act(async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    await new Promise((resolve) => setTimeout(resolve));
  });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // This DOM tells of a selection while it is being told of one, for ever.
  vi.spyOn(Selection.prototype, 'collapse').mockImplementation(() => undefined);
});
afterEach(() => {
  act(() => page?.unmount());
  document.body.innerHTML = '';
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const writeDay = (day: string, month: string, year: string): Promise<void> => {
  type('day', day);
  type('month', month);
  type('year', year);
  return leave();
};

test('a day that exists is handed on as it was written', async () => {
  open();
  await writeDay('29', '02', '2024');
  expect(changes.at(-1)).toBe('2024-02-29');
  expect(document.body.textContent).not.toContain('Nie ma takiego dnia');
});

test.each([
  ['29', '02', '2023'],
  ['31', '04', '2026'],
])('%s.%s.%s is no day: the field says so, and no other day takes its place', async (day, month, year) => {
  open();
  await writeDay(day, month, year);
  expect(document.body.textContent).toContain(`Nie ma takiego dnia: ${day}.${month}.${year}.`);
  expect(changes.at(-1)).toBe(`${year}-${month}-${day}`);
  await writeDay('28', '02', '2023');
  expect(changes.at(-1)).toBe('2023-02-28');
  expect(document.body.textContent).not.toContain('Nie ma takiego dnia');
});

test('a day changed into one that does not exist is not quietly the old one again', async () => {
  open('2023-02-28');
  type('day', '29');
  await leave();
  expect(changes.at(-1)).toBe('2023-02-29');
  expect(document.body.textContent).toContain('Nie ma takiego dnia: 29.02.2023.');
});
