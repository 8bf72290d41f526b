/**
 * What each thread holds as soon as it runs. Its code is kept in memory twice, by the main thread and by the one of jobs,
 * and loading it is most of a start. `npm run bench -- letters` measures the memory; this says who would make it grow.
 */
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const entries = { worker: 'src/main/jobs/worker.ts', main: 'src/main/preview/index.ts' }

/** What every start needs: schemas, messages, days, ids, and to look members up. */
const libraries =
  /^(@orpc|any-ascii|electron-log|i18next|libphonenumber-js|radash|temporal-polyfill|temporal-utils|uuid|zod)$/
/** Of the house, what is long work and what only that needs. */
const work = /^src\/main\/(.*\/jobs|intake\/reader\/.*|members\/formats\/.*|(members|actions)\/import\/importer)\.ts$/

const advice = `
This would be in memory from the start, and with it all that it imports.
- Only a job needs it: import it in the domain's jobs.ts, whose code is loaded with its first job.
- A service or procedure needs it at times: in the function that does, as "await import(...)".
- It is a service, large and for jobs alone: have it made by whenAsked in services.ts.
- Every start needs it: then say so in tests/unit/jobs/loading.test.ts.
`

/** The modules that come with a module at once: neither types nor what is imported dynamically. */
const imported = new Map<string, readonly string[]>()

beforeAll(async () => {
  const bundle = await rolldown({
    input: Object.values(entries).map((entry) => join(root, entry)),
    platform: 'node',
    external: ['better-sqlite3'],
    resolve: { tsconfigFilename: join(root, 'tsconfig.json') },
    logLevel: 'silent',
    plugins: [
      {
        name: 'looks-at-imports',
        buildEnd() {
          for (const id of this.getModuleIds()) imported.set(id, this.getModuleInfo(id)?.importedIds ?? [])
        },
      },
    ],
  })
  await bundle.generate({ format: 'esm' })
  await bundle.close()
})

const named = (id: string): string => id.slice(root.length + 1).replaceAll('\\', '/')

/** The names of the modules that are loaded with one, each with the way to it. */
function loadedWith(entry: string): Map<string, string> {
  const ways = new Map([[join(root, entry), entry]])
  for (const [id, way] of ways)
    for (const next of imported.get(id) ?? []) if (!ways.has(next)) ways.set(next, `${way} > ${named(next)}`)
  return new Map([...ways].map(([id, way]) => [named(id), way]))
}

const waysWhere = (entry: string, isMeant: (name: string) => boolean): string[] =>
  [...loadedWith(entry)].flatMap(([name, way]) => (isMeant(name) ? way : []))

function isFurtherLibrary(name: string): boolean {
  const library = /.*node_modules\/(@[^/]+|[^/]+)/.exec(name)?.[1]
  return library !== undefined && !libraries.test(library)
}

describe.each(Object.entries(entries))('the thread of %s', (_, entry) => {
  it('starts with no library but those that every start needs', () => {
    expect(waysWhere(entry, isFurtherLibrary), advice).toEqual([])
  })

  it('starts with no job, and with nothing that only jobs need', () => {
    expect(
      waysWhere(entry, (name) => work.test(name)),
      advice,
    ).toEqual([])
  })
})

it('a job of letters brings no library and no other work, until it writes a document', () => {
  const own = 'src/main/letters/jobs.ts'
  expect(
    waysWhere(own, (name) => isFurtherLibrary(name) || (name !== own && work.test(name))),
    advice,
  ).toEqual([])
})

it('would see it', () => {
  const reader = waysWhere('src/main/intake/jobs.ts', (name) => work.test(name))
  expect(reader.length).toBeGreaterThan(50)
  expect(waysWhere('src/main/letters/docx/typeset.ts', isFurtherLibrary)[0]).toMatch(/typeset\.ts > .*docx/)
})
