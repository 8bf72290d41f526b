/** A frozen pack on the template that it was frozen with. */

import { Refusal } from '#shared/refusal.ts'
import type { Template } from '#shared/templates.ts'
import type { Id } from '#shared/values.ts'
import type { JobControl } from '../jobs/control.ts'
import { filesOf, type LettersTarget } from '../letters/fileNames.ts'
import type { TemplateLetter } from '../letters/template/fields.ts'
import type { Services } from '../services.ts'
import { createTranslator } from '../translator.ts'
import { compiledFrom, fillApart, fillTogether, type TemplateRun } from './print.ts'

/**
 * Writes the pack's paper letters, but those that are withheld, as they were frozen.
 * @throws Refusal `packGone`, `packNoPaper`, and as `fillTogether` and `fillApart` do; then no file is left
 */
export async function printFromTemplate(
  { packs, settings, templates }: Pick<Services, 'packs' | 'settings' | 'templates'>,
  { id, name }: Pick<Template, 'id' | 'name'>,
  input: { packId: Id } & LettersTarget,
  control: JobControl,
): Promise<{ letters: number; files: string[] }> {
  const pack = packs.summary(input.packId)
  const places = packs.places(pack.id, 'letter')
  if (places.length === 0) throw new Refusal('packNoPaper', { number: pack.number })
  const { language, lettersPerFile } = settings.get()
  const { t } = createTranslator(language)
  const compiled = compiledFrom(templates.bytes(id), name)
  const frame = { title: t('document.pack.title', { number: pack.number }), at: pack.createdAt }
  const run: TemplateRun = {
    letters: places.length,
    read(from, to): TemplateLetter[] {
      const [first, last] = [places[from], places[to - 1]]
      if (first === undefined || last === undefined) return []
      const wanted = new Set(places.slice(from, to))
      const { letters } = packs.letters(pack.id, first, last - first + 1)
      const found = letters.filter(({ position }) => wanted.has(position))
      if (found.length < to - from) throw new Refusal('packGone')
      return found
    },
  }
  if ('folder' in input) {
    const files = filesOf(packs.names(pack.id), input.apart, input.name, pack)
    return { letters: run.letters, files: fillApart(compiled, run, frame, { folder: input.folder, files }, control) }
  }
  const { withoutExtension } = await import('../letters/docx/files.ts')
  const own = withoutExtension(input.path)
  const partName = (number: number, total: number) => t('document.pack.part', { name: own, number, total })
  const target = { path: input.path, perFile: lettersPerFile, partName }
  return { letters: run.letters, files: await fillTogether(compiled, run, frame, target, control) }
}
