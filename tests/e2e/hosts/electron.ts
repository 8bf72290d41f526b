import { mkdirSync } from 'node:fs'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronArguments } from '../../../scripts/lib/electron.ts'
import { type DeskApp, startLimit } from './app.ts'

/** Opens the built app in a window; dialogs are answered by what the spec said. */
export async function launchElectron(profile: string, saveFolder: string, locale = 'en-US'): Promise<DeskApp> {
  let running = await start(profile, saveFolder, locale)
  return {
    kind: 'electron',
    profile,
    saveFolder,
    get page() {
      return running.page
    },
    get program() {
      return running.app
    },
    async pickFiles(paths) {
      await running.app.evaluate((_electron, chosen) => {
        ;(globalThis as { chosenFiles?: string[] }).chosenFiles = chosen
      }, paths)
    },
    async relaunch() {
      await running.app.close()
      running = await start(profile, saveFolder, locale)
      return running.page
    },
    close: () => running.app.close(),
  }
}

async function start(
  profile: string,
  saveFolder: string,
  locale: string,
): Promise<{ app: ElectronApplication; page: Page }> {
  mkdirSync(saveFolder, { recursive: true })
  const app = await _electron.launch({
    // Without a path, Playwright asks the electron package (which knows ELECTRON_OVERRIDE_DIST_PATH) and holds the app
    // back until it is connected; with one, a start sometimes hangs.
    args: electronArguments(['--profile', profile, `--lang=${locale}`]),
    timeout: startLimit,
  })
  // An answer asked for while the app still starts is sometimes lost.
  const page = await app.firstWindow({ timeout: startLimit })
  await app.evaluate(({ dialog }, folder) => {
    const said = globalThis as { chosenFiles?: string[] }
    dialog.showOpenDialog = async (...asked: unknown[]) => {
      const { properties } = asked.at(-1) as { properties: string[] }
      const filePaths = properties.includes('openDirectory') ? [folder] : (said.chosenFiles ?? [])
      if (!properties.includes('openDirectory')) said.chosenFiles = []
      return { canceled: filePaths.length === 0, filePaths }
    }
    dialog.showSaveDialog = async (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as { defaultPath: string }
      const name = defaultPath.split(/[\\/]/).at(-1)
      return { canceled: false, filePath: `${folder}/${name}` }
    }
  }, saveFolder)
  return { app, page }
}
