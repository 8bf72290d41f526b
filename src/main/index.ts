/** The desktop program: composition only. */
import './electron/early.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, type BrowserWindow, session } from 'electron'
import type { TFunction } from 'i18next'
import { spokenLanguage } from '#shared/i18n/index.ts'
import { Refusal } from '#shared/refusal.ts'
import { profilePaths } from './db/profile.ts'
import { createDesk, type Desk } from './desk.ts'
import { openDoor } from './electron/door.ts'
import { endWith } from './electron/ending.ts'
import { openMemory } from './electron/memory.ts'
import { keepMenu } from './electron/menu.ts'
import { electronPlatform } from './electron/platform.ts'
import { endRefused } from './electron/refused.ts'
import { servePage } from './electron/scheme.ts'
import { secludeSession } from './electron/seclusion.ts'
import { openWindow } from './electron/window.ts'
import { openLog } from './log.ts'
import { chosenProfile } from './profileOption.ts'
import { resourcesFolder } from './resources.ts'
import { createTranslator } from './translator.ts'

const paths = profilePaths(chosenProfile(process.argv.slice(1)))
/** The folder `out` of a build. */
const built = join(import.meta.dirname, '..')
let window: BrowserWindow | null = null
let desk: Desk | null = null

/** Of the languages that this computer's owner put in order, the first that is spoken here; `--lang` is Chromium's own. */
const hostLanguage = () =>
  spokenLanguage([app.commandLine.getSwitchValue('lang'), ...app.getPreferredSystemLanguages()])
/** In the language that the group has chosen or, before its data is open, in the computer's. */
const words = (): TFunction => createTranslator(desk?.services.settings.get().language ?? hostLanguage()).t

if (holdWindow()) {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
}

/** One window a profile: a second start for the same one brings the first forward and ends. */
function holdWindow(): boolean {
  const own = join(paths.folder, 'window')
  try {
    mkdirSync(own, { recursive: true })
  } catch (error) {
    void app.whenReady().then(() => endRefused(new Refusal('notWritable', {}, { cause: error }), words()))
    return false
  }
  app.setPath('userData', own)
  if (app.requestSingleInstanceLock()) return true
  process.stderr.write(`${words()('host.start.already')}\n`)
  app.exit(0)
  return false
}

function start(): void {
  const log = openLog(paths.logs)
  const memory = openMemory(join(app.getPath('userData'), 'remembered.json'))
  try {
    const menu = keepMenu(words, () => window)
    desk = createDesk(
      paths.folder,
      electronPlatform(words, memory, () => window),
      {
        jobsThread: pathToFileURL(join(import.meta.dirname, 'worker.cjs')),
        textThread: pathToFileURL(join(import.meta.dirname, 'text.cjs')),
        onDefect: (error, path) => log.defect(error, path.join('.')),
        language: hostLanguage(),
        // The language may have been chosen, or the choice undone.
        onChange: menu.speak,
      },
    )
    endWith(desk, openDoor(desk), log)
    menu.speak()
  } catch (error) {
    if (!(error instanceof Refusal)) log.defect(error, 'opening')
    endRefused(error, words())
    return
  }
  const own = session.fromPath(join(app.getPath('userData'), 'session'))
  for (const any of [own, session.defaultSession]) secludeSession(any)
  servePage(own, join(built, 'renderer'))
  window = openWindow({
    preload: join(built, 'preload', 'index.cjs'),
    title: words()('app.name'),
    icon: join(resourcesFolder, 'icon.png'),
    session: own,
    memory,
  })
  window.on('closed', () => {
    window = null
  })
  log.info(`opened, version ${app.getVersion()}`)
}
