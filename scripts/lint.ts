/** `npm run lint`: Biome's rules, and the import rules of the house in .dependency-cruiser.cjs. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { project, runNode, tools } from './lib/project.ts'

const biome = await runNode([tools.biome, 'check', '.'])

const typescript6 = pathToFileURL(join(project, 'scripts', 'lib', 'typescript6.ts')).href
const rules = ['--config', '.dependency-cruiser.cjs', 'src']
const imports = await runNode(['--import', typescript6, tools.depcruise, ...rules], { quiet: true })
console.log(imports.said.trim())
// It is silent about files that it cannot read.
const cruised = Number(/\((\d+) modules|(\d+) modules,/.exec(imports.said)?.slice(1).find(Boolean) ?? 0)
if (cruised < 100)
  console.error(`dependency-cruiser saw ${cruised} modules only: is @typescript/typescript6 installed?`)

process.exitCode = biome.code === 0 && imports.code === 0 && cruised >= 100 ? 0 : 1
