/** A thread that does, one by one, what guard.ts stops: when it stays unheard, the guard sleeps. */
import { spawnSync } from 'node:child_process'
import { lookup } from 'node:dns'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'

const forbidden: (() => unknown)[] = [
  () => connect(9, '127.0.0.1'),
  () => fetch('http://127.0.0.1:9'),
  () => spawnSync('true'),
  () => lookup('localhost', () => {}),
  () => writeFileSync('/nowhere/x', ''),
  () => readFileSync('/etc/passwd'),
]
for (const act of forbidden)
  try {
    act()
  } catch {
    // The guard stops each; whether it did is read from its notes.
  }
