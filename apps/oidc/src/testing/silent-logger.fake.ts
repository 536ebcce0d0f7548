import { createLogger } from '@identity/runtime'

export const silentLogger = createLogger({ name: 'oidc-test', level: 'silent' })
