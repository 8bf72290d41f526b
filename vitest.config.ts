import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // LibreOffice and the Open XML validator take their time on a small machine.
    testTimeout: 60_000,
  },
})
