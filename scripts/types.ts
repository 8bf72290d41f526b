/** `npm run types`: TypeScript over main, preload, tests and scripts, and over what runs in a page too. */
import { runNode, tools } from './lib/project.ts'

for (const settings of ['tsconfig.json', 'src/renderer/tsconfig.json', 'tests/e2e/tsconfig.json']) {
  const { code } = await runNode([tools.tsc, '-p', settings])
  if (code !== 0) process.exitCode = 1
}
