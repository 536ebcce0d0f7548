import { parseArgs } from 'node:util'
import { createDatabase } from '@identity/database'
import { systemClock } from '@identity/values'
import { z } from 'zod'
import { readSeedConfig } from '../main/config.ts'
import { createDeps } from '../main/deps.ts'
import { createSecrets } from '../secrets/secrets.ts'
import { accountService, apiService, demoServices, supportService } from './seed/demo-services.ts'
import { seedRecords } from './seed/seed-records.ts'
import { seedServices } from './seed/seed-services.ts'
import { seedStaff } from './seed/seed-staff.ts'

// `--records N`: also N made-up teaching records.
const { values } = parseArgs({ options: { records: { type: 'string', default: '0' } } })
const records = z.coerce.number().int().min(0).parse(values.records)

const config = readSeedConfig()
const database = createDatabase(config.DATABASE_URL, { poolSize: 1 })
const secrets = createSecrets(config)
const deps = createDeps(database, secrets, systemClock)

await seedServices(deps, demoServices(config.SANDBOX_URL), config.DEMO_CLIENT_SECRET)
await seedServices(deps, [accountService(config.ORIGIN)], config.ACCOUNT_CLIENT_SECRET)
await seedServices(deps, [supportService(config.ORIGIN)], config.SUPPORT_CLIENT_SECRET)
await seedServices(deps, [apiService(config.ORIGIN)], config.API_CLIENT_SECRET)
await seedStaff(deps, config.ORIGIN)
await seedRecords({ database, secrets }, records)
await database.close()
