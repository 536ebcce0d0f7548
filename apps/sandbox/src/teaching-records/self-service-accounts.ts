import type { SelfServiceAccount } from '@identity/sample-people'

/** One account as tests see it. `unlocksAsked` counts every request to unlock it, failed ones included. */
export type AccountView = {
  trn: string
  locked: boolean
  lockedByTeacher: boolean
  hasAlerts: boolean
  unlocksAsked: number
}

export type UnlockAnswer = 'unlocked' | 'notLocked' | 'hasAlerts' | 'fails'

export type SelfServiceAccounts = {
  find(trn: string): AccountView | null
  list(): AccountView[]
  unlock(trn: string): UnlockAnswer
}

/** The accounts at Teacher Self-Service, as they stand since the sandbox started. */
export function createSelfServiceAccounts(
  seeded: ReadonlyMap<string, SelfServiceAccount>,
): SelfServiceAccounts {
  const accounts = new Map(
    [...seeded].map(([trn, account]) => [trn, { view: viewOf(trn, account), account }] as const),
  )
  return {
    find: (trn) => accounts.get(trn)?.view ?? null,
    list: () => [...accounts.values()].map(({ view }) => view),
    unlock(trn) {
      const found = accounts.get(trn)
      if (!found) return 'notLocked'
      const { view, account } = found
      view.unlocksAsked += 1
      if (account.failsToUnlock) return 'fails'
      // The real service refuses too.
      if (view.hasAlerts) return 'hasAlerts'
      if (!view.locked) return 'notLocked'
      view.locked = false
      view.lockedByTeacher = false
      return 'unlocked'
    },
  }
}

function viewOf(trn: string, account: SelfServiceAccount): AccountView {
  return {
    trn,
    locked: account.isLocked ?? false,
    lockedByTeacher: account.isLockedByTeacher ?? false,
    hasAlerts: account.hasAlert ?? false,
    unlocksAsked: 0,
  }
}
