import { defineConfig, mergeConfig } from 'vitest/config'
import usual from './vitest.config.ts'

/** `npm run race -w apps/oidc`: the races of the token endpoint, 200 rounds each. It takes some minutes. */
export default mergeConfig(usual, defineConfig({ test: { provide: { raceRounds: 200 } } }))
