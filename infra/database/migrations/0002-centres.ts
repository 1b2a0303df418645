import { PARTNER_KINDS } from '@asysta/schema/partners/codes';
import { oneOf, referenceTable, tenantTable, twoPartyTable } from '../tables.js';

/** Rules of law as data, the centre's own settings, the directory of institutions, and which region supervises a centre. */
export const centres: readonly string[] = [
  ...referenceTable({
    name: 'law_rule',
    because: 'terms and limits of the act with article and version; a change of law is a new row',
    columns: {
      key: 'text not null',
      rule_version: 'integer not null',
      article: 'text not null',
      amount: 'integer not null check (amount > 0)',
      unit: `text not null check (unit in ('CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS', 'FAMILIES'))`,
      shifts_to_working_day: 'boolean not null',
      valid_from: 'date not null',
      valid_to: 'date',
    },
    key: ['key', 'rule_version'],
  }),
  `insert into law_rule (key, rule_version, article, amount, unit, shifts_to_working_day, valid_from) values
    ('FAMILY_INTERVIEW', 1, '§ 3 rozporządzenia w sprawie rodzinnego wywiadu środowiskowego (Dz.U. 2021 poz. 893)', 14, 'WORKING_DAYS', false, '2021-06-01'),
    ('URGENT_FAMILY_INTERVIEW', 1, '§ 3 rozporządzenia w sprawie rodzinnego wywiadu środowiskowego (Dz.U. 2021 poz. 893)', 2, 'WORKING_DAYS', false, '2021-06-01'),
    ('PERIODIC_ASSESSMENT', 1, 'art. 15 ust. 1 pkt 15 ustawy z 9.06.2011', 6, 'MONTHS', false, '2012-01-01'),
    ('REFERRAL_ANSWER', 1, 'art. 190a ustawy z 9.06.2011', 7, 'CALENDAR_DAYS', true, '2012-01-01'),
    ('HALF_YEAR_REPORT', 1, 'art. 176 pkt 6 ustawy z 9.06.2011', 31, 'CALENDAR_DAYS', false, '2012-01-01'),
    ('CASELOAD', 1, 'art. 15 ust. 4 ustawy z 9.06.2011', 15, 'FAMILIES', false, '2014-09-19')`,
  ...referenceTable({
    name: 'report_template_figure',
    because: 'lines of statutory report templates by version: label, definition and legal source of each figure',
    columns: {
      template: 'text not null',
      template_version: 'integer not null',
      figure: 'text not null',
      position: 'integer not null',
      label: 'text not null',
      definition: 'text not null',
      source: 'text not null',
      valid_from: 'date not null',
      valid_to: 'date',
    },
    key: ['template', 'template_version', 'figure'],
  }),
  `insert into report_template_figure (template, template_version, figure, position, label, definition, source, valid_from) values
    ('HALF_YEAR', 1, 'FAMILIES_ACCOMPANIED', 1, 'Rodziny korzystające z pomocy asystenta w półroczu',
     'Liczba różnych rodzin, które choć przez jeden dzień półrocza miały przydzielonego asystenta rodziny i ważną podstawę wsparcia.',
     'art. 176 pkt 6 ustawy z 9.06.2011', '2020-01-01'),
    ('HALF_YEAR', 1, 'ASSISTANTS_EMPLOYED', 2, 'Asystenci rodziny na koniec półrocza',
     'Liczba osób pełniących funkcję asystenta rodziny w ostatnim dniu półrocza.',
     'art. 176 pkt 6 ustawy z 9.06.2011', '2020-01-01')`,

  ...tenantTable({
    name: 'centre',
    because: 'the card of a centre: its name and seat; one row per centre',
    columns: {
      name: 'text not null',
      short_name: 'text not null',
      seat: 'text not null',
      voivodeship: 'text not null',
      address: 'text',
    },
    grants: {
      centre: { select: true, insert: true, update: ['name', 'short_name', 'seat', 'address'] },
      worker: { select: true },
    },
  }),
  'create unique index centre_one_per_party on centre (tenant_id)',
  ...tenantTable({
    name: 'centre_teryt',
    because: 'TERYT code of the gmina between two dates: the seventh digit changes when a place becomes a town',
    columns: { code: `text not null check (code ~ '^[0-9]{7}$')`, valid_from: 'date not null', valid_to: 'date' },
    grants: { centre: { select: true, insert: true, update: ['valid_to'] }, worker: { select: true } },
  }),
  ...tenantTable({
    name: 'local_rule',
    because: 'rules a centre set for itself; a centre without a row has no such rule and never shows its breach',
    columns: {
      key: `text not null check (key in ('FIRST_VISIT', 'CONTACT', 'WRITTEN_CONSENT'))`,
      rule_version: 'integer not null',
      source: 'text not null',
      amount: 'integer check (amount > 0)',
      unit: `text check (unit in ('CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS'))`,
      valid_from: 'date not null',
      valid_to: 'date',
    },
    unique: [['key', 'rule_version']],
    grants: { centre: { select: true, insert: true, update: ['valid_to'] }, worker: { select: true } },
  }),
  ...tenantTable({
    name: 'local_programme',
    because: 'programmes of the gmina with their years and method',
    columns: { name: 'text not null', method: 'text not null', valid_from: 'date not null', valid_to: 'date' },
    grants: { centre: { select: true, insert: true, update: ['valid_to'] } },
  }),
  ...tenantTable({
    name: 'help_form',
    because: 'forms of help this centre gives, in its own words',
    columns: { code: 'text not null', name: 'text not null', position: 'integer not null' },
    unique: [['code']],
    grants: { centre: { select: true, insert: true, update: ['name', 'position'] } },
  }),
  ...tenantTable({
    name: 'case_counter',
    because: 'number of the last case of a year, locked while the next one is given',
    columns: { year: 'integer not null', last_number: 'integer not null' },
    unique: [['year']],
    grants: { centre: { select: true, insert: true, update: ['last_number'] } },
  }),
  ...tenantTable({
    name: 'partner_institution',
    because: 'institutions the centre works with; those on the platform carry their party as receiver',
    columns: {
      name: 'text not null',
      kind: oneOf('kind', PARTNER_KINDS),
      scope: 'text not null',
      city: 'text',
      receiver_id: 'uuid references party (id)',
    },
    grants: { centre: { select: true, insert: true, update: ['name', 'kind', 'scope', 'city'] } },
  }),
  ...twoPartyTable({
    name: 'supervised_centre',
    because: 'which regional authority collects the reports of a centre',
    ownerWrites: true,
    unique: [['receiver_id', 'valid_from']],
    columns: { centre_name: 'text not null', teryt_code: 'text not null', valid_from: 'date not null', valid_to: 'date' },
    grants: { centre: { select: true }, region: { select: true }, worker: { select: true } },
  }),
];
