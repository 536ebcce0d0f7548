import { supportTask } from '@identity/database'
import { sql } from 'drizzle-orm'

/**
 * The due day of a task, in SQL. A task that an older build opened has none: five working days are a week, but for bank holidays. An index
 * holds the same words; see support-task.table.ts.
 */
export const dueDayOf = sql<string>`coalesce(${supportTask.dueOn}, (${supportTask.openedAt} at time zone 'Europe/London')::date + 7)`
