import { defaultLetterFiles } from '#shared/letterFiles.ts'
import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { PacksService } from './service.ts'

export const packsProcedures = (packs: PacksService, jobs: Jobs, files: FilesService, platform: Platform) => ({
  list: os.packs.list.handler(() => packs.list()),
  get: os.packs.get.handler(({ input }) => packs.get(input.id)),
  letters: os.packs.letters.handler(({ input }) => packs.letters(input.id, input.offset, input.limit, input.channel)),
  plan: os.packs.plan.handler(({ input: { sample, ...choice } }) => packs.plan(choice, sample)),
  lint: os.packs.lint.handler(async ({ input: { job, ...choice }, signal }) => {
    // Whoever has already chosen something else does not wait for this, and nor should the next job.
    const stop = () => void (job !== null && jobs.cancel(job))
    signal?.addEventListener('abort', stop)
    try {
      return { groups: await jobs.run('packs.lint', choice, job) }
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  }),
  make: os.packs.make.handler(({ input: { job, ...choice } }) => jobs.run('packs.make', choice, job)),
  save: os.packs.save.handler(async ({ input: { id, perLetter, job } }) => {
    packs.mustBeFree(id)
    const suggestedName = packs.documentName(id)
    const target = perLetter
      ? await platform.chooseFolder({ suggestedName })
      : await platform.chooseSave({ suggestedName: `${suggestedName}.docx`, kind: 'docx' })
    if (target === null) return null
    const where = perLetter
      ? ({ folder: target, apart: 'letter', name: defaultLetterFiles.names.letter } as const)
      : { path: target }
    const written = await jobs.run('packs.document', { packId: id, ...where }, job)
    return { letters: written.letters, files: written.files.map((path) => files.refer(path)) }
  }),
  release: os.packs.release.handler(({ input }) => packs.release(input.id)),
  post: os.packs.post.handler(({ input: { job, ...posting } }) => jobs.run('packs.post', posting, job)),
  unpost: os.packs.unpost.handler(({ input }) => jobs.run('packs.unpost', input, null)),
  remove: os.packs.remove.handler(({ input }) => packs.remove(input.id)),
})
