/** A profile: one folder that holds everything the group owns. */
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import type { Clock } from '../clock.ts'
import { clearLeftovers } from '../files/leftovers.ts'
import { restoreBackup, writeBackup } from './backup.ts'
import { restoreDocuments } from './documents.ts'
import { readHeader } from './header.ts'
import { lockProfile } from './lock.ts'
import { migrate, readMigrations } from './migrate.ts'
import { carryOver } from './outlive.ts'
import { asRefusal, openSqlite, type Sqlite } from './sqlite.ts'

export interface ProfilePaths {
  folder: string
  database: string
  lock: string
  backups: string
  documents: string
  exports: string
  logs: string
}

export function profilePaths(folder: string): ProfilePaths {
  const inside = (name: string) => join(folder, name)
  return {
    folder,
    database: inside('candlepost.sqlite'),
    lock: inside('candlepost.lock'),
    backups: inside('backups'),
    documents: inside('documents'),
    exports: inside('exports'),
    logs: inside('logs'),
  }
}

/** Where a profile lies when nobody says otherwise: the same for the window, the preview and the command line. */
export function defaultProfileFolder(platform = process.platform, env = process.env): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Candlepost', 'Profile')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Candlepost', 'Profile')
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'candlepost')
}

export interface Profile {
  paths: ProfilePaths
  sqlite: Sqlite
  close(): void
}

/**
 * Opens a profile for this program alone, making or migrating its database as needed.
 * @throws Refusal `profileInUse`, `profileNewer`, `profileForeign`, `notWritable`, `damaged`
 */
export function openProfile(folder: string, clock: Clock): Profile {
  const paths = profilePaths(folder)
  const lock = holdProfile(paths)
  try {
    for (const own of [paths.backups, paths.documents, paths.exports]) clearLeftovers(own)
    const migrations = readMigrations()
    const version = existingVersion(paths)
    if (version !== null && version > migrations.length) throw new Refusal('profileNewer', { folder })
    const sqlite = openSqlite(paths.database)
    try {
      if (version !== null && version < migrations.length) {
        writeBackup(sqlite, join(paths.backups, `before-version-${migrations.length}-${stamp(clock)}.sqlite`))
      }
      migrate(sqlite, migrations)
    } catch (error) {
      sqlite.close()
      throw error
    }
    return {
      paths,
      sqlite,
      close() {
        sqlite.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw asRefusal(error)
  }
}

/** A further connection to a profile that this program already holds, for a job's thread. */
export function joinProfile(folder: string): Profile {
  const paths = profilePaths(folder)
  const sqlite = openSqlite(paths.database)
  return { paths, sqlite, close: () => sqlite.close() }
}

/**
 * Puts a backup in the place of the profile's data, which is kept in `backups/`; documents that lie beside it are added.
 * @returns where the replaced database is kept, or null when the profile was empty
 */
export function restoreProfile(folder: string, backup: string, clock: Clock): string | null {
  const paths = profilePaths(folder)
  const lock = holdProfile(paths)
  try {
    const kept = join(paths.backups, `before-restore-${stamp(clock)}.sqlite`)
    const replaced = restoreBackup(backup, paths.database, readMigrations().length, kept)
    if (replaced !== null) carryOver(replaced, paths.database)
    restoreDocuments(backup, paths.documents)
    return replaced
  } finally {
    lock.release()
  }
}

function holdProfile(paths: ProfilePaths): { release(): void } {
  try {
    mkdirSync(paths.folder, { recursive: true })
  } catch (error) {
    throw new Refusal('notWritable', {}, { cause: error })
  }
  return lockProfile(paths.lock)
}

/** The schema version of what is there, or null for a new profile. */
function existingVersion(paths: ProfilePaths): number | null {
  if (!existsSync(paths.database)) return null
  const header = readHeader(paths.database)
  if (header.kind === 'empty') return null
  if (header.kind !== 'candlepost') throw new Refusal('profileForeign', { file: paths.database })
  return header.version
}

/** `2026-11-22T17-05-09`: sorts by time and is a legal file name everywhere. */
const stamp = (clock: Clock): string => clock.now().slice(0, 19).replaceAll(':', '-')
