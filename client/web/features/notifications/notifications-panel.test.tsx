// @vitest-environment happy-dom
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, told } from '../../frame/kit/screen.js';
import { NotificationsPanel } from './notifications-panel.js';
import { notifications } from './texts.js';

eachOnItsOwnPage();

const AT = '2026-11-29T09:00:00.000Z';
const NOTICE = {
  __typename: 'Notification',
  kind: 'ASSISTANT_REQUESTED',
  createdAt: '2026-11-27T09:00:00.000Z',
  readAt: null,
  settledAt: null,
  settlement: null,
  settledBy: null,
  proposedFor: null,
  askedBy: null,
};
const family = (id: string, surname: string) => ({ family: { id, surname } });
const by = { id: 's1', displayName: 'Zofia Próbna' };

const WAITS = { ...NOTICE, id: 'n1', ...family('f1', 'Czekająca') };
const DECIDED = {
  ...NOTICE,
  id: 'n2',
  ...family('f2', 'Rozpatrzona'),
  readAt: AT,
  settledAt: AT,
  settlement: 'DECIDED',
  settledBy: by,
};
const LAPSED = { ...DECIDED, id: 'n3', ...family('f3', 'Dawna'), settlement: 'LAPSED', settledBy: null };

test('U4 G6 a notice that was decided is no longer new: it says when and by whom, and leads to no decision', async () => {
  const nodes = [WAITS, DECIDED, LAPSED];
  anApi({ Notifications: () => ({ data: { notifications: { totalCount: nodes.length, nodes } } }) });
  await openScreen({
    path: '/dzis',
    address: '/dzis',
    component: NotificationsPanel,
    texts: { notifications },
    viewer: { permissions: [PERMISSION_BY_CODE.FAMILY_READ, PERMISSION_BY_CODE.ASSISTANT_ASSIGN] },
  });
  await told('1 nowe');
  expect(pageText()).toContain('2 wcześniejsze');
  expect(pageText()).toContain('Rozpatrzone 29 listopada 2026 przez: Zofia Próbna.');
  expect(pageText()).toContain('Nieaktualne od 29 listopada 2026.');
  const ways = [...document.querySelectorAll('a')].filter(({ textContent }) => textContent === notifications.decide);
  expect(ways.map((way) => way.getAttribute('href'))).toEqual(['/rodziny/f1/przydzial']);
});
