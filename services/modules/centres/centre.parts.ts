import { isInForceOn } from '@asysta/schema/values/period';
import { everyRow, partOf, worked } from '../../platform/operation/index.js';
import { LocalRuleType, ownRulesInForce } from '../law/index.js';
import { Centre, HelpForm, LocalProgramme, Unit } from './centre.entity.js';
import { CentreType, HelpFormType, LocalProgrammeType, UnitType } from './centre.type.js';
import { terytCodes } from './centres.finders.js';

/** What the card of a centre shows beside its row: what the centre has of each, whole. */
export const CENTRE_PARTS = [
  worked(CentreType, Centre, 'teryt', () => String, {
    reads: { codes: terytCodes },
    of: ({ codes }, { today }) => codes.find((one) => isInForceOn(one, today))?.code ?? null,
    nullable: true,
    description: 'TERYT code of the gmina in force today (kod TERYT).',
  }),
  partOf(CentreType, 'units', () => [UnitType], {
    rows: everyRow(Unit, { orderBy: { name: 'asc', id: 'asc' } }),
    description: 'Units by name, a flat list with parents; empty in a centre of one level (komórki).',
  }),
  partOf(CentreType, 'localRules', () => [LocalRuleType], {
    rows: ownRulesInForce,
    description: 'Own rules of the centre in force today (zasady ośrodka).',
  }),
  partOf(CentreType, 'programmes', () => [LocalProgrammeType], {
    rows: everyRow(LocalProgramme, { orderBy: { validFrom: 'desc', id: 'asc' } }),
    description: 'Programmes of the gmina, newest first (programy lokalne).',
  }),
  partOf(CentreType, 'helpForms', () => [HelpFormType], {
    rows: everyRow(HelpForm, { orderBy: { position: 'asc', id: 'asc' } }),
    description: 'Forms of help this centre gives (formy pomocy).',
  }),
] as const;
