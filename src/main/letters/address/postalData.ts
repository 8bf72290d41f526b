/** The data under resources/post/, read once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { resourcesFolder } from '../../resources.ts'

const Forms = z.record(
  z.string(),
  z.object({
    /** Google's address metadata: %A street, %C town, %D district, %N name, %O body, %S region, %X sorting code, %Z postcode, %n new line. */
    form: z.string(),
    /** The form in the country's own script, where that is another one. */
    local: z.string().optional(),
    postcode: z.string().optional(),
    /** Fields in capitals; C when it says nothing. */
    upper: z.string().optional(),
  }),
)
export type AddressForm = z.infer<typeof Forms>[string]

const Words = z.record(z.string(), z.array(z.string()))

export const readPost = (name: string): unknown => JSON.parse(readFileSync(join(resourcesFolder, 'post', name), 'utf8'))

/** @returns a function that reads when it is first asked, since most runs of the program word no letter */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

export const addressForms = once(() => Forms.parse(readPost('forms.json')))
export const notTowns = once(() => Words.parse(readPost('not-towns.json')))

/** For each country the territories that its post serves at inland conditions. */
export const inlandTerritories = once(() => {
  const { about: _, ...countries } = z.record(z.string(), z.unknown()).parse(readPost('inland.json'))
  return Words.parse(countries)
})
