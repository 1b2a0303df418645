import { journey } from './kit/journey.js';

journey(
  'D2 point 5 an assistant agrees on a rhythm of one family: it stands on the card, and Dziś counts by it',
  async ({ stage }) => {
    const karolina = await stage.signIn('karolina.zielonki');
    const familyId = await karolina.openFamily('Zielińska');
    await karolina.visit(`/rodziny/${familyId}/rytm`, 'Rytm spotkań');
    await karolina.sees('Ta rodzina nie ma własnego rytmu spotkań');
    await karolina.look('rytm-brak');
    await karolina.press('Ustal rytm spotkań');
    await karolina.write('Spotkanie co ile dni', '3');
    await karolina.write('Dlaczego', 'Kryzys po rozstaniu rodziców.');
    await karolina.look('rytm-nowy');
    await karolina.press('Zapisz rytm spotkań');
    await karolina.isTold('Zapisano rytm spotkań');
    await karolina.sees('obowiązuje teraz');
    await karolina.look('rytm-zapisany');
    await karolina.visit(`/rodziny/${familyId}`, 'Zielińska');
    await karolina.sees(/co 3 dni/);
    await karolina.look('karta-z-rytmem');
    await karolina.open('/');
    await karolina.sees('Rytm spotkań ustalony dla tej rodziny: co 3 dni');
    await karolina.look('dzis-z-rytmem');
  },
);
