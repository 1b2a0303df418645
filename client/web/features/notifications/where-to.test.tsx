// @vitest-environment happy-dom
import { type Permission, PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { isAsking, NOTICE_ASKS_FOR, type NotificationKind } from '@asysta/schema/notifications/codes';
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen } from '../../frame/kit/screen.js';
import { notifications } from './texts.js';
import { WhereTo } from './where-to.js';

eachOnItsOwnPage();

const linkFrom = async (kind: NotificationKind, permissions: readonly Permission[], proposedFor?: { id: string }) => {
  anApi({});
  await openScreen({
    path: '/dzis',
    address: '/dzis',
    component: () => <WhereTo kind={kind} familyId="f1" proposedFor={proposedFor} />,
    texts: { notifications },
    viewer: { permissions: [...permissions] },
  });
  const link = document.querySelector('a');
  return link && `${link.textContent} ${link.getAttribute('href')}`;
};

test.each<[string, NotificationKind, Permission, { id: string } | undefined, string]>([
  ['whoever may assign', 'ASSISTANT_REQUESTED', 'assistant:assign', undefined, 'Rozpatrz /rodziny/f1/przydzial'],
  ['whoever decides', 'REFUSAL_RECORDED', 'refusal:decide', undefined, 'Rozpatrz /rodziny/f1/sprawa/zawiadomienie-sadu'],
  ['the social worker', 'REQUEST_RETURNED', 'case:prepare', undefined, 'Uzupełnij wniosek /rodziny/f1/sprawa/wniosek'],
  ['the assistant who asked', 'RELIEF_REFUSED', 'relief:request', undefined, 'Przeczytaj decyzję /rodziny/f1/zwolnienie'],
  ['a director who confirms', 'CORRECTION_PROPOSED', 'correction:confirm', undefined, 'Rozpatrz /rodziny/f1/poprawki'],
  ['a director who confirms', 'ANNULMENT_PROPOSED', 'correction:confirm', undefined, 'Rozpatrz /rodziny/f1/poprawki'],
  ['whoever proposed it', 'ANNULMENT_REFUSED', 'case:prepare', undefined, 'Zobacz unieważnienie /rodziny/f1/poprawki'],
  ['whoever proposed it', 'CORRECTION_REFUSED', 'case:prepare', undefined, 'Zobacz poprawki /rodziny/f1/poprawki'],
  ['a director', 'APPOINTMENT_PROPOSED', 'appointment:confirm', { id: 's1' }, 'Rozpatrz /pracownicy/s1'],
  ['an officer', 'APPOINTMENT_PROPOSED', 'staff:read', { id: 's1' }, 'zobacz w rejestrze pracowników /pracownicy/s1'],
])('U4 the notice leads %s to where something is done: %s', async (_, kind, permission, proposedFor, expected) => {
  expect(await linkFrom(kind, [permission], proposedFor)).toBe(expected);
});

test('U4 nobody is led to a decision that is not theirs', async () => {
  for (const kind of ['ASSISTANT_REQUESTED', 'REFUSAL_RECORDED'] as const)
    expect(await linkFrom(kind, ['family:read'])).toBeNull();
});

test.each(Object.keys(NOTICE_ASKS_FOR) as NotificationKind[])(
  'U4 %s leads to a decision when it asks for one, and only then',
  async (kind) => {
    const link = await linkFrom(kind, Object.values(PERMISSION_BY_CODE), { id: 's1' });
    expect(link?.startsWith(notifications.decide) ?? false).toBe(isAsking(kind));
  },
);
