/**
 * Preloaded by `node --import` into a program and every thread of it: whoever opens a connection, asks for a name, starts
 * a program, writes a file or reads one that is none of its business is noted in the file `GUARD_NOTES` names, and stopped.
 */
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { resolve } from 'node:path'
import tls from 'node:tls'
import { fileURLToPath } from 'node:url'

const notes = process.env.GUARD_NOTES
if (!notes) throw new Error('GUARD_NOTES names no file')
const allowed = [resolve(import.meta.dirname, '..', '..', '..'), process.env.GUARD_READS ?? '/nowhere']
const note = fs.writeSync.bind(fs, fs.openSync(notes, 'a'))

type Module = Record<string, unknown>

function stop(
  module: object,
  name: string,
  functions: readonly string[],
  unless: (first: unknown) => boolean = () => false,
) {
  for (const called of functions) {
    const real = (module as Module)[called]
    if (typeof real !== 'function') throw new Error(`There is no ${name}.${called}`)
    ;(module as Module)[called] = function (this: unknown, ...given: unknown[]) {
      if (unless(given[0])) return Reflect.apply(real, this, given)
      note(`${name}.${called}\n`)
      throw new Error(`${name}.${called} is not allowed`)
    }
  }
}

const ours = (path: unknown): boolean => {
  if (typeof path === 'number') return true
  const at = resolve(path instanceof URL ? fileURLToPath(path) : String(path))
  return allowed.some((folder) => at === folder || at.startsWith(`${folder}/`))
}

stop(net.Socket.prototype, 'socket', ['connect'])
stop(net.Server.prototype, 'server', ['listen'])
stop(net, 'net', ['connect', 'createConnection'])
stop(tls, 'tls', ['connect'])
stop(dgram, 'dgram', ['createSocket'])
stop(http, 'http', ['request', 'get'])
stop(https, 'https', ['request', 'get'])
stop(dns, 'dns', ['lookup', 'resolve', 'resolve4', 'resolve6'])
stop(dns.promises, 'dns.promises', ['lookup', 'resolve'])
stop(childProcess, 'child_process', ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
stop(globalThis, 'global', ['fetch', 'WebSocket'])
stop(fs, 'fs', ['readFile', 'readFileSync', 'open', 'openSync', 'createReadStream'], ours)
stop(fs.promises, 'fs.promises', ['readFile', 'open'], ours)
const writing = [
  'writeFile',
  'appendFile',
  'mkdir',
  'rename',
  'symlink',
  'link',
  'rm',
  'unlink',
  'copyFile',
  'truncate',
]
stop(fs, 'fs', [...writing, ...writing.map((called) => `${called}Sync`), 'createWriteStream'])
stop(fs.promises, 'fs.promises', writing)
syncBuiltinESMExports()
