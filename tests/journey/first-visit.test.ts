import { expect } from 'vitest';
import { journey } from './kit/journey.js';

const FAMILY = 'Kozłowska';

journey(
  'the assistant of Zielonki finds the late first visit on Dziś and records it with the social worker',
  async ({ stage }) => {
    const tomasz = await stage.signIn('tomasz.zielonki');
    const late = tomasz.page.locator('#po-terminie, section').filter({ hasText: 'Po terminie' }).getByRole('listitem');
    const term = late.filter({ hasText: `Rodzina ${FAMILY}` }).first();
    await term.getByText('2 dni po terminie').waitFor();
    await term.getByText('Skąd ten termin?').click();
    await term.getByText(/[Zz]asady ośrodka: pierwsza wizyta w ciągu 14 dni od zakwalifikowania rodziny/).waitFor();
    await tomasz.look('dzis-pierwsza-wizyta');

    await tomasz.press(`Zapisz pierwszą wizytę, Rodzina ${FAMILY}`);
    await tomasz.seesHeading(new RegExp(FAMILY));
    await tomasz.look('pierwsza-wizyta-pusta');
    await tomasz.press('Zapisz pierwszą wizytę');
    await tomasz.sees(/wymaga(ją)? poprawy/);
    await tomasz.look('pierwsza-wizyta-bledy');

    // The only social worker it can be is chosen already, because the centre asks for her.
    await tomasz.page.getByRole('radio', { name: /Anna Przykładowa/, checked: true }).waitFor({ state: 'attached' });
    await tomasz.write('Obszar 1', 'Poranne wyjście dzieci do szkoły');
    await tomasz.press('Dodaj następny obszar');
    await tomasz.write('Obszar 2', 'Spokojny wieczór bez telefonu');
    await tomasz.pick('Dzień wizyty', 'Dziś');
    await tomasz.pick('Ile trwała?', '60 min');
    await tomasz.pick('Miejsce', /[Mm]ieszkani|[Dd]om/);
    await tomasz.page.locator('[data-label="Kto był z rodziny?"] label').first().click();
    await tomasz.page.locator('[data-label="Jakie wsparcie dał asystent?"] label').first().click();
    await tomasz.write('Czego dotyczyła wizyta?', 'Poznanie się i przekazanie sprawy przez pracownika socjalnego.');
    await tomasz.pick('Następna wizyta', 'Za tydzień');
    await tomasz.look('pierwsza-wizyta');
    await tomasz.press('Zapisz pierwszą wizytę');
    await tomasz.isTold('Zapisano pierwszą wizytę');
    await tomasz.seesHeading(/^Wizyty/);
    await tomasz.sees('Spokojny wieczór bez telefonu');
    await tomasz.look('wizyty');
    await tomasz.openFamily(FAMILY);
    await tomasz.look('karta-w-trakcie');

    await tomasz.visit('/', 'Dziś');
    const still = tomasz.page
      .getByRole('listitem')
      .filter({ hasText: `Rodzina ${FAMILY}` })
      .filter({ hasText: /[Pp]ierwsza wizyta/ });
    expect(await still.count()).toBe(0);
  },
);

journey(
  'Raków has no such rule: twenty days after the request nothing is late there for want of a first visit',
  async ({ stage }) => {
    const ewa = await stage.signIn('ewa.rakow');
    await ewa.look('dzis-rakow');
    await ewa.doesNotSee(/[Pp]ierwsza wizyta/);
    await ewa.openFamily('Lewandowska');
    await ewa.sees('Asystent przydzielony');
    await ewa.doesNotSee(/po terminie/);
    await ewa.look('karta-rakow');
  },
);
