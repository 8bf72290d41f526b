import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { asciiOnly, codeOnly } from './scripts/lib/codeOnly.ts'
import { messageFiles } from './scripts/lib/messageFiles.ts'

export default defineConfig({
  main: {
    plugins: [asciiOnly, messageFiles(resolve('src/shared/i18n'))],
    build: {
      // Everything is bundled but what finds its own files at run time: the SQLite binary.
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: {
          early: resolve('src/main/electron/early.ts'),
          index: resolve('src/main/index.ts'),
          preview: resolve('src/main/preview/index.ts'),
          text: resolve('src/main/intake/formats/worker.ts'),
          worker: resolve('src/main/jobs/worker.ts'),
        },
        // CommonJS, because some things can be said only before Electron is ready: see src/main/electron/early.ts.
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
          ...codeOnly,
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload script must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react()],
    build: { rolldownOptions: { input: resolve('src/renderer/index.html') } },
  },
})
