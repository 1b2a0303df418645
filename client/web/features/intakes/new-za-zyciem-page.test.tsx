// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, told } from '../../frame/kit/screen.js';
import { NewZaZyciemPage } from './new-za-zyciem-page.js';
import { intakes } from './texts.js';

eachOnItsOwnPage();

test('A9 the application is shown to carry the consent of art. 8(7), and nothing on the page asks for another one', async () => {
  anApi({
    UnitsOfCentre: () => ({ data: { centre: { id: 'c1', units: [] } } }),
    SimilarPersons: () => ({ data: { similarPersons: [] } }),
    FamiliesToChoose: () => ({ data: { families: { nodes: [] } } }),
  });
  await openScreen({
    path: '/za-zyciem/nowe',
    address: '/za-zyciem/nowe',
    component: NewZaZyciemPage,
    texts: { intakes },
  });
  await told(intakes.zaZyciem.submit);
  expect(pageText()).toContain('Wniosek oznacza zgodę na przetwarzanie danych (art. 8 ust. 7), osobnej nie trzeba.');
  const labels = [...document.querySelectorAll('label, legend, [data-label]')].map(({ textContent }) => textContent ?? '');
  expect(labels.length).toBeGreaterThan(5);
  expect(labels.filter((label) => /zgod|przetwarz/i.test(label))).toEqual([]);
});
