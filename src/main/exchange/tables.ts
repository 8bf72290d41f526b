/**
 * What is exchanged, as data: every table of the profile is a kind of record here, a part of one, or named below with the
 * reason why it stays. A test holds this against the schema.
 */

export interface Part {
  table: string
  /** The column that names the record it belongs to. */
  by: string
  order: readonly string[]
  /** Columns that say no more than the order does, and ids that nothing refers to. */
  without: readonly string[]
}

export interface Kind {
  /** What files call it. */
  name: string
  table: string
  /** Columns that are a record of their own, since other groups do not get them. */
  only?: readonly string[]
  without?: readonly string[]
  parts?: readonly Part[]
  /** The column with the moment or day of the last change; of tables without one, what the history says, or nothing. */
  changedAt: string | 'history' | null
  /** Whether a row that was given away once and is not there any more was removed, or (a step taken back) never was. */
  absent: 'removed' | 'unknown'
  /** Added and never changed: such records need no versions. */
  frozen?: boolean
  /** A number that each profile gives by itself, once within rows with the same value of `within`. */
  label?: { column: string; within: string | null }
  /** A column of which no two rows may have the same value: one of such records stands, the others wait. */
  slot?: string
  /** Rows that stay. */
  except?: { column: string; values: readonly string[] }
}

const part = (table: string, by: string, order: string[], without: string[] = []): Part => ({
  table,
  by,
  order,
  without,
})

/** Those that others refer to come first. */
export const kinds: readonly Kind[] = [
  {
    name: 'setting',
    table: 'settings',
    changedAt: 'history',
    absent: 'unknown',
    // How this screen looks is the affair of who sits before it; who the group is follows rules of its own: see identity.ts.
    except: { column: 'name', values: ['density', 'colors', 'groupId'] },
  },
  { name: 'consentText', table: 'consent_texts', changedAt: 'recorded_at', absent: 'unknown', frozen: true },
  { name: 'template', table: 'templates', changedAt: 'added_at', absent: 'unknown' },
  { name: 'addressee', table: 'addressees', without: ['note'], changedAt: 'updated_at', absent: 'unknown' },
  { name: 'addresseeNote', table: 'addressees', only: ['note'], changedAt: 'updated_at', absent: 'unknown' },
  { name: 'route', table: 'addressee_routes', changedAt: 'said_on', absent: 'removed' },
  {
    name: 'case',
    table: 'cases',
    without: ['note'],
    parts: [
      part('asks', 'case_id', ['position', 'id'], ['id', 'position']),
      part('case_addressees', 'case_id', ['position', 'addressee_id'], ['position']),
    ],
    changedAt: 'updated_at',
    absent: 'unknown',
  },
  { name: 'caseNote', table: 'cases', only: ['note'], changedAt: 'updated_at', absent: 'unknown' },
  { name: 'caseDocument', table: 'case_documents', changedAt: 'recorded_at', absent: 'unknown', frozen: true },
  { name: 'wording', table: 'wordings', changedAt: 'updated_at', absent: 'removed' },
  { name: 'member', table: 'members', changedAt: 'updated_at', absent: 'unknown' },
  { name: 'consent', table: 'consents', changedAt: 'recorded_at', absent: 'unknown' },
  { name: 'household', table: 'households', changedAt: 'updated_at', absent: 'unknown' },
  { name: 'householdMember', table: 'household_members', changedAt: null, absent: 'removed' },
  { name: 'refusedPair', table: 'refused_pairs', changedAt: null, absent: 'removed' },
  { name: 'merge', table: 'merges', changedAt: 'merged_at', absent: 'removed' },
  { name: 'dataRequest', table: 'data_requests', changedAt: 'recorded_at', absent: 'removed' },
  { name: 'reviewDecision', table: 'review_decisions', changedAt: 'decided_on', absent: 'removed' },
  { name: 'rosterView', table: 'roster_views', changedAt: 'updated_at', absent: 'removed' },
  {
    name: 'pack',
    table: 'packs',
    parts: [
      part('pack_cases', 'pack_id', ['position', 'case_id'], ['position']),
      part('pack_texts', 'pack_id', ['n']),
      part('pack_forms', 'pack_id', ['n']),
    ],
    changedAt: 'created_at',
    absent: 'unknown',
    label: { column: 'number', within: null },
  },
  { name: 'letter', table: 'letters', changedAt: null, absent: 'unknown' },
  { name: 'sending', table: 'sendings', changedAt: 'sent_on', absent: 'removed' },
  { name: 'packTemplate', table: 'pack_templates', changedAt: null, absent: 'removed' },
  {
    name: 'evening',
    table: 'evenings',
    parts: [
      part('evening_cases', 'evening_id', ['position', 'case_id'], ['position']),
      part('evening_packs', 'evening_id', ['pack_id']),
    ],
    changedAt: 'updated_at',
    absent: 'unknown',
  },
  {
    name: 'attendance',
    table: 'attendances',
    changedAt: null,
    absent: 'removed',
    label: { column: 'number', within: 'evening_id' },
  },
  { name: 'tap', table: 'taps', changedAt: 'tapped_at', absent: 'removed' },
  { name: 'action', table: 'actions', changedAt: 'updated_at', absent: 'unknown', slot: 'letter_id' },
  { name: 'month', table: 'months', changedAt: 'sent_on', absent: 'removed' },
  { name: 'monthNews', table: 'month_news', changedAt: 'history', absent: 'removed' },
  { name: 'money', table: 'money', changedAt: 'updated_at', absent: 'unknown', slot: 'pack_id' },
  { name: 'monthMoney', table: 'month_money', changedAt: 'history', absent: 'removed' },
  {
    name: 'reply',
    table: 'replies',
    parts: [part('reply_files', 'reply_id', ['position', 'id'], ['id', 'position'])],
    changedAt: 'updated_at',
    absent: 'unknown',
  },
  { name: 'outcome', table: 'outcomes', changedAt: 'updated_at', absent: 'unknown' },
  { name: 'postDays', table: 'post_days', changedAt: 'history', absent: 'removed' },
  { name: 'postPrice', table: 'post_prices', changedAt: 'history', absent: 'removed' },
  { name: 'barred', table: 'barred', changedAt: null, absent: 'unknown', frozen: true },
]

