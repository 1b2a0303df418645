// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { forms } from '../../../frame/forms/texts.js';
import { anApi, choose, eachOnItsOwnPage, openScreen, pageText, sendForm, told, write } from '../../../frame/kit/screen.js';
import { cases } from '../texts.js';
import { CorrectStepPage } from './correct-step-page.js';
import { RecordedPage } from './recorded-page.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const JAN = { id: '0193c0de-0000-7000-8000-0000000000e1', displayName: 'Jan Zieliński' };
const QUALIFICATION = '0193c0de-0000-7000-8000-0000000000d1';

const qualification = {
  id: QUALIFICATION,
  qualifiedOn: '2026-03-02',
  qualifiedAs: 'kierownik ośrodka',
  grounds: 'Wywiad i zgoda.',
  qualifiedBy: JAN,
  viewerMayMend: true,
  corrected: false,
  annulledAt: null,
  annulmentReason: null,
  annulledBy: null,
};

const nothing = { interviews: [], diagnoses: [], offers: [], refusals: [], requests: [] };
const currentCase = { ...nothing, id: CASE, version: 5, number: 'AR/1/2026', courtMayBeInformed: true, socialWorker: JAN };
const qualifiedFile = () => ({
  family: {
    id: FAMILY,
    surname: 'Próbna',
    members: [],
    formerMembers: [],
    currentCase: { ...currentCase, qualifications: [qualification] },
  },
});

eachOnItsOwnPage();

const directed = (id: string, displayName: string, validFrom: string, validTo: string | null) => ({
  id,
  displayName,
  appointments: [{ id: `p-${id}`, role: 'DIRECTOR', validFrom, validTo }],
});
const LEFT = '0193c0de-0000-7000-8000-0000000000e2';

test('A14 U3 a qualification is opened, and corrected with its day, grounds and who decided, of those who directed on that day', async () => {
  const nodes = [directed(LEFT, 'Zofia Dawna', '2020-01-01', '2026-03-02'), directed('later', 'Ewa Nowa', '2026-03-03', null)];
  const asked = anApi({
    RecordedSteps: () => ({ data: qualifiedFile() }),
    PeopleOfOffice: () => ({ data: { staffMembers: { nodes } } }),
    CorrectQualification: () => ({ data: { correctQualification: { id: CASE, version: 6 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/sprawa/$step/$recordId/poprawka',
    address: `/rodziny/${FAMILY}/sprawa/kwalifikacja/${QUALIFICATION}/poprawka`,
    component: CorrectStepPage,
    texts: { cases },
  });
  await told(cases.qualification.grounds);
  await write(cases.qualification.grounds, 'Wywiad, diagnoza i zgoda.');
  expect(pageText()).not.toContain('Ewa Nowa');
  await choose('Zofia Dawna');
  await choose(forms.reason.mistyped);
  await sendForm();
  const sent = asked.filter(({ operation }) => operation === 'CorrectQualification').map(({ variables }) => variables['input']);
  expect(sent).toMatchObject([
    {
      qualificationId: QUALIFICATION,
      expectedVersion: 5,
      qualifiedOn: '2026-03-02',
      qualifiedById: LEFT,
      grounds: 'Wywiad, diagnoza i zgoda.',
      reason: forms.reason.mistyped,
    },
  ]);
});

test('A14 „zrobione” of a qualification says who decided as what, on what it rests, and offers to annul it', async () => {
  anApi({ RecordedSteps: () => ({ data: qualifiedFile() }) });
  await openScreen({
    path: '/rodziny/$familyId/sprawa/$step/zapisane',
    address: `/rodziny/${FAMILY}/sprawa/kwalifikacja/zapisane`,
    component: RecordedPage,
    texts: { cases },
  });
  await told('Wywiad i zgoda.');
  expect(pageText()).toContain('Jan Zieliński');
  expect(pageText()).toContain(forms.annul.submit);
});
