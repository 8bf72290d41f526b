import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { Refusal } from '#shared/refusal.ts'
import type { Template, TemplateFinding } from '#shared/templates.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTemplatesRepository } from './repository.ts'

/** A file that the checker has read. */
export interface Judged {
  name: string
  bytes: Uint8Array
  fields: string[]
  /** No errors among them. */
  findings: TemplateFinding[]
}

export interface TemplatesService {
  list(): Template[]
  /** Keeps a template and makes it the look of new packs. The same bytes again are the same template. */
  add(judged: Judged): { operation: Id; id: Id }
  /** @throws Refusal `templateGone` */
  remove(id: Id): { operation: Id }
  ofPack(pack: Id): Template | null
  bytes(id: Id): Uint8Array
  /**
   * Part of freezing a pack: notes what it is printed with.
   * @param template null for Candlepost's own layout, undefined for what the settings say
   * @throws Refusal `templateGone`
   */
  freezeFor(pack: Id, template: Id | null | undefined): void
}

export function createTemplates(
  { sqlite, history, clock }: Data,
  settings: Pick<SettingsService, 'get' | 'save'>,
): TemplatesService {
  const repository = createTemplatesRepository(sqlite)

  function get(id: Id): Template {
    const template = repository.get(id)
    if (!template) throw new Refusal('templateGone')
    return template
  }

  return {
    list: repository.list,
    ofPack: repository.ofPack,
    bytes: repository.bytes,

    add({ bytes, ...judged }) {
      const sha = createHash('sha256').update(bytes).digest('hex')
      const { operation, result } = history.operate({ key: 'templates.add', params: { name: judged.name } }, () => {
        const known = repository.list().find((template) => template.sha === sha)
        const id = known?.id ?? uuid()
        if (!known) repository.insert({ ...judged, id, sha, size: bytes.length, bytes }, clock.now())
        if (settings.get().letterTemplate !== id) settings.save({ letterTemplate: id })
        return id
      })
      return { operation, id: result }
    },

    remove(id) {
      const { name } = get(id)
      const { operation } = history.operate({ key: 'templates.remove', params: { name } }, () => {
        repository.remove(id, clock.now())
        if (settings.get().letterTemplate === id) settings.save({ letterTemplate: null })
      })
      return { operation }
    },

    freezeFor(pack, template) {
      const id = template === undefined ? settings.get().letterTemplate : template
      if (id !== null) repository.attach(pack, get(id).id)
    },
  }
}
