import { daysAgo } from './kit/days.js';
import { journey } from './kit/journey.js';

journey('A7 in Rawa Mazowiecka a court order replaces consent and request, and the director assigns on it', async ({ stage }) => {
  const magda = await stage.signIn('magda.rawa');
  const familyId = await magda.openFamily('Król');
  await magda.visit(`/rodziny/${familyId}/sprawa/postanowienie-sadu`, 'Postanowienie sądu');
  await magda.write('Sąd', 'Sąd Rejonowy, Wydział Rodzinny (przykładowy)');
  await magda.write('Sygnatura akt', 'III Nsm 123/26');
  await magda.date('Data postanowienia', daysAgo(5));
  await magda.write('Treść postanowienia', 'Zobowiązanie rodziców do współpracy z asystentem rodziny.');
  await magda.look('postanowienie-sadu');
  await magda.press('Zapisz postanowienie');
  await magda.isTold(/Zapisano postanowienie sądu/);
  await magda.seesHeading('Król');
  await magda.sees(/postanowienie sądu/i);
  await magda.look('karta-postanowienie');
  await magda.sees('Rodzina czeka na przydział asystenta. Przydziela go kierownik.');
  await magda.doesNotSee(/Złóż wniosek o asystenta/);

  const robert = await stage.signIn('robert.rawa');
  await robert.visit(`/rodziny/${familyId}/przydzial`, /Król/);
  await robert.sees(/postanowienie sądu, od/);
  await robert.doesNotSee(/Zakwalifikuj rodzinę/);
  await robert.pick('Kto będzie pracować z tą rodziną?', 'Lena Pokazowa');
  await robert.look('przydzial-postanowienie');
  await robert.press('Przydziel asystenta');
  await robert.page.getByRole('alertdialog').getByRole('button', { name: 'Przydziel', exact: true }).click();
  await robert.sees('Z rodziną pracuje Lena Pokazowa.');
});

journey('after a refusal the director decides about the court; nothing is sent by itself', async ({ stage }) => {
  const zofia = await stage.signIn('zofia.zielonki');
  await zofia.openFamily('Piotrowska');
  await zofia.look('karta-odmowa');
  await zofia.press('Zdecyduj o zawiadomieniu sądu');
  await zofia.seesHeading('Decyzja o zawiadomieniu sądu');
  await zofia.sees('To Twoja decyzja. System nic nie wysyła i niczego nie rozstrzyga sam.');
  await zofia.pick('Decyzja', 'Nie zawiadamiam sądu');
  await zofia.write('Uzasadnienie decyzji', 'Rodzina przychodzi do ośrodka i współpracuje ze szkołą.');
  await zofia.look('decyzja-o-sadzie');
  await zofia.press('Zapisz decyzję');
  await zofia.isTold('Zapisano decyzję.');
  await zofia.page.getByRole('tab', { name: 'Sprawa' }).click();
  await zofia.sees('Decyzja kierownika: nie zawiadamiać sądu');
});
