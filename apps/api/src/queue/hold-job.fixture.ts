/** A worker for tests to kill: takes the job `hold`, says so, and never ends it. */

import type { Executor } from '@identity/database'
import { createDatabase } from '@identity/database'
import { createLogger } from '@identity/runtime'
import { queueRepositories } from './repositories.ts'
import { runQueue } from './run-queue.ts'

const [databaseUrl = '', sayEveryMs, silentForMs] = process.argv.slice(2)
const { db } = createDatabase(databaseUrl)
const on = (executor: Executor) => queueRepositories(executor)
await runQueue({
  databaseUrl,
  deps: {
    repositories: on(db),
    inTransaction: (work) => db.transaction((transaction) => work(on(transaction))),
  },
  logger: createLogger({ name: 'worker', level: 'silent' }),
  times: { sayEveryMs: Number(sayEveryMs), silentForMs: Number(silentForMs) },
  onLost: () => process.exit(1),
  taskList: {
    hold: () => {
      process.stdout.write('held\n')
      return new Promise(() => undefined)
    },
  },
})
