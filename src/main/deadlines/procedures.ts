import type { FilesService } from '../files/service.ts'
import { writeWholeFile } from '../files/write.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { DeadlinesService } from './service.ts'

export const deadlinesProcedures = (deadlines: DeadlinesService, files: FilesService, platform: Platform) => ({
  list: os.deadlines.list.handler(() => deadlines.list()),
  export: os.deadlines.export.handler(async () => {
    const path = await platform.chooseSave({ suggestedName: deadlines.calendarName(), kind: 'ics' })
    if (path === null) return null
    writeWholeFile(path, await deadlines.calendar())
    return files.refer(path)
  }),
})
