// @vitest-environment happy-dom
import { LocalDateSchema } from '@asysta/schema/values/local-date';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DateField } from '../../components/forms/date-field.js';
import { eachOnItsOwnPage, openScreen, pageText, sendForm, told } from '../kit/screen.js';
import { Bound, MutationForm } from './mutation-form.js';
import { useMutationForm } from './use-mutation-form.js';

/** A form in whose date somebody has written that day. */
const openWith = (startedOn: string) => {
  const StartPage = () => {
    const state = useMutationForm({
      draftKey: 'start:1',
      schema: v.object({ startedOn: LocalDateSchema }),
      defaultValues: { startedOn },
      send: () => Promise.reject(new Error('not to be sent')),
      success: 'Zapisano.',
    });
    return (
      <I18nProvider locale="pl-PL">
        <MutationForm state={state} submitLabel="Zapisz">
          <Bound form={state.form} name="startedOn">
            {(field) => <DateField label="Dzień" {...field} />}
          </Bound>
        </MutationForm>
      </I18nProvider>
    );
  };
  return openScreen({ path: '/start', address: '/start', component: StartPage });
};

const timesTold = (sentence: string): number => pageText().split(sentence).length - 1;

eachOnItsOwnPage();

test('a day that does not exist is told above the form as beside the field', async () => {
  await openWith('2023-02-29');
  await sendForm();
  await told('Jedna rzecz wymaga poprawy');
  expect(timesTold('Nie ma takiego dnia: 29.02.2023. Wpisz datę jeszcze raz.')).toBe(2);
});

test('a day that exists and cannot be meant is told in one sentence, too', async () => {
  await openWith('1066-02-28');
  await sendForm();
  await told('Jedna rzecz wymaga poprawy');
  expect(timesTold('Sprawdź rok. Podaj dzień od 01.01.1850 do 31.12.2150.')).toBe(2);
});
