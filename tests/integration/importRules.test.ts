import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { project, tools } from '../../scripts/lib/project.ts'
import { temporaryFolder } from '../support/folder.ts'

/** A small house of these files, and what the import rules say about it. */
function judge(files: Record<string, string>): string {
  const house = temporaryFolder()
  cpSync(join(project, '.dependency-cruiser.cjs'), join(house, '.dependency-cruiser.cjs'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  const hooks = pathToFileURL(join(project, 'scripts', 'lib', 'typescript6.ts')).href
  const args = ['--import', hooks, tools.depcruise, '--config', '.dependency-cruiser.cjs', 'src']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' })
  return stdout + stderr
}

const planted: [rule: string, from: string, to: string][] = [
  ['renderer-sees-shared-only', 'src/renderer/app/App.tsx', 'src/main/cases/service.ts'],
  ['preload-sees-shared-only', 'src/preload/index.ts', 'src/main/desk.ts'],
  ['shared-sees-shared-only', 'src/shared/cases.ts', 'src/main/cases/service.ts'],
  ['sources-see-sources-only', 'src/main/desk.ts', 'scripts/start.ts'],
  ['domain-sees-other-services-only', 'src/main/cases/service.ts', 'src/main/members/repository.ts'],
  ['domain-sees-domains-and-infrastructure-only', 'src/main/cases/service.ts', 'src/main/desk.ts'],
  ['infrastructure-knows-no-host', 'src/main/desk.ts', 'src/main/preview/server.ts'],
  ['hosts-know-no-other-host', 'src/main/cli/index.ts', 'src/main/electron/menu.ts'],
]

test('the import rules find what breaks them, types included', () => {
  const files: Record<string, string> = {
    'src/main/actions/service.ts': "import { thing } from './thing.ts'\nexport const it = thing",
    'src/main/actions/thing.ts':
      "import type { it } from './service.ts'\nexport const thing = 1 as unknown as typeof it",
    'src/main/bin/service.ts': "import './nowhere.ts'",
    'src/renderer/app/files.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync",
  }
  for (const [, from, to] of planted) {
    files[to] ??= 'export interface Thing {}\n'
    const steps = '../'.repeat(from.split('/').length - 1)
    files[from] = `${files[from] ?? ''}import type { Thing } from '${steps}${to}'\nexport type Own = Thing\n`
  }
  const said = judge(files)
  for (const [rule, from, to] of planted) expect(said).toContain(`${rule}: ${from} → ${to}`)
  expect(said).toContain('no-cycles: src/main/actions/')
  expect(said).toContain('everything-resolves: src/main/bin/service.ts')
  expect(said).toContain('renderer-has-no-node: src/renderer/app/files.ts')
})

test('the import rules let pass what the house allows', () => {
  const said = judge({
    'src/shared/cases.ts': 'export interface Case {}\n',
    'src/renderer/app/App.tsx':
      "import type { Case } from '../../shared/cases.ts'\nexport const App = (_: Case) => <p>1</p>\n",
    'src/main/members/service.ts': 'export interface Members {}\n',
    'src/main/cases/service.ts': "import type { Members } from '../members/service.ts'\nexport type M = Members\n",
    'src/main/desk.ts': "export type { M } from './cases/service.ts'\n",
    'src/main/preview/server.ts': "export type { M } from '../desk.ts'\n",
  })
  expect(said).toContain('no dependency violations found (6 modules')
})
