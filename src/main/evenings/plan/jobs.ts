import type { EveningPlan } from '#shared/eveningPlan.ts'
import { Refusal } from '#shared/refusal.ts'
import { defaultSheetOptions } from '#shared/sheets.ts'
import type { Id } from '#shared/values.ts'
import { writeWholeFile } from '../../files/write.ts'
import type { JobControl } from '../../jobs/control.ts'
import type { SheetData } from '../../letters/sheets/data.ts'
import type { Services } from '../../services.ts'

/** The evening and what its packs print. The document library is loaded by the first plan, not by every start. */
async function gathered(services: Services, id: Id, control: JobControl) {
  const { gather, surroundings } = await import('../../letters/sheets/gather.ts')
  const evening = services.evenings.get(id)
  const printed = evening.packs.map((one) => {
    control.checkpoint()
    return { pack: services.packs.get(one.id), data: gather(services, one.id, defaultSheetOptions) }
  })
  const around: SheetData = {
    ...surroundings(services, defaultSheetOptions),
    pageSize: services.settings.get().pageSize,
    pack: { number: 0, letterDate: evening.on, references: evening.cases.map(({ reference }) => reference) },
    letters: printed.flatMap(({ data }) => data.letters),
    cases: evening.cases.map((about) => services.cases.get(about.id)),
  }
  return { evening, printed, around }
}

export const eveningPlanJobs = {
  'evenings.plan': async (services: Services, { id }: { id: Id }, control: JobControl): Promise<EveningPlan> => {
    const { planOf } = await import('./plan.ts')
    const { evening, printed, around } = await gathered(services, id, control)
    return planOf(evening, printed, around)
  },

  'evenings.planDocument': async (
    services: Services,
    { id, path }: { id: Id; path: string },
    control: JobControl,
  ): Promise<void> => {
    const [{ planOf }, { planDocument }, { Packer }] = await Promise.all([
      import('./plan.ts'),
      import('./document.ts'),
      import('docx'),
    ])
    const { evening, printed, around } = await gathered(services, id, control)
    const document = planDocument(evening, planOf(evening, printed, around), around)
    writeWholeFile(path, await Packer.toBuffer(document))
  },

  /** @throws Refusal `eveningNoCases` */
  'evenings.cards': async (
    services: Services,
    { id, path }: { id: Id; path: string },
    control: JobControl,
  ): Promise<void> => {
    const [{ tableCards }, { Packer }] = await Promise.all([import('../../letters/sheets/cards.ts'), import('docx')])
    const { around } = await gathered(services, id, control)
    if (around.cases.length === 0) throw new Refusal('eveningNoCases')
    writeWholeFile(path, await Packer.toBuffer(tableCards(around, around.t('sheets.kind.cards'))))
  },
}
