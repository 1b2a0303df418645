import type { Logger } from '../log.js';
import type { Doors, LoginRole } from './doors.js';

const ROLES: readonly LoginRole[] = ['identity', 'centre', 'partner', 'region'];

const QUIET = `select name, setting from pg_settings where (name, setting) not in (
  ('log_min_error_statement', 'panic'), ('log_statement', 'none'), ('log_min_duration_statement', '-1'),
  ('log_parameter_max_length', '0'), ('log_parameter_max_length_on_error', '0'), ('log_error_verbosity', 'terse'),
  ('log_min_messages', 'log'), ('log_min_messages', 'fatal'), ('log_min_messages', 'panic'))
  and name in ('log_min_error_statement', 'log_statement', 'log_min_duration_statement', 'log_parameter_max_length',
    'log_parameter_max_length_on_error', 'log_error_verbosity', 'log_min_messages')`;

const OWNERSHIP = `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as powerful,
  (select count(*) from pg_class where relowner = pg_roles.oid) as owned from pg_roles where rolname = current_user`;

/** Refuses to serve as a login that owns tables or may pass row security, or on a server whose log could hold what people typed. */
export const ensureSafeDatabase = async (
  doors: Doors,
  options: { acceptLogging: boolean; log: Logger; roles?: readonly LoginRole[] },
): Promise<void> => {
  for (const role of options.roles ?? ROLES) {
    const [login]: { powerful: boolean; owned: string }[] = await doors.plain(role).execute(OWNERSHIP);
    if (!login || login.powerful || Number(login.owned) > 0)
      throw new Error(`asysta_${role} is too powerful to serve: it owns tables or may pass row security`);
  }
  const loud: { name: string }[] = await doors.plain(options.roles?.[0] ?? 'identity').execute(QUIET);
  if (loud.length === 0) return;
  const names = loud.map(({ name }) => name).join(', ');
  if (!options.acceptLogging)
    throw new Error(`PostgreSQL could write personal data to its log; set as the handbook says: ${names}`);
  options.log.warn({ settings: names }, 'PostgreSQL could write personal data to its log');
};
