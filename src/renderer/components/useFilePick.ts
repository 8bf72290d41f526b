import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FilePurpose, type FileRef, maxFileBytes } from '#shared/files.ts'
import { desk, orpc } from '../app/client.ts'
import { sayProblem, sayRefused } from './say.tsx'

const accepts: Record<FilePurpose, string> = {
  urgentAction: '.txt,.pdf,.docx,.html,.htm,.eml,.rtf,.md,text/plain',
  roster: '.csv,.tsv,.txt,.xlsx,.ods,.vcf,text/csv,text/vcard',
  template: '.docx,.dotx',
  reply: '.jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,.txt,image/jpeg,image/png,image/webp,application/pdf,text/plain',
  exchange: '.candlepost',
}

/** The browser's own open dialog; an empty list when it was cancelled. */
function browserFiles(purpose: FilePurpose, multiple: boolean): Promise<File[]> {
  return new Promise((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accepts[purpose]
    input.multiple = multiple
    input.addEventListener('change', () => done([...(input.files ?? [])]))
    input.addEventListener('cancel', () => done([]))
    input.click()
  })
}

/** Hands files that the page got (dropped or chosen) to the desk. */
export function useReceive(purpose: FilePurpose): {
  receive: (files: readonly File[]) => Promise<FileRef[]>
  busy: boolean
} {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  return {
    busy,
    receive: async (files) => {
      const small = files.filter((file) => file.size <= maxFileBytes)
      for (const file of files) if (file.size > maxFileBytes) sayProblem(t('app.files.tooLarge', { name: file.name }))
      setBusy(true)
      try {
        return await Promise.all(small.map((file) => desk.files.receive({ purpose, file })))
      } catch (error) {
        sayRefused(error)
        return []
      } finally {
        setBusy(false)
      }
    },
  }
}

/** Lets a person choose files: the host's dialog where there is one, else the browser's. Empty when cancelled. */
export function useFilePick(purpose: FilePurpose, multiple = false): { pick: () => Promise<FileRef[]>; busy: boolean } {
  const host = useQuery(orpc.files.host.queryOptions())
  const { receive, busy } = useReceive(purpose)
  const pick = async () => {
    if (host.data?.dialogs !== true) return receive(await browserFiles(purpose, multiple))
    try {
      return await desk.files.choose({ purpose, multiple })
    } catch (error) {
      sayRefused(error)
      return []
    }
  }
  return { pick, busy }
}
