/**
 * `node scripts/complete-lock.ts`, after `npm install` changed the lock file: adds the entries of optional platform
 * packages that the registry in use does not carry. npm leaves them out, and `npm ci` then refuses the file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './lib/project.ts'

interface Locked {
  version?: string
  optionalDependencies?: Record<string, string>
  [field: string]: unknown
}

const file = join(project, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> }

for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`
    if (lock.packages[key] || lock.packages[`${path}/${key}`]) continue
    const [, os, cpu] = /(android|darwin|linux|win32)-(arm64|x64)/.exec(name) ?? []
    if (!os || !cpu) throw new Error(`${name} does not say for which platform it is`)
    const libc = name.endsWith('-musl') ? { libc: ['musl'] } : {}
    lock.packages[key] = { version, cpu: [cpu], dev: true, ...libc, optional: true, os: [os] }
    console.log(`${name} ${version}`)
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
