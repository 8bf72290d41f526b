import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The repository's folder. */
export const project = join(import.meta.dirname, '..', '..')

export interface Ended {
  /** 1 where a signal ended it. */
  code: number
  /** Standard output and errors together; empty when they went to the terminal. */
  said: string
}

/** Runs a Node script of a dependency or of ours in the project's folder, with this Node. */
export function runNode(args: string[], options: { quiet?: boolean; env?: NodeJS.ProcessEnv } = {}): Promise<Ended> {
  return run(process.execPath, args, options)
}

export function run(
  command: string,
  args: string[],
  { quiet = false, env = process.env }: { quiet?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: project, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    let said = ''
    const hear = (bytes: Buffer) => {
      said += bytes
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('error', (error) => resolve({ code: 127, said: said + error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, said }))
  })
}

/** A dependency's command, as a script for Node: no shell, the same on every system. */
export const tools = {
  vite: join(project, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  tsc: join(project, 'node_modules', 'typescript', 'bin', 'tsc'),
  biome: join(project, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  depcruise: join(project, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
  vitest: join(project, 'node_modules', 'vitest', 'vitest.mjs'),
  playwright: join(project, 'node_modules', '@playwright', 'test', 'cli.js'),
} as const
