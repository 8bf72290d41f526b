import type { ElectronApplication, Page } from '@playwright/test'

export type HostKind = 'electron' | 'preview'

/** The running program as a spec sees it, in either host. */
export interface DeskApp {
  readonly kind: HostKind
  /** The page; another one after `relaunch`. */
  readonly page: Page
  /** The desktop program behind the page; null in the preview. */
  readonly program: ElectronApplication | null
  readonly profile: string
  /** Where saved files land: what the save dialogs answer in Electron, the profile's `exports` in the preview. */
  readonly saveFolder: string
  /** What the next choice of files gives. Call it before the click that asks. */
  pickFiles(paths: string[]): Promise<void>
  /** Ends the program as a person would and starts it again on the same profile. */
  relaunch(): Promise<Page>
  close(): Promise<void>
}

/** How long a start may take. */
export const startLimit = 30_000
