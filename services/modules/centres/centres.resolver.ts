import { Ctx, Resolver } from 'type-graphql';
import { CentreQuery, Computed, type Operation } from '../../platform/operation/index.js';
import { CentreType, HelpFormType, LocalProgrammeType, UnitType } from './centre.type.js';
import { helpForms, localProgrammes, ownCentre, terytToday } from './centres.finders.js';
import { LocalRuleType, localRulesToday } from '../law/index.js';
import { allUnits } from './units.finders.js';

/** Register of the card of the centre. */
@Resolver(() => CentreType)
export class CentresResolver {
  @CentreQuery(() => CentreType, { may: 'centre:read', audit: 'CENTRE_READ', about: "The caller's own centre (mój ośrodek)." })
  centre(@Ctx() op: Operation) {
    return ownCentre(op);
  }

  @Computed(() => String, { nullable: true, description: 'TERYT code of the gmina in force today (kod TERYT).' })
  teryt(@Ctx() op: Operation) {
    return terytToday(op);
  }

  @Computed(() => [UnitType], {
    description: 'Units by name, a flat list with parents; empty in a centre of one level (komórki).',
  })
  units(@Ctx() op: Operation) {
    return allUnits(op);
  }

  @Computed(() => [LocalRuleType], { description: 'Own rules of the centre in force today (zasady ośrodka).' })
  localRules(@Ctx() op: Operation) {
    return localRulesToday(op);
  }

  @Computed(() => [LocalProgrammeType], { description: 'Programmes of the gmina, newest first (programy lokalne).' })
  programmes(@Ctx() op: Operation) {
    return localProgrammes(op);
  }

  @Computed(() => [HelpFormType], { description: 'Forms of help this centre gives (formy pomocy).' })
  helpForms(@Ctx() op: Operation) {
    return helpForms(op);
  }
}
