/** The command line as a host: paths come from its arguments, words go to standard output. */
import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { DeskClient } from '#shared/contract.ts'
import { Refusal } from '#shared/refusal.ts'
import { defaultProfileFolder } from '../db/profile.ts'
import { createDesk, type Desk } from '../desk.ts'
import { fileRefusal } from '../files/write.ts'
import type { Platform } from '../platform.ts'
import { createTranslator } from '../translator.ts'
import type { Command, Options } from './usage.ts'

/** English on every computer: scripts read it, and whoever helps from afar. What it makes is in the group's language. */
export const { t } = createTranslator('en')

/** npm changes to the package's folder; what the person typed counts from where they were. */
const calledFrom =
  process.env.npm_lifecycle_event === 'desk' || process.env.npm_lifecycle_event === 'demo'
    ? (process.env.INIT_CWD ?? process.cwd())
    : process.cwd()

export const pathOf = (given: string): string => resolve(calledFrom, given)

export const profileOf = (options: Options): string =>
  options.profile === undefined ? (process.env.CANDLEPOST_PROFILE ?? defaultProfileFolder()) : pathOf(options.profile)

export interface Session {
  client: DeskClient
  desk: Desk
  /** Where the next file that a procedure asks about goes: exactly there, or into that folder under its own name. */
  saveTo(target: { file: string } | { folder: string }): void
}

/** Opens the desk on the profile; whoever does must close it. */
export function openSession(profile: string): Session {
  let target: { file: string } | { folder: string } | null = null
  const folder = (): string => {
    if (target === null || !('folder' in target))
      throw new Error('The command line was asked for a folder it did not set')
    makeFolder(target.folder)
    return target.folder
  }
  const platform: Platform = {
    kind: 'cli',
    dialogs: true,
    chooseOpen: async () => [],
    chooseSave: async ({ suggestedName }) =>
      target !== null && 'file' in target ? target.file : join(folder(), suggestedName),
    chooseFolder: async () => folder(),
    open: async () => {},
    reveal: async () => {},
    openMail: async (address) => address,
    downloadAddress: () => null,
  }
  const desk = createDesk(profile, platform, {
    jobsThread: null,
    onDefect: () => {
      // A defect reaches the caller as an exception: see index.ts.
    },
  })
  return {
    client: createRouterClient(desk.router, { context: desk.context }),
    desk,
    saveTo: (next) => {
      target = next
    },
  }
}

/** Opens the desk on the profile, lets `work` use it and closes it whatever happens. */
export async function withDesk<T>(profile: string, work: (session: Session) => Promise<T>): Promise<T> {
  const session = openSession(profile)
  try {
    return await work(session)
  } finally {
    await session.desk.close()
  }
}

export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw fileRefusal(error, path)
  }
}

/** What a verb answers: an object for programs and sentences for people. */
export interface Answer {
  json: Record<string, unknown>
  said: string
}

/** A verb answers bit by bit, so that a refusal in the middle does not swallow what was done before. */
export type Verb = (command: Command) => AsyncGenerator<Answer>

/**
 * The full path of a file that must be there.
 * @throws Refusal `fileMissing`
 */
export function existingFile(given: string): string {
  const path = pathOf(given)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Refusal('fileMissing', { file: given })
  return path
}
