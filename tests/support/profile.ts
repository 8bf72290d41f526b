/** A desk on a fresh profile, called as a page would call it. */
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import type { DeskClient } from '#shared/contract.ts'
import type { Clock } from '../../src/main/clock.ts'
import { createDesk, type Desk } from '../../src/main/desk.ts'
import type { Platform } from '../../src/main/platform.ts'
import { stoppedClock, temporaryFolder } from './folder.ts'

/** Chooses what the test says: files to open, and a folder in which everything is saved. */
export function testPlatform(saveFolder: string, open: string[] = []): Platform {
  return {
    kind: 'cli',
    dialogs: true,
    chooseOpen: async () => open,
    chooseSave: async ({ suggestedName }) => join(saveFolder, suggestedName),
    chooseFolder: async () => saveFolder,
    open: async () => {},
    reveal: async () => {},
    openMail: async (address) => address,
    downloadAddress: () => null,
  }
}

export interface TestDesk {
  client: DeskClient
  desk: Desk
  folder: string
  /** Where the platform saves. */
  saved: string
}

export function openTestDesk(
  options: { folder?: string; clock?: Clock; jobsThread?: URL; open?: string[] } = {},
): TestDesk {
  const test = openDesk(options.folder ?? temporaryFolder(), temporaryFolder(), options)
  onTestFinished(() => test.desk.close())
  return test
}

/** Whoever opens it closes it. @param saved where the platform saves */
export function openDesk(
  folder: string,
  saved: string,
  options: { clock?: Clock; jobsThread?: URL; open?: string[] } = {},
): TestDesk {
  const desk = createDesk(folder, testPlatform(saved, options.open), {
    jobsThread: options.jobsThread ?? null,
    clock: options.clock ?? stoppedClock('2026-11-22'),
    onDefect: (error) => {
      throw error
    },
  })
  return { client: createRouterClient(desk.router, { context: desk.context }), desk, folder, saved }
}
