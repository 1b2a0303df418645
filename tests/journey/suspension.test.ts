import { journey } from './kit/journey.js';

/** An assistant of Łódź whom no other journey meets. */
const ASSISTANT = 'Celina Pokazowa';

journey(
  'S2 L5 N15 a check is written down; who is suspended is out at once, a family of theirs gets another assistant, and it is lifted',
  async ({ stage }) => {
    const celina = await stage.signIn('celina.lodz');
    await celina.visit('/rodziny', 'Rodziny');
    const family = celina.page.getByRole('table').getByRole('link').filter({ visible: true }).first();
    const surname = await family.innerText();

    const barbara = await stage.signIn('barbara.lodz');
    await barbara.visit('/pracownicy', 'Pracownicy');
    await barbara.press(ASSISTANT);
    await barbara.seesHeading(ASSISTANT);
    await barbara.press('Zapisz sprawdzenie');
    await barbara.choose('Co sprawdzono', 'Kwalifikacje (art. 12 ust. 1 pkt 1)');
    await barbara.pick('Wynik', 'Warunek spełniony');
    await barbara.look('sprawdzenie');
    await barbara.press('Zapisz sprawdzenie');
    await barbara.isTold('Sprawdzenie zapisane');
    await barbara.sees(/, Barbara Wzorcowa$/);

    await barbara.press('Zawieś');
    await barbara.look('zawieszenie');
    await barbara.press('Zawieś');
    await barbara.isTold('Osoba zawieszona. Nie ma już dostępu.');
    await barbara.sees(/Ta osoba nie ma dostępu do niczego w Asyście. Zapisał\(a\): Barbara Wzorcowa./);
    await barbara.look('zawieszona-osoba');

    await family.click();
    await celina.sees('Sesja wygasła');
    await celina.sees(/po zmianie Twojego dostępu/);
    await celina.page.reload();
    await celina.sees(/nie ma dziś czynnego powołania w tej jednostce albo jest zawieszone. Zwróć się do jej kierownika/);

    await barbara.press(`Zmień asystenta: Rodzina ${surname}`);
    await barbara.seesHeading(`Przydział asystenta: Rodzina ${surname}`);
    await barbara.press('Zakończ przydział');
    await barbara.pick('Powód', 'Przekazanie rodziny innemu asystentowi');
    await barbara.write('Co następny asystent powinien wiedzieć?', 'Mama prosi o telefon dzień wcześniej.');
    await barbara.press('Zakończ przydział');
    await barbara.pick('Kto będzie pracować z tą rodziną?', 'Bartosz Próbny');
    await barbara.press('Przydziel asystenta');
    await barbara.page.getByRole('alertdialog').getByRole('button', { name: 'Przydziel', exact: true }).click();
    await barbara.sees('Z rodziną pracuje Bartosz Próbny.');
    await barbara.visit('/pracownicy', 'Pracownicy');
    await barbara.press(ASSISTANT);
    await barbara.sees(/^Rodziny, które potrzebują innego asystenta/);
    await barbara.doesNotSee(`Rodzina ${surname}`);

    await barbara.press('Uchyl zawieszenie');
    await barbara.look('uchylenie-zawieszenia');
    await barbara.page.getByRole('alertdialog').getByRole('button', { name: 'Uchyl zawieszenie' }).click();
    await barbara.isTold('Zawieszenie uchylone');
    await barbara.sees('Ta osoba nie jest zawieszona.');
    const again = await stage.signIn('celina.lodz');
    await again.visit('/rodziny', 'Rodziny');
  },
);
