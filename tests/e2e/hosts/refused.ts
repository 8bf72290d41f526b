import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { electronArguments, findElectron } from '../../../scripts/lib/electron.ts'
import { project } from '../../../scripts/lib/project.ts'
import { type HostKind, startLimit } from './app.ts'

export interface Start {
  code: number | null
  stdout: string
  stderr: string
}

/** Starts a host and waits until it ends by itself. */
export function startToEnd(host: HostKind, profile: string): Promise<Start> {
  const [command, args] =
    host === 'electron'
      ? [findElectron() ?? '', electronArguments(['--profile', profile, '--lang=en-US'])]
      : [process.execPath, [join(project, 'out', 'main', 'preview.cjs'), '--profile', profile]]
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      // Nobody is there to press the button of a dialog.
      env: { ...process.env, CANDLEPOST_UNATTENDED: '1', LC_ALL: 'en_US.UTF-8' },
      timeout: startLimit,
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (bytes) => {
      stdout += bytes
    })
    child.stderr.on('data', (bytes) => {
      stderr += bytes
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}
