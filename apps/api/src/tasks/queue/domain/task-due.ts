import { addWorkingDays } from '../../domain/working-days.ts'

/** The due day of a task against today. SOON: the next working day. */
export const taskDues = ['LATE', 'TODAY', 'SOON', 'LATER'] as const
export type TaskDue = (typeof taskDues)[number]

export function dueAgainst(today: string, dueOn: string): TaskDue {
  if (dueOn < today) return 'LATE'
  if (dueOn === today) return 'TODAY'
  return dueOn <= addWorkingDays(today, 1) ? 'SOON' : 'LATER'
}

/** The due days of which `dueAgainst` says this: after the first date, up to and with the second. Null: no bound. */
export function daysThatAre(due: TaskDue, today: string): { after: string | null; until: string | null } {
  const soon = addWorkingDays(today, 1)
  if (due === 'LATE') return { after: null, until: dayBefore(today) }
  if (due === 'TODAY') return { after: dayBefore(today), until: today }
  return due === 'SOON' ? { after: today, until: soon } : { after: soon, until: null }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
