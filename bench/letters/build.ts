/** Bundles the contestants and the jobs thread as the app is bundled, so that times and memory are the app's. */
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { asciiOnly, codeOnly } from '../../scripts/lib/codeOnly.ts'
import { freshFolder } from './results.ts'

const root = join(import.meta.dirname, '../..')

/** @returns the folder with `child.js` and `worker.js`; it lies where the peers are found */
export async function buildBench(): Promise<string> {
  const folder = freshFolder('build')
  const bundle = await rolldown({
    input: { child: join(import.meta.dirname, 'child.ts'), worker: join(root, 'src/main/jobs/worker.ts') },
    platform: 'node',
    external: ['better-sqlite3', 'docxtemplater', 'pizzip', 'docx-templates', 'easy-template-x'],
    resolve: { tsconfigFilename: join(root, 'tsconfig.json') },
    logLevel: 'warn',
    plugins: [asciiOnly],
  })
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[hash].js',
    ...codeOnly,
  })
  await bundle.close()
  return folder
}
