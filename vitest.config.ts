import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // Vitest leaves a core to itself; on a machine with two that would halve the speed.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // LibreOffice and the Open XML validator take their time on a small machine.
    testTimeout: 60_000,
    // Tests of the command line start it a hundred times: compiled once, a start takes less than half as long.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') },
  },
})
