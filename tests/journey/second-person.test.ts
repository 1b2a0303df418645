import { expect } from 'vitest';
import { journey } from './kit/journey.js';

const SECOND_DIRECTOR = 'Wojciech Przykładowy';
/** Proposed in the sample data as head of a unit. */
const HEAD = 'Kinga Przykładowa';

journey(
  'a second director is proposed by the administrator, confirmed by the director and told to the officer (S2)',
  async ({ stage }) => {
    const natalia = await stage.signIn('natalia.lodz');
    await natalia.visit('/pracownicy', 'Pracownicy');
    await natalia.sees(/^Czeka na potwierdzenie: kierownik III Wydziału/i);
    await natalia.press(SECOND_DIRECTOR);
    await natalia.seesHeading(SECOND_DIRECTOR);
    await natalia.press('Nadaj funkcję');
    await natalia.choose('Funkcja', 'Kierownik ośrodka');
    await natalia.sees('Tę funkcję nadają dwie osoby');
    await natalia.write('Stanowisko', 'zastępca dyrektora');
    await natalia.look('propozycja-powolania');
    await natalia.press('Zaproponuj powołanie');
    await natalia.confirmInNewWindow();
    await natalia.isTold('Zaproponowano. Czeka na potwierdzenie dyrektora.');
    await natalia.sees(/^Czeka na potwierdzenie: zastępca dyrektora/i);
    await natalia.sees(/nie daje żadnych praw/);
    await natalia.look('propozycja-czeka');

    const barbara = await stage.signIn('barbara.lodz');
    expect(await barbara.page.getByRole('button', { name: /Konto:/ }).innerText()).toContain('dyrektor ośrodka');
    await barbara.sees('Powołanie czeka na potwierdzenie');
    const notice = barbara.page.getByRole('listitem').filter({ hasText: 'Powołanie czeka na potwierdzenie' }).first();
    await notice.getByRole('link', { name: 'Rozpatrz' }).click();
    await barbara.seesHeading(SECOND_DIRECTOR);
    await barbara.visit('/pracownicy', 'Pracownicy');
    await barbara.sees('2 osoby czekają na Twoją decyzję o powołaniu');
    await barbara.look('powolania-do-decyzji');
    await barbara.press(`${SECOND_DIRECTOR}: zobacz i zdecyduj`);
    await barbara.seesHeading(SECOND_DIRECTOR);
    const confirm = barbara.page.getByRole('button', { name: /^Potwierdź powołanie: zastępca dyrektora/i });
    await confirm.focus();
    await barbara.page.keyboard.press('Enter');
    await barbara.sees('Potwierdzić powołanie?');
    await barbara.look('potwierdzenie-powolania');
    await barbara.page.getByRole('alertdialog').getByRole('button', { name: 'Potwierdź powołanie' }).click();
    await barbara.isTold('Powołanie potwierdzone');
    await barbara.sees('Zastępca dyrektora');

    await barbara.visit('/pracownicy', 'Pracownicy');
    await barbara.press(`${HEAD}: zobacz i zdecyduj`);
    await barbara.seesHeading(HEAD);
    await barbara.press(/^Odrzuć powołanie: kierownik III Wydziału/i);
    await barbara.write('Powód', 'Wydziałem pokieruje kto inny.');
    await barbara.look('odrzucenie-powolania');
    await barbara.press('Odrzuć powołanie');
    await barbara.isTold('Powołanie odrzucone');
    await barbara.sees('Odrzucona propozycja (1)');

    const igor = await stage.signIn('igor.lodz');
    await igor.seesHeading('Pracownicy');
    await igor.sees('Potwierdzono powołanie');
    await igor.sees('Odrzucono powołanie');
    await igor.look('powiadomienia-inspektora');
  },
);
