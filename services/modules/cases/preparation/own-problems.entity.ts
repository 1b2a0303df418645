import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { ofFile } from '../../../platform/file/declare-file.js';
import { CentreProblem } from '../../problems/index.js';
import { Diagnosis, FamilyInterview } from './preparation.entity.js';

/** The columns of a problem of the centre in a record: the name it had then, and whether a correction took it off. */
const namedColumns = () => ({
  id: p.uuid().primary(),
  version: p.integer().version(),
  centreProblem: () => p.manyToOne(CentreProblem).ref(),
  name: p.text(),
  present: p.boolean().default(true),
});

/** A problem of the centre that an interview found. */
export const FamilyInterviewProblem = ofFile(
  defineEntity({
    name: 'FamilyInterviewProblem',
    properties: { ...namedColumns(), interview: () => p.manyToOne(FamilyInterview).ref() },
  }),
  'interview',
);
/** One problem of an interview. */
export type FamilyInterviewProblem = InferEntity<typeof FamilyInterviewProblem>;

/** A problem of the centre that a diagnosis names. */
export const DiagnosisProblem = ofFile(
  defineEntity({
    name: 'DiagnosisProblem',
    properties: { ...namedColumns(), diagnosis: () => p.manyToOne(Diagnosis).ref() },
  }),
  'diagnosis',
);
/** One problem of a diagnosis. */
export type DiagnosisProblem = InferEntity<typeof DiagnosisProblem>;
