import { migrate } from '@identity/database'
import { readMigrateConfig } from './config.ts'

await migrate(readMigrateConfig().DATABASE_URL)