export const kindNamed = (name: string): Kind | undefined => kinds.find((kind) => kind.name === name)

/** The kind whose records are the rows of a table. */
export const kindOfTable = (table: string): Kind | undefined => kinds.find((kind) => kind.table === table && !kind.only)

/** What another group gets of a case. Nothing here tells of a member. */
export const sharedKinds: readonly string[] = ['addressee', 'route', 'case', 'caseDocument', 'wording']

/** Tables that stay where they are, and why. */
export const staying: Readonly<Record<string, string>> = {
  operations: 'the undo history is this profile’s',
  changes: 'the undo history is this profile’s',
  recording: 'what the triggers do now',
  intake_drafts: 'documents being read are nobody’s data yet',
  source_parts: 'tells of texts that drafts were cut from',
  import_columns: 'how lists were read on this computer',
  tallies: 'derived from the actions',
  month_tallies: 'derived from the actions',
  people_tallies: 'derived from the actions',
  case_people_tallies: 'derived from the actions',
  case_tallies: 'derived from the actions',
  addressee_tallies: 'derived from the actions',
  tally_batch: 'empty but while actions are counted',
  roster_index: 'derived from the members',
  roster_state: 'how the roster was looked at last',
  erasures: 'tells of this file’s own cleaning; whom it was about goes as `barred`',
  exchange_versions: 'goes with each record as its versions',
  exchange_same: 'goes as lines of its own',
  group_tallies: 'goes as lines of its own: the later count replaces the earlier',
}
