// @vitest-environment happy-dom
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { expect, test } from 'vitest';
import { anApi, boxOf, eachOnItsOwnPage, openScreen, told, write } from '../../../frame/kit/screen.js';
import { families } from '../texts.js';
import { AddPersonPage } from './person-form.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';

eachOnItsOwnPage();

test.each([' 44051401359', '44051401359 ', '440514 01359', '\u00a044051401359'])(
  'a PESEL pasted as „%s” keeps all its digits and nothing else',
  async (pasted) => {
    anApi({
      FamilyOfForm: () => ({
        data: {
          family: {
            id: FAMILY,
            version: 1,
            surname: 'Próbna',
            street: null,
            city: null,
            phone: null,
            members: [],
            formerMembers: [],
          },
        },
      }),
    });
    await openScreen({
      path: '/rodziny/$familyId/osoba',
      address: `/rodziny/${FAMILY}/osoba`,
      component: AddPersonPage,
      texts: { families },
      viewer: { permissions: [PERMISSION_BY_CODE.PESEL_RECORD] },
    });
    await told(families.form.pesel);
    // A box with a limit cuts what is pasted before the page sees it.
    expect(boxOf(families.form.pesel).getAttribute('maxlength')).toBeNull();
    await write(families.form.pesel, pasted);
    expect(boxOf(families.form.pesel).value).toBe('44051401359');
  },
);
