/** Which fields of a draft want a look before it is saved: pure. */
import type { CaseFields } from '#shared/cases.ts'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import type { CaseDraft } from '#shared/intake.ts'
import { readPath, sureness } from './places.ts'

/** Without these a case is thin; the others may well be missing in the document itself. */
const expected = ['reference', 'headline', 'country', 'deadline', 'people', 'summary', 'asks'] as const
const optional = ['issued', 'background', 'additional', 'modelLetter', 'preferredLanguages'] as const

export interface Look {
  /** Form paths in the form's order. */
  fields: string[]
  wanting: string[]
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Whether the reader was unsure of any part of what stands at this path. */
export function unsure(read: CaseDraft, values: CaseFields, path: string): boolean {
  const place = readPath(read, values, path)
  return place !== null && sureness(read.places, place) === 'unsure'
}

/** The visited paths after rows of a list went elsewhere: `origins` holds for each new row the row it was before, or -1. */
export function followRows(seen: ReadonlySet<string>, list: string, origins: readonly number[]): Set<string> {
  const kept = [...seen].filter((path) => !path.startsWith(`${list}.`))
  const moved = origins.flatMap((origin, row) => {
    const before = `${list}.${origin}`
    return [...seen].flatMap((path) =>
      path === before || path.startsWith(`${before}.`) ? [`${list}.${row}${path.slice(before.length)}`] : [],
    )
  })
  return new Set([...kept, ...moved])
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * A field wants a look while the reader was less than sure of it, or found nothing where something is expected, and the
 * coordinator neither changed it nor went to it (`seen` holds the form paths they visited).
 */
export function look(read: CaseDraft, values: CaseFields, seen: ReadonlySet<string>): Look {
  const before = fieldsFromDraft(read)
  const visited = (path: string) => [...seen].some((one) => one === path || one.startsWith(`${path}.`))
  const doubtful = (path: string) => {
    const place = readPath(read, values, path)
    return place !== null && ['likely', 'unsure'].includes(sureness(read.places, place))
  }
  const items = (list: 'people' | 'asks') => values[list].map((_, index) => `${list}.${index}`)
  const lists = { people: items('people'), asks: items('asks') }

  const wants = (field: (typeof expected)[number] | (typeof optional)[number]): boolean => {
    if (visited(field)) return false
    if (isEmpty(values[field])) return (expected as readonly string[]).includes(field)
    if (!same(values[field], before[field])) return false
    return field === 'people' || field === 'asks' ? lists[field].some(doubtful) : doubtful(field)
  }
  const addresseeWants = (index: number): boolean => {
    const addressee = values.addressees[index]
    if (!addressee || visited(`addressees.${index}`)) return false
    return addressee.checkAddress || doubtful(`addressees.${index}`)
  }

  const addressees = values.addressees.map((_, index) => `addressees.${index}`)
  const fields = [...expected, ...addressees, ...optional]
  const wanting = [
    ...expected.filter(wants),
    ...(addressees.length === 0 ? ['addressees'] : addressees.filter((_, index) => addresseeWants(index))),
    ...optional.filter(wants),
  ]
  return { fields: addressees.length === 0 ? [...fields, 'addressees'] : fields, wanting }
}
