import { Resolver } from 'type-graphql';
import {
  type AddCentreProblem,
  AddCentreProblemSchema,
  type ChangeCentreProblem,
  ChangeCentreProblemSchema,
  type RestoreCentreProblem,
  RestoreCentreProblemSchema,
  type RetireCentreProblem,
  RetireCentreProblemSchema,
} from '@asysta/schema/problems/inputs';
import { type Change, CentreMutation, type Operation } from '../../platform/operation/index.js';
import { CentreProblemType } from './centre-problem.type.js';
import { centreProblemById } from './problems.finders.js';
import { addCentreProblem } from './verbs/add-centre-problem.js';
import { changeCentreProblem } from './verbs/change-centre-problem.js';
import { restoreCentreProblem, retireCentreProblem } from './verbs/retire-centre-problem.js';

/** The problems that a director adds to those every centre has. */
@Resolver(() => CentreProblemType)
export class ProblemsResolver {
  @CentreMutation(() => CentreProblemType, {
    may: 'rule:set',
    audit: 'CENTRE_PROBLEM_ADDED',
    about: 'Adds a problem of the centre (dodanie własnego problemu).',
    input: AddCentreProblemSchema,
    takes: 'Name and first day.',
    answer: centreProblemById,
  })
  addCentreProblem(input: AddCentreProblem, op: Operation) {
    return addCentreProblem(op, input);
  }

  @CentreMutation(() => CentreProblemType, {
    may: 'rule:set',
    audit: 'CENTRE_PROBLEM_CHANGED',
    about: 'Changes the name of a problem of the centre; what was recorded keeps the former one (zmiana nazwy).',
    input: ChangeCentreProblemSchema,
    takes: 'The problem as it should be.',
    changes: true,
    answer: centreProblemById,
  })
  changeCentreProblem(input: Change<ChangeCentreProblem>, op: Operation) {
    return changeCentreProblem(op, input);
  }

  @CentreMutation(() => CentreProblemType, {
    may: 'rule:set',
    audit: 'CENTRE_PROBLEM_RETIRED',
    about: 'Retires a problem of the centre from a day on (wycofanie własnego problemu).',
    input: RetireCentreProblemSchema,
    takes: 'The problem and its last day.',
    changes: true,
    answer: centreProblemById,
  })
  retireCentreProblem(input: Change<RetireCentreProblem>, op: Operation) {
    return retireCentreProblem(op, input);
  }

  @CentreMutation(() => CentreProblemType, {
    may: 'rule:set',
    audit: 'CENTRE_PROBLEM_RESTORED',
    about: 'Brings a retired problem of the centre back (przywrócenie własnego problemu).',
    input: RestoreCentreProblemSchema,
    takes: 'The problem.',
    changes: true,
    answer: centreProblemById,
  })
  restoreCentreProblem(input: Change<RestoreCentreProblem>, op: Operation) {
    return restoreCentreProblem(op, input);
  }
}
