import { daysAgo } from './kit/days.js';
import { journey } from './kit/journey.js';

const NAME = 'Daniel Pokazowy';

journey('whose function has ended sees nothing any more from the next request on (G35)', async ({ stage }) => {
  const daniel = await stage.signIn('daniel.lodz');
  await daniel.visit('/rodziny', 'Rodziny');
  await daniel.sees(NAME);

  const natalia = await stage.signIn('natalia.lodz');
  await natalia.visit('/pracownicy', 'Pracownicy');
  await natalia.look('pracownicy');
  await natalia.press(NAME);
  await natalia.seesHeading(NAME);
  await natalia.press(/^Zakończ funkcję: asystent/i);
  await natalia.date('Ostatni dzień funkcji', daysAgo(1));
  await natalia.look('pracownik');
  await natalia.page.getByRole('button', { name: 'Zakończ funkcję', exact: true }).last().click();
  await natalia.confirmInNewWindow();
  await natalia.isTold('Zapisano koniec funkcji');

  await daniel.page.reload();
  await daniel.page.locator('h1').first().waitFor();
  await daniel.doesNotSee('Kowalska');
  await daniel.doesNotSee('Pokaż więcej');
  await daniel.look('koniec-funkcji');
});
