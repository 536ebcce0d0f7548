import { defineConfig } from 'vitest/config'

declare module 'vitest' {
  interface ProvidedContext {
    /** How often each race is run: enough here to see that nothing is wrong, 200 in `npm run race`. */
    raceRounds: number
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    globalSetup: ['@identity/test-support/database-setup'],
    provide: { raceRounds: 3 },
  },
})
