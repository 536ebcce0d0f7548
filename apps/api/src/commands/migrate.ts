import { migrate } from '@identity/database'
import { readMigrateConfig } from '../main/config.ts'

await migrate(readMigrateConfig().DATABASE_URL)
