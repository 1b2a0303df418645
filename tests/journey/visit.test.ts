import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { journey } from './kit/journey.js';
import type { Person } from './kit/person.js';
import { PHONE } from './kit/screens.js';

/** Presses Tab until something has the focus, as who works without a mouse does. */
const tabTo = async (who: Person, target: Locator): Promise<void> => {
  await target.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await who.page.keyboard.press('Tab');
  }
  throw new Error(`No way by keyboard to ${target.toString()}`);
};

const tabInto = async (who: Person, place: Locator): Promise<void> => {
  await place.first().waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await place.first().evaluate((element) => element.contains(element.ownerDocument.activeElement))) return;
    await who.page.keyboard.press('Tab');
  }
  throw new Error(`No way by keyboard into ${place.toString()}`);
};

journey('an assistant records a visit with the keyboard alone', async ({ stage }) => {
  const karolina = await stage.signIn('karolina.zielonki');
  const { page } = karolina;
  const { keyboard } = page;
  await tabTo(karolina, page.getByRole('link', { name: 'Przejdź do treści' }));
  await keyboard.press('Enter');
  expect(await page.locator('main').evaluate((main) => main === main.ownerDocument.activeElement)).toBe(true);
  await tabTo(karolina, page.getByRole('link', { name: 'Zapisz wizytę, Rodzina Szymańska' }));
  await keyboard.press('Enter');
  await karolina.seesHeading(/Nowa wizyta.*Szymańska/);

  await tabInto(karolina, karolina.field('Dzień wizyty'));
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowLeft');
  await tabInto(karolina, karolina.field('Ile trwała?'));
  await keyboard.press('Space');
  await tabInto(karolina, karolina.field('Miejsce'));
  await tabTo(karolina, karolina.field('Miejsce').getByRole('radio').first());
  await keyboard.press('Space');
  await tabTo(karolina, karolina.field('Kto był z rodziny?').getByRole('checkbox').first());
  await keyboard.press('Space');
  await tabTo(karolina, karolina.field('Jakie wsparcie dał asystent?').getByRole('checkbox').first());
  await keyboard.press('Space');
  await tabTo(karolina, karolina.field('Czego dotyczyła wizyta?').getByRole('textbox'));
  await keyboard.type('Wspólne odrabianie lekcji i plan na sobotę.');
  await karolina.look('wizyta');
  await tabTo(karolina, page.getByRole('button', { name: 'Zapisz wizytę' }));
  await keyboard.press('Enter');
  await karolina.isTold('Zapisano wizytę');
  await karolina.sees('Wspólne odrabianie lekcji i plan na sobotę.');
});

journey('on a phone of 360 px a visit is recorded from the bottom bar', async ({ stage }) => {
  const tomasz = await stage.signIn('tomasz.zielonki');
  await tomasz.page.setViewportSize(PHONE);
  await tomasz.page
    .getByRole('navigation', { name: 'Skróty' })
    .getByRole('link', { name: /[Ww]izyt/ })
    .click();
  await tomasz.seesHeading('U której rodziny?');
  await tomasz.look('wizyta-wybor-rodziny');
  await tomasz.page.getByRole('link', { name: /Rodzina Wiśniewska/ }).click();
  await tomasz.seesHeading(/Nowa wizyta.*Wiśniewska/);
  await tomasz.pick('Dzień wizyty', 'Wczoraj');
  await tomasz.pick('Ile trwała?', '45 min');
  await tomasz.field('Miejsce').locator('label').first().click();
  await tomasz.field('Kto był z rodziny?').locator('label').first().click();
  await tomasz.field('Jakie wsparcie dał asystent?').locator('label').first().click();
  await tomasz.write('Czego dotyczyła wizyta?', 'Rozmowa o zakupach na cały tydzień.');
  const small = await tomasz.page
    .locator('form button:visible, form label:visible:has(input[type=radio]), form label:visible:has(input[type=checkbox])')
    .evaluateAll((targets) =>
      targets
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44 - 0.5)
        .map(({ text, box }) => `${text} ${box.height}`),
    );
  expect(small, 'targets lower than 44 px').toEqual([]);
  await tomasz.press('Zapisz wizytę');
  await tomasz.isTold('Zapisano wizytę');
  await tomasz.sees('Rozmowa o zakupach na cały tydzień.');
});
