import {
  type Executor,
  knownBrowser,
  type Places,
  passcodeBrake,
  prepared,
  switchChange,
} from '@identity/database'
import { desc, eq, sql } from 'drizzle-orm'
import type { Digester } from '../../secrets/digester.ts'
import type { SwitchName } from '../../switches/domain/switch-name.ts'
import { isKnown, type Sought, sought } from '../known-browser/is-known.ts'

/** What decides how a passcode is sent, besides limits. */
export type Circumstances = {
  /** How sending mails was turned last. Null: never. */
  sending: { isOn: boolean; until: Date | null } | null
  isBrakeOn: boolean
  /** The browser proved the mailbox before, and is still known to it. */
  isKnownBrowser: boolean
}

const SENDING: SwitchName = 'SENDING'

const found = prepared((db, asked: Places<Sought>) => {
  const sending = db
    .select({ isOn: switchChange.isOn, until: switchChange.until })
    .from(switchChange)
    .where(eq(switchChange.name, SENDING))
    .orderBy(desc(switchChange.id))
    .limit(1)
    .as('sending')
  return db
    .select({
      isSendingOn: sql<boolean | null>`${sending.isOn}`,
      sendingUntil: sql<Date | null>`${sending.until}`.mapWith(switchChange.until),
      isBrakeOn: sql<boolean>`coalesce((select ${passcodeBrake.isOn} from ${passcodeBrake}), false)`,
      isKnownBrowser: sql<boolean>`exists(select from ${knownBrowser} where ${isKnown(asked)})`,
    })
    .from(sql`(select) as nothing`)
    .leftJoin(sending, sql`true`)
})

/** Asks in one statement, before a limit is used. */
export function circumstancesRepository(db: Executor, digester: Digester) {
  return {
    async find(emailAddress: string, browserDigest: string | null, now: Date): Promise<Circumstances> {
      const [row] = await found(db, sought(digester, emailAddress, browserDigest, now))
      if (!row) throw new Error('a row is always selected')
      const { isSendingOn, sendingUntil, ...rest } = row
      return { ...rest, sending: isSendingOn === null ? null : { isOn: isSendingOn, until: sendingUntil } }
    },
  }
}
