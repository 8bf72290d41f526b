/** The roster: members and their consent. The way in from a file is memberImport.ts. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { FileRef } from './files.ts'
import { change, effect, query } from './procedure.ts'
import { AddressLines, Channel, CountryCode, Day, Done, Id, Instant, LanguageTag, Line, Text } from './values.ts'

/** `never`: this member writes no letter there. `initials`: their letters there show initials and postcode only. */
export const SafetyRule = z.enum(['never', 'initials'])
export type SafetyRule = z.infer<typeof SafetyRule>

/** `none`: nothing is kept that says what this guest wrote; see docs/data.md. */
export const Trace = z.enum(['kept', 'none'])
export type Trace = z.infer<typeof Trace>

/** How much of a member's address their letters show, from most to least: the town alone is without its postcode. */
export const addressPrints = ['full', 'town', 'none'] as const
export const AddressPrint = z.enum(addressPrints)
export type AddressPrint = z.infer<typeof AddressPrint>

export const MemberFields = z.object({
  /** "Dr", "Ms"; printed before the name. */
  prefix: Line,
  givenName: Line,
  familyName: Line,
  address: AddressLines,
  country: CountryCode.nullable(),
  email: Line,
  /** As typed; E.164 is kept beside it where the number can be understood. */
  phone: Line,
  channels: z.array(Channel),
  languages: z.array(LanguageTag).max(12),
  note: Text,
  active: z.boolean(),
  /** Consent to be on the list: given or not, the day it was said, and how (form, e-mail, in person). */
  consent: z.object({ given: z.boolean(), on: Day.nullable(), how: Line }),
  /** Countries to be careful with, each once: a member may have family there. */
  safety: z
    .array(z.object({ country: CountryCode, rule: SafetyRule }))
    .max(60)
    .default([]),
  /** The coordinator's own short labels, each once. */
  tags: z
    .array(Line.refine((tag) => tag.length > 0 && tag.length <= 40))
    .max(30)
    .default([]),
  /** Comes along and is no member; a first name is enough. */
  guest: z.boolean().default(false),
  /** `none` is for guests only. */
  trace: Trace.default('kept'),
  addressPrint: AddressPrint.default('full'),
})
export type MemberFields = z.infer<typeof MemberFields>

type Later = 'tags' | 'guest' | 'trace' | 'addressPrint'
/** Fields as a file brings them that knows nothing of tags, guests and printing; see `tidy`. */
export type MemberInput = Omit<MemberFields, Later> & Partial<Pick<MemberFields, Later>>

export const Member = MemberFields.extend({
  id: Id,
  /** "Dr Ada Byron": prefix, given and family name with single blanks. */
  name: z.string(),
  phoneE164: z.string().nullable(),
  /** Letters posted by this member. */
  letters: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Member = z.infer<typeof Member>

/** What a column of the file holds, `trace` whether none is wanted. `name` is a whole name, split at import; `ignore` leaves the column out. */
export const memberColumns = [
  'ignore',
  'name',
  'prefix',
  'givenName',
  'familyName',
  'address',
  'address2',
  'address3',
  'postcode',
  'city',
  'region',
  'country',
  'email',
  'phone',
  'channels',
  'languages',
  'note',
  'active',
  'consent',
  'consentOn',
  'consentHow',
  'safety',
  'tags',
  'guest',
  'trace',
  'addressPrint',
] as const
/** Those that only the files of others have; an export writes all the rest, in this order. A new column goes to the end. */
const foreignColumns = ['ignore', 'name', 'address2', 'address3', 'postcode', 'city', 'region'] as const
export type ExportColumn = Exclude<(typeof memberColumns)[number], (typeof foreignColumns)[number]>
export const exportColumns: readonly ExportColumn[] = memberColumns.filter(
  (column): column is ExportColumn => !(foreignColumns as readonly string[]).includes(column),
)
export const MemberColumn = z.enum(memberColumns)
export type MemberColumn = z.infer<typeof MemberColumn>

/** Tables that read in again (CSV, XLSX), cards for an address book, and papers to print. */
export const exportFormats = ['csv', 'xlsx', 'vcard', 'signIn', 'phoneList'] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

/** Why a row is left out or only partly taken: a key under `members.import.reason.*`. */
export const RowNote = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
export type RowNote = z.infer<typeof RowNote>

const Saved = Done.extend({ id: Id })

export const membersContract = {
  /** The whole roster. Only typed, not validated on its way out: at 1,000 members that held main for 30 ms. */
  list: query(z.void(), type<Member[]>()),
  get: query(z.object({ id: Id }), Member),
  create: change(z.object({ fields: MemberFields }), Saved),
  update: change(z.object({ id: Id, fields: MemberFields }), Saved),
  setActive: change(z.object({ ids: z.array(Id).min(1), active: z.boolean() }), Done.extend({ count: z.int() })),
  /** To the bin. */
  remove: change(z.object({ ids: z.array(Id).min(1) }), Done.extend({ count: z.int() })),
  /**
   * Asks where to save; null when the coordinator changed their mind. `ids` null: the whole roster. CSV and XLSX are safe
   * to open in a spreadsheet and read in again as what they were. `leftOut` counts who was asked for and may not stand on
   * a paper: inactive members of the whole roster, and on the phone list those without consent.
   */
  export: effect(
    z.object({ format: ExportFormat, ids: z.array(Id).nullable() }),
    z.object({ file: FileRef, members: z.int(), leftOut: z.int() }).nullable(),
  ),
}
