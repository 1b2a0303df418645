import type { TerytCode } from '@asysta/schema/values/teryt';
import type { Operation } from '../../platform/operation/index.js';
import { inForceOn } from '../../platform/rows/in-force-on.js';
import { found } from '../../platform/refusal/refusal.js';
import { Centre, CentreTeryt, HelpForm, LocalProgramme } from './centre.entity.js';

/** The card of the caller's own centre; there is exactly one and no way to ask for another. */
export const ownCentre = async (op: Operation): Promise<Centre> => found((await op.em.find(Centre, {}, { limit: 1 }))[0]);

/** TERYT code of the gmina today; its last digit changes when a village becomes a town. */
export const terytToday = async (op: Operation): Promise<TerytCode | null> => {
  const today = op.clock.today();
  return (await op.em.findOne(CentreTeryt, inForceOn(today), { orderBy: { validFrom: 'desc' } }))?.code ?? null;
};

/** Programmes of the gmina, the newest first, ended ones too. */
export const localProgrammes = (op: Operation): Promise<LocalProgramme[]> =>
  op.em.find(LocalProgramme, {}, { orderBy: { validFrom: 'desc', id: 'asc' } });

/** Forms of help in the order the centre gave them. */
export const helpForms = (op: Operation): Promise<HelpForm[]> =>
  op.em.find(HelpForm, {}, { orderBy: { position: 'asc', id: 'asc' } });
