import 'reflect-metadata';
export { CentreMutation, CentreQuery, MemberQuery, PartnerMutation, PartnerQuery, RegionQuery } from './declare.js';
export type { Change } from './envelope.js';
export { InLists, Needs } from './guarded.js';
export { publishEnum } from './enums.js';
export { connectionOf, PageInput, pageOf, type Page } from './connection.js';
export { defineLoader, inOrderOf, type Loader } from './loader.js';
export { Operation, remembered, type Surroundings } from './operation.js';
export { HalfYearScalar, LocalDateScalar } from './scalars.js';
