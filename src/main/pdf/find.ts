/** Where LibreOffice is on this computer, if it is. */
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

type Environment = Record<string, string | undefined>

/** Usual places besides PATH, for each system. */
function usualPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'win32')
    return [environment.ProgramFiles, environment['ProgramFiles(x86)']]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'LibreOffice', 'program', 'soffice.exe'))
  if (platform === 'darwin')
    return [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      ...(environment.HOME ? [join(environment.HOME, 'Applications/LibreOffice.app/Contents/MacOS/soffice')] : []),
    ]
  // Its own packages go to /opt with the version in the name; the newest is the last.
  const own = namesIn('/opt')
    .filter((name) => /^libreoffice/i.test(name))
    .sort()
    .reverse()
    .map((name) => join('/opt', name, 'program', 'soffice'))
  return ['/usr/bin/soffice', '/usr/local/bin/soffice', '/usr/bin/libreoffice', '/snap/bin/libreoffice', ...own]
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // A folder that is not there holds nothing.
    return []
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** @returns the program's path, or null when there is none */
export function findOffice(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
  runs: (path: string) => boolean = canRun,
): string | null {
  const names = platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']
  const folders = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...usualPlaces(platform, environment)].find(runs) ?? null
}
