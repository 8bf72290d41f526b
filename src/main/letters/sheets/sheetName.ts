import { createTranslator } from '#shared/i18n/index.ts'
import type { SheetKind } from '#shared/sheets.ts'
import type { Id } from '#shared/values.ts'
import type { Services } from '../../services.ts'
import { packName } from '../fileNames.ts'

/** "Envelopes UA 204-26 2026-11-22", without an extension. */
export function sheetName({ packs, settings }: Pick<Services, 'packs' | 'settings'>, id: Id, kind: SheetKind): string {
  const { t } = createTranslator(settings.get().language)
  return packName(t(`sheets.kind.${kind}`), packs.get(id))
}
