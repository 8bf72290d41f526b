/** The group's own Word templates for its letters. Which one new packs take is a setting: `letterTemplate`. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { PageSize } from './packs.ts'
import { change, effect, query } from './procedure.ts'
import { Done, Id, Instant } from './values.ts'

/** What the checker says; the words stand under `packs.template.*`. */
export const TemplateFinding = z.object({
  /** `error`: no letter can be printed from it. `advice`: this is what will happen. */
  level: z.enum(['error', 'advice']),
  rule: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  place: z
    .object({
      where: z.enum(['body', 'table', 'textBox', 'header', 'footer', 'note', 'comment', 'link', 'description']),
      /** Counts from 1; null where the place has no number. */
      paragraph: z.int().nullable(),
      text: z.string(),
    })
    .nullable(),
})
export type TemplateFinding = z.infer<typeof TemplateFinding>

export const Template = z.object({
  id: Id,
  /** The name of the file that it came in. */
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  /** SHA-256 of the bytes, in hexadecimal. */
  sha: z.string(),
  /** The fields that it prints. */
  fields: z.array(z.string()),
  findings: z.array(TemplateFinding),
  /** Packs frozen with it. */
  packs: z.int(),
  addedAt: Instant,
})
export type Template = z.infer<typeof Template>

/** A template's outcome: kept where nothing was wrong with it, else only judged. */
export const TemplateAdded = z.object({
  file: z.string(),
  findings: z.array(TemplateFinding),
  id: Id.nullable(),
  operation: Id.nullable(),
})
export type TemplateAdded = z.infer<typeof TemplateAdded>

export const templatesContract = {
  /** Newest first. */
  list: query(z.void(), z.array(Template)),
  /** Checks a chosen file; one without errors is kept and becomes the look of new packs. */
  add: change(z.object({ token: z.string(), job: Id.nullable() }), TemplateAdded),
  /** Puts one away: new packs no longer use it, packs frozen with it go on printing with it. */
  remove: change(z.object({ id: Id }), Done),
  /** The template that a pack was frozen with; null for Candlepost's own layout. */
  ofPack: query(z.object({ packId: Id }), Template.pick({ id: true, name: true, sha: true }).nullable()),
  /** Saves a template to begin with; null when the coordinator changed their mind. */
  saveStarter: effect(z.object({ pageSize: PageSize }), FileRef.nullable()),
}
