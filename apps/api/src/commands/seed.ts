import { parseArgs } from 'node:util'
import { createDatabase } from '@identity/database'
import { systemClock } from '@identity/values'
import { z } from 'zod'
import { readSeedConfig } from '../main/config.ts'
import { createDeps } from '../main/deps.ts'
import { createSecrets } from '../secrets/secrets.ts'
import {
  accountService,
  apiService,
  demoPartners,
  demoServices,
  supportService,
} from './seed/demo-services.ts'
import { seedDesk } from './seed/desk/seed-desk.ts'
import { seedCounts } from './seed/seed-counts.ts'
import { refuseElsewhere, seedIdentities } from './seed/seed-identities.ts'
import { seedRecords } from './seed/seed-records.ts'
import { seedServices } from './seed/seed-services.ts'
import { seedStaff } from './seed/seed-staff.ts'
import { seedWebhooks } from './seed/seed-webhooks.ts'

// `--records N`: also N made-up teaching records. `--identities N`: and N people, many of whom hold one of them.
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '0' },
    identities: { type: 'string', default: '0' },
    anywhere: { type: 'boolean', default: false },
  },
})
const count = z.coerce.number().int().min(0)
const records = count.parse(values.records)
const identities = count.parse(values.identities)

const config = readSeedConfig()
const database = createDatabase(config.DATABASE_URL, { poolSize: 1 })
const secrets = createSecrets(config)
const deps = createDeps(database, secrets, systemClock)

await seedServices(deps, demoServices(config.SANDBOX_URL), config.DEMO_CLIENT_SECRET)
await seedServices(deps, demoPartners(config.SANDBOX_URL), config.DEMO_CLIENT_SECRET)
await seedWebhooks(deps, config.SANDBOX_URL)
await seedServices(deps, [accountService(config.ORIGIN)], config.ACCOUNT_CLIENT_SECRET)
await seedServices(deps, [supportService(config.ORIGIN)], config.SUPPORT_CLIENT_SECRET)
await seedServices(deps, [apiService(config.ORIGIN)], config.API_CLIENT_SECRET)
await seedStaff(deps, config.ORIGIN)
await seedCounts({ clock: systemClock, database }, config.ORIGIN)
await seedDesk({ database, secrets, now: systemClock.now() }, config.ORIGIN)
if (identities > 0) refuseElsewhere(config.DATABASE_URL, values.anywhere)
await seedRecords({ database, secrets }, records)
if (identities > 0 && !(await seedIdentities({ database, secrets, identities, records })))
  process.stdout.write('made-up identities are there already: npm run reset clears the database\n')
await database.close()
