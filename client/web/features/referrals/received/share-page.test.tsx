// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  anApi,
  type Answer,
  boxOf,
  eachOnItsOwnPage,
  leave,
  openScreen,
  pageText,
  press,
  sendForm,
  told,
  write,
} from '../../../frame/kit/screen.js';
import { conflict } from '../../../frame/conflict/texts.js';
import { referrals } from '../texts.js';
import { SharePage } from './share-page.js';

const SHARE = '0193c0de-0000-7000-8000-0000000000a5';
const TOLD = 'Ktoś zmienił te dane przed chwilą.';
const words = referrals.share;

/** A share that a colleague may deal with in another window while this one is open. */
const aShare = (state: 'SENT' | 'ACCEPTED') => {
  let share = {
    id: SHARE,
    version: 1,
    centreName: 'GOPS',
    purpose: 'Zajęcia.',
    disclosureBasis: 'ART_7',
    state: state as string,
    sentAt: '2026-03-01T08:00:00Z',
    answerDueOn: null,
    expiresAt: '2026-04-01T08:00:00Z',
    respondedAt: null,
    declineReason: null,
    sharedFields: [],
    answers: [],
    viewerMay: { respond: state === 'SENT', answer: state === 'ACCEPTED' },
  };
  let isGone = false;
  const sending = ({ input }: Readonly<Record<string, unknown>>): Answer => {
    if (isGone) return { refused: 'NOT_FOUND', userMessage: 'Nie ma takiego skierowania.' };
    if ((input as { expectedVersion: number }).expectedVersion !== share.version)
      return { refused: 'CONFLICT', userMessage: TOLD };
    share = { ...share, version: share.version + 1, state: 'ANSWERED', viewerMay: { respond: false, answer: false } };
    return { data: { answerShare: { id: SHARE }, declineShare: { id: SHARE } } };
  };
  const asked = anApi({
    OpenReceivedShare: () =>
      isGone ? { refused: 'NOT_FOUND', userMessage: 'Nie ma takiego skierowania.' } : { data: { receivedShare: share } },
    AnswerShare: sending,
    DeclineShare: sending,
  });
  return {
    change: (change: Partial<typeof share>) => {
      share = { ...share, ...change, version: share.version + 1 };
    },
    revoke: () => {
      isGone = true;
    },
    sent: () => asked.filter(({ operation }) => ['AnswerShare', 'DeclineShare'].includes(operation)),
  };
};

const closed = { state: 'ANSWERED', viewerMay: { respond: false, answer: false } };

const open = async () => {
  await openScreen({ path: '/skrzynka/$shareId', address: `/skrzynka/${SHARE}`, component: SharePage, texts: { referrals } });
  await told(words.fields);
};

eachOnItsOwnPage();

test('an answer refused because the share has changed is told so, keeps its text, and goes out the second time', async () => {
  const { change, sent } = aShare('ACCEPTED');
  await open();
  await write(words.answer.content, 'Dziecko przyjęte.');
  change({});
  await sendForm();
  await told(conflict.nothingToChoose);
  expect(document.querySelector('[role="alert"][tabindex="-1"]')?.textContent).toContain(conflict.nothingToChoose);
  expect(boxOf(words.answer.content).value).toBe('Dziecko przyjęte.');
  await sendForm();
  await told(words.done.ANSWERED);
  expect(sent()).toHaveLength(2);
  expect(pageText()).not.toContain(words.unsent);
});

test('an answer that a colleague has given first stays to be copied under the refusal, also after a reload', async () => {
  const { change } = aShare('ACCEPTED');
  await open();
  await write(words.answer.content, 'Dziecko przyjęte.');
  change(closed);
  await sendForm();
  await told(words.unsent);
  await told(conflict.nothingToChoose);
  expect(document.querySelector('[role="alert"][tabindex="-1"]')?.textContent).toContain(conflict.nothingToChoose);
  expect(pageText()).toContain('Dziecko przyjęte.');
  leave();
  await open();
  expect(pageText()).toContain('Dziecko przyjęte.');
});

test('a reason to decline that came too late stays to be copied under the refusal', async () => {
  const { change } = aShare('SENT');
  await open();
  await press(words.respond.decline);
  await write(words.respond.reason, 'Brak miejsc.');
  change(closed);
  await sendForm();
  await told(words.unsent);
  await told(conflict.nothingToChoose);
  expect(pageText()).toContain('Brak miejsc.');
});

test('an answer to what the centre has taken back stays to be copied', async () => {
  const { revoke } = aShare('ACCEPTED');
  await open();
  await write(words.answer.content, 'Dziecko przyjęte.');
  revoke();
  await sendForm();
  await told(words.gone.title);
  await told('Dziecko przyjęte.');
});
