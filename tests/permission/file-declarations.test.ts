import { defineEntity, type EntityMetadata, MikroORM, p, ReferenceKind } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { house } from '@asysta/services/modules/register';
import { fileRoot, noFile, ofFile } from '@asysta/services/platform/file/declare-file';
import { filePathOf, resolveFiles } from '@asysta/services/platform/file/resolve-files';
import { Doors, type LoginRole } from '@asysta/services/platform/tenancy/doors';
import { readTables, type Table } from '../isolation/engine/catalog.js';
import { copyDatabase } from '../isolation/engine/database.js';
import { startServer, type TestServer } from '../kit/server.js';

/** Finds out what the floor says of entities when a process starts; null when it starts. */
const bootOf = async (...entities: object[]): Promise<string | null> => {
  const orm = await MikroORM.init({
    dbName: 'none',
    entities: entities as never,
    discovery: { warnWhenNoEntities: false },
  });
  try {
    resolveFiles(orm.getMetadata().getAll().values());
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

const ID = { id: p.uuid().primary() };
const Root = fileRoot(defineEntity({ name: 'PlantedRoot', properties: { ...ID, closed: p.boolean(), word: p.text() } }), {
  as: 'planted',
  restricted: 'closed',
});
const Office = noFile(defineEntity({ name: 'PlantedOffice', properties: ID }), 'furniture of the office');

describe('H1 a process refuses to start on an entity that', () => {
  test('says nothing about its file', async () => {
    const Silent = defineEntity({ name: 'PlantedSilent', properties: { ...ID, root: () => p.manyToOne(Root).ref() } });
    expect(await bootOf(Root, Silent)).toBe(
      `PlantedSilent says neither whose file its rows belong to nor that they belong to nobody's: wrap it in ofFile(…) or noFile('reason').`,
    );
  });

  test('says nothing, however the process was put together: the doors themselves do not open', async () => {
    const Forgotten = defineEntity({ name: 'PlantedForgotten', properties: ID });
    const { address, passwords } = inject('database');
    const entities = { centre: [...house.entities.centre, Forgotten] };
    await expect(Doors.connect({ database: address, passwords: { centre: passwords.asysta_centre }, entities })).rejects.toThrow(
      /^PlantedForgotten says neither whose file its rows belong to nor/,
    );
  });

  test('names a property that is no relation, which does not compile either', async () => {
    const table = defineEntity({
      name: 'PlantedWord',
      properties: { ...ID, deskId: p.uuid(), root: () => p.manyToOne(Root).ref() },
    });
    // @ts-expect-error A way leads over relations: an id beside the row cannot be walked.
    ofFile(table, 'deskId');
    expect(await bootOf(Root, table)).toBe('The file path of PlantedWord names deskId, which is no relation to one row.');
    // @ts-expect-error Nor over a property that is not there.
    ofFile(table, 'rot');
    expect(await bootOf(Root, table)).toBe('The file path of PlantedWord names rot, which is no relation to one row.');
  });

  test('walks to many rows', async () => {
    const parent = ofFile(
      defineEntity({ name: 'PlantedParent', properties: { ...ID, children: () => p.oneToMany(Child).mappedBy('parent') } }),
      'children',
    );
    const Child = noFile(
      defineEntity({ name: 'PlantedChild', properties: { ...ID, parent: () => p.manyToOne('PlantedParent' as never).ref() } }),
      'rows of nobody',
    );
    expect(await bootOf(parent, Child)).toContain(
      'The file path of PlantedParent names children, which is no relation to one row.',
    );
  });

  test('leads to rows of no file, or in a circle', async () => {
    const Desk = ofFile(
      defineEntity({ name: 'PlantedDesk', properties: { ...ID, office: () => p.manyToOne(Office).ref() } }),
      'office',
    );
    expect(await bootOf(Office, Desk)).toBe(
      'The file path of PlantedDesk leads to PlantedOffice, whose rows belong to no file (furniture of the office).',
    );
    const Loop: object = ofFile(
      defineEntity({ name: 'PlantedLoop', properties: { ...ID, next: () => p.manyToOne(Loop as never).ref() } }),
      'next',
    );
    expect(await bootOf(Loop)).toBe('The file path of PlantedLoop goes in a circle and meets PlantedLoop again.');
  });

  test('says it belongs to no file although a relation leads to one, or gives no reason', async () => {
    const table = defineEntity({ name: 'PlantedLie', properties: { ...ID, root: () => p.manyToOne(Root).ref() } });
    expect(await bootOf(Root, noFile(table, 'it seemed so'))).toBe(
      'PlantedLie belongs to no file (it seemed so), but its relation root leads to one: use ofFile(…).',
    );
    for (const reason of [' ', '-', 'because', 'no. 1 2 3'])
      expect(await bootOf(noFile(defineEntity({ name: 'PlantedMute', properties: ID }), reason))).toBe(
        'PlantedMute belongs to no file without saying why: a reason has three words.',
      );
  });

  test('has its end where nothing can be restricted, though a relation leads to a file that can', async () => {
    const Plain = fileRoot(defineEntity({ name: 'PlantedPlain', properties: ID }), { as: 'plain' });
    const both = () => ({ ...ID, root: () => p.manyToOne(Root).ref(), plain: () => p.manyToOne(Plain).ref() });
    const sentence = (name: string) => `${name} would stand open, but its relation root leads to a file that can be restricted.`;
    const detour = ofFile(defineEntity({ name: 'PlantedDetour', properties: both() }), 'plain');
    expect(await bootOf(Root, Plain, detour)).toBe(sentence('PlantedDetour'));
    const own = fileRoot(defineEntity({ name: 'PlantedOwn', properties: both() }), { as: 'own' });
    expect(await bootOf(Root, Plain, own)).toBe(sentence('PlantedOwn'));
    const sound = ofFile(defineEntity({ name: 'PlantedRight', properties: both() }), 'root');
    expect(await bootOf(Root, Plain, sound)).toBeNull();
  });

  test('marks restricted files by something that is no yes or no', async () => {
    const table = defineEntity({ name: 'PlantedMark', properties: { ...ID, word: p.text() } });
    expect(await bootOf(fileRoot(table, { as: 'planted', restricted: 'word' }))).toBe(
      'PlantedMark calls word its mark of a restricted file, which is no yes or no.',
    );
  });

  test('and starts on the sound ones', async () => {
    const Sound = ofFile(
      defineEntity({ name: 'PlantedSound', properties: { ...ID, root: () => p.manyToOne(Root).ref() } }),
      'root',
    );
    expect(await bootOf(Root, Office, Sound)).toBeNull();
  });
});

test('of each table it is known ahead of its rows whether their file can be restricted, and how an audit calls it', async () => {
  const Plain = fileRoot(defineEntity({ name: 'PlantedOpen', properties: ID }), { as: 'plain' });
  const tied = (name: string, root: typeof Root | typeof Plain, as?: string) =>
    ofFile(
      defineEntity({ name, properties: { ...ID, root: () => p.manyToOne(root as typeof Root).ref() } }),
      'root',
      as === undefined ? {} : { as },
    );
  const [guarded, open] = [tied('PlantedGuarded', Root, 'part'), tied('PlantedUnguarded', Plain)];
  expect(await bootOf(Root, Plain, Office, guarded, open)).toBeNull();
  expect([Root, Plain, Office, guarded, open].map((entity) => filePathOf(entity.meta.class))).toEqual([
    { end: 'ROOT', as: 'planted', restricted: 'closed', restrictable: true },
    { end: 'ROOT', as: 'plain', restrictable: false },
    undefined,
    { end: 'STEP', step: 'root', as: 'part', restrictable: true },
    { end: 'STEP', step: 'root', restrictable: false },
  ]);
});

const ROLES: readonly LoginRole[] = ['identity', 'centre', 'partner', 'region', 'worker'];

type Mapped = Pick<EntityMetadata, 'className' | 'tableName' | 'class' | 'props'>;

/** Ids that stand beside a row without being relations, each with why none of them is its way to a file. */
const BARE_IDS: Readonly<Record<string, string>> = {
  'Deadline.supportCaseId': 'cases stand above terms; the way is the family',
  'Amendment.subjectId': 'a consent, order, application, record or case, as it says what is corrected; the way is the case',
  'Deadline.intakeId': 'intakes stand above terms; the way is the family',
  'LateEntry.subjectId': 'a case, consent or assignment, as it says what was decided; the way is the case',
  'LegalBasis.sourceId': 'a consent, order, application or record, as the kind says; the way is the case',
  'LoginSession.partyId': 'an organization',
  'Notification.subjectId': 'an assignment, term, referral or request, as the kind says; the way is the family',
  'PartnerInstitution.receiverId': 'an organization',
  'ShareOrigin.centreId': 'an organization',
  'Unit.parentId': 'the tree of the centre',
};

/** Both sides of a two-party row. */
const PARTIES = ['centreId', 'receiverId'];

/** Tables whose rows lie in a file, as far as the keys of the database know. */
const tablesOfFiles = (tables: readonly Table[]): ReadonlySet<string> => {
  const leading = new Set(['family', 'referral_share']);
  for (let before = 0; before < leading.size;) {
    before = leading.size;
    for (const { name, foreignKeys } of tables) if (foreignKeys.some(({ target }) => leading.has(target))) leading.add(name);
  }
  return leading;
};

/** Plain columns that the database keys to a table of files, as `table.column`: whatever the property is called. */
const keysToFiles = (tables: readonly Table[]): ReadonlySet<string> => {
  const leading = tablesOfFiles(tables);
  return new Set(
    tables.flatMap(({ name, foreignKeys }) =>
      foreignKeys.filter(({ target }) => leading.has(target)).map(({ column }) => `${name}.${column}`),
    ),
  );
};

const bareIdsOf = (entities: readonly Mapped[], keys: ReadonlySet<string>): readonly string[] =>
  entities.flatMap(({ className, tableName, props }) =>
    props
      .filter(({ kind, primary }) => kind === ReferenceKind.SCALAR && !primary)
      .filter(
        ({ name, columnTypes, fieldNames }) =>
          (/Ids?$/.test(name) && columnTypes?.includes('uuid')) ||
          fieldNames?.some((column) => keys.has(`${tableName}.${column}`)),
      )
      .filter(({ name }) => !(PARTIES.includes(name) && PARTIES.every((side) => props.some((one) => one.name === side))))
      .map(({ name }) => `${className}.${name}`),
  );

describe('H1 the entities of the product', () => {
  let server: TestServer;
  let mapped: readonly Mapped[];
  let tables: readonly Table[];
  beforeAll(async () => {
    const copy = await copyDatabase();
    tables = await readTables(copy.ask);
    await copy.drop();
    server = await startServer();
    mapped = ROLES.flatMap((role) => [...server.doors.metadata(role).getAll().values()]);
  });
  afterAll(() => server.stop());

  test('leave no bare id beside a row that could be its way to a file', () => {
    expect([...new Set(bareIdsOf(mapped, keysToFiles(tables)))].sort()).toEqual(Object.keys(BARE_IDS).sort());
  });

  test('a bare id is seen by its name, and by the key of its column whatever it is called', async () => {
    const properties = { ...ID, visitId: p.uuid().nullable(), household: p.uuid().name('family_id'), word: p.uuid() };
    const planted = defineEntity({ name: 'PlantedBare', tableName: 'family_member', properties });
    const orm = await MikroORM.init({ dbName: 'none', entities: [noFile(planted, 'planted for this')] });
    expect(bareIdsOf([...orm.getMetadata().getAll().values()], keysToFiles(tables))).toEqual([
      'PlantedBare.visitId',
      'PlantedBare.household',
    ]);
  });

  /** The oracle is the database: it knows nothing of what the entities say. */
  test('say that they belong to a file wherever the keys of the database lead to one, and nowhere else', () => {
    const leading = tablesOfFiles(tables);
    const declared = mapped.filter((entity) => filePathOf(entity.class)).map(({ tableName }) => tableName);
    expect(new Set(declared)).toEqual(new Set(mapped.map(({ tableName }) => tableName).filter((table) => leading.has(table))));
    expect(new Set(declared).size).toBeGreaterThan(20);
  });
});
