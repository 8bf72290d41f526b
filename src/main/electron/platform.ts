/** The desktop's dialogs and programs, as the desk wants them. */
import { basename, dirname, extname, join } from 'node:path'
import { app, type BaseWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, shell } from 'electron'
import type { TFunction } from 'i18next'
import type { FilePurpose } from '#shared/files.ts'
import { Refusal } from '#shared/refusal.ts'
import { freeName } from '../files/write.ts'
import type { Platform } from '../platform.ts'
import type { Memory } from './memory.ts'

/** What the intake and the roster's importer read. */
const readable: Record<FilePurpose, string[]> = {
  urgentAction: ['txt', 'docx', 'pdf', 'html', 'htm', 'eml', 'rtf', 'md'],
  roster: ['csv', 'tsv', 'txt', 'xlsx', 'ods', 'vcf'],
  actionList: ['csv', 'tsv', 'txt', 'xlsx', 'ods'],
  template: ['docx', 'dotx'],
  reply: ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif', 'pdf', 'txt'],
  exchange: ['candlepost'],
}

/** What Candlepost writes. Anything else is shown in its folder, not run: a dropped file could be a program. */
const openable = new Set(['.docx', '.xlsx', '.csv', '.vcf', '.pdf', '.jpg', '.png', '.webp', '.txt'])

/** @param words asked anew for each dialog, since the language may change in between */
export function electronPlatform(words: () => TFunction, memory: Memory, parent: () => BaseWindow | null): Platform {
  const documents = () => app.getPath('documents')
  const ask = (options: OpenDialogOptions) => {
    const window = parent()
    return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)
  }
  const askWhere = (options: SaveDialogOptions) => {
    const window = parent()
    return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)
  }

  return {
    kind: 'electron',
    dialogs: true,
    async chooseOpen({ purpose, multiple }) {
      const t = words()
      const { canceled, filePaths } = await ask({
        title: t(`host.dialog.open.${purpose}`),
        defaultPath: memory.get().openFolder ?? documents(),
        filters: [
          { name: t(`host.dialog.filter.${purpose}`), extensions: readable[purpose] },
          { name: t('host.dialog.filter.all'), extensions: ['*'] },
        ],
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      })
      const [first] = filePaths
      if (canceled || first === undefined) return []
      memory.set({ openFolder: dirname(first) })
      return filePaths
    },
    async chooseSave({ suggestedName, kind }) {
      const t = words()
      const { canceled, filePath } = await askWhere({
        title: t('host.dialog.save'),
        defaultPath: join(memory.get().saveFolder ?? documents(), suggestedName),
        filters: [{ name: t(`host.dialog.filter.${kind}`), extensions: [kind] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || !filePath) return null
      memory.set({ saveFolder: dirname(filePath) })
      return extname(filePath) === '' ? `${filePath}.${kind}` : filePath
    },
    async chooseFolder({ suggestedName }) {
      const t = words()
      const { canceled, filePaths } = await ask({
        title: t('host.dialog.folder', { name: suggestedName }),
        buttonLabel: t('host.dialog.folderHere'),
        defaultPath: memory.get().saveFolder ?? documents(),
        properties: ['openDirectory', 'createDirectory'],
      })
      const [chosen] = filePaths
      if (canceled || chosen === undefined) return null
      memory.set({ saveFolder: chosen })
      // A folder of their own, so that many files neither mix with others nor replace them.
      return freeName(chosen, suggestedName)
    },
    async open(path) {
      if (!openable.has(extname(path).toLowerCase())) return shell.showItemInFolder(path)
      const problem = await shell.openPath(path)
      if (problem !== '') throw new Refusal('fileNotOpened', { file: basename(path) })
    },
    reveal: async (path) => shell.showItemInFolder(path),
    async openMail(address) {
      // The one address that ever leaves the window, and only as a new message in the mail program.
      if (!address.startsWith('mailto:')) throw new Error('Only a mailto: address is opened')
      try {
        await shell.openExternal(address)
      } catch (error) {
        throw new Refusal('mailNotOpened', {}, { cause: error })
      }
      return null
    },
    downloadAddress: () => null,
  }
}
