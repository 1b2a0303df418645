import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { CentreQuery, Computed, type Operation, PageInput } from '../../platform/operation/index.js';
import type { PartnerInstitution } from './centre.entity.js';
import {
  CentreType,
  HelpFormType,
  LocalProgrammeType,
  LocalRuleType,
  PartnerInstitutionType,
  PartnerInstitutionConnection,
  UnitType,
} from './centre.type.js';
import { findPartnerInstitutions, helpForms, localProgrammes, ownCentre, terytToday } from './centres.finders.js';
import { localRulesToday } from './rules.finders.js';
import { allUnits } from './units.finders.js';

@Resolver(() => CentreType)
export class CentresResolver {
  @CentreQuery(() => CentreType, { may: 'centre:read', audit: 'CENTRE_READ', about: "The caller's own centre (mój ośrodek)." })
  centre(@Ctx() op: Operation) {
    return ownCentre(op);
  }

  @CentreQuery(() => PartnerInstitutionConnection, {
    may: 'partner:read',
    audit: 'PARTNERS_READ',
    about: 'Institutions the centre works with, by name (instytucje partnerskie).',
  })
  partnerInstitutions(
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findPartnerInstitutions(op, page);
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

@Resolver(() => PartnerInstitutionType)
export class PartnerInstitutionsResolver {
  @Computed(() => Boolean, {
    description: 'Whether it works on the platform and can receive a referral (przyjmuje skierowania).',
  })
  receivesReferrals(@Root() { receiverId }: PartnerInstitution) {
    return Boolean(receiverId);
  }
}
