/** A Python program beside this one: it says when it is ready, is told its tasks one a line, and answers each with a line. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { NotInstalled } from './peer.ts'

/** The system's own comes second: another one on the path rarely has what Debian's packages bring. */
const candidates = ['python3', '/usr/bin/python3']

/**
 * @param script beside this file in the sources
 * @param modules that it needs
 * @returns what tells it a task; the answer is its largest resident set in bytes
 * @throws NotInstalled
 */
export async function startPython(script: string, modules: string[]) {
  const imports = ['-c', `import ${modules.join(', ')}`]
  const python = candidates.find((one) => spawnSync(one, imports, { stdio: 'ignore' }).status === 0)
  if (python === undefined) throw new NotInstalled(`Python with ${modules.join(', ')}`)
  const sources = join(process.cwd(), 'bench/letters/peers')
  const child = spawn(python, [join(sources, script)], { stdio: ['pipe', 'pipe', 'inherit'] })
  process.once('exit', () => child.kill())
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async (): Promise<{ memory: number; missing?: string }> => {
    const { value, done } = await answers.next()
    if (done) throw new Error(`${script} ended`)
    return JSON.parse(value)
  }
  const { missing } = await answer()
  if (missing) throw new NotInstalled(missing)
  return async (task: object) => {
    child.stdin.write(`${JSON.stringify(task)}\n`)
    return (await answer()).memory
  }
}
