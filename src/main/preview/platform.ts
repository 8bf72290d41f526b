import { mkdirSync } from 'node:fs'
import { Refusal } from '#shared/refusal.ts'
import { fileRefusal, freeName } from '../files/write.ts'
import type { Platform } from '../platform.ts'

/** A browser has no dialogs of ours: what is saved goes into the profile's `exports` and is downloaded from there. */
export function previewPlatform(exports: string): Platform {
  const place = (name: string): string => {
    mkdirSync(exports, { recursive: true })
    return freeName(exports, name)
  }
  const refuse = async (): Promise<never> => {
    throw new Refusal('notInPreview')
  }
  return {
    kind: 'preview',
    dialogs: false,
    chooseOpen: async () => [],
    chooseSave: async ({ suggestedName }) => inExports(() => place(suggestedName)),
    chooseFolder: async ({ suggestedName }) => inExports(() => place(suggestedName)),
    open: refuse,
    reveal: refuse,
    openMail: async (address) => address,
    downloadAddress: (token) => `/files/${token}`,
  }

  function inExports(make: () => string): string {
    try {
      return make()
    } catch (error) {
      throw fileRefusal(error, exports)
    }
  }
}
