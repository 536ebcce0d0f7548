import { defineConfig, mergeConfig } from 'vitest/config'
import usual from './vitest.config.ts'

/** `npm run contract:apache -w apps/oidc`: needs Debian's apache2 and libapache2-mod-auth-openidc, so it is no part of `npm test`. */
export default mergeConfig(
  { ...usual, test: { ...usual.test, include: [] } },
  defineConfig({
    test: { include: ['src/conformance/apache.contract.ts'] },
  }),
)
