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
    isolate: false, // loading the facade's modules anew for each file took longer than most files' tests
    provide: { raceRounds: 3 },
  },
})
