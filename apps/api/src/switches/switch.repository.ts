import {
  type Executor,
  type Places,
  prepared,
  serviceNotice,
  staffMember,
  switchChange,
} from '@identity/database'
import { desc, eq } from 'drizzle-orm'
import { isOffAt, type NoticePlace, noticeAt, type SwitchName } from './domain/switch-name.ts'

type Change = Omit<typeof switchChange.$inferInsert, 'id'>
type Notice = Omit<typeof serviceNotice.$inferInsert, 'id'>

const lastTurn = prepared((db, { name }: Places<{ name: SwitchName }>) =>
  db
    .select({ isOn: switchChange.isOn, until: switchChange.until, reason: switchChange.reason })
    .from(switchChange)
    .where(eq(switchChange.name, name))
    .orderBy(desc(switchChange.id))
    .limit(1),
)

const lastNotice = prepared((db, { place }: Places<{ place: NoticePlace }>) =>
  db
    .select({
      text: serviceNotice.text,
      startsAt: serviceNotice.startsAt,
      endsAt: serviceNotice.endsAt,
      changedAt: serviceNotice.changedAt,
      changedBy: staffMember.name,
    })
    .from(serviceNotice)
    .leftJoin(staffMember, eq(staffMember.id, serviceNotice.changedById))
    .where(eq(serviceNotice.place, place))
    .orderBy(desc(serviceNotice.id))
    .limit(1),
)

const lastTurns = prepared((db) =>
  db
    .selectDistinctOn([switchChange.name], {
      name: switchChange.name,
      isOn: switchChange.isOn,
      until: switchChange.until,
    })
    .from(switchChange)
    .orderBy(switchChange.name, desc(switchChange.id)),
)

export function switchRepository(db: Executor) {
  const last = async (name: SwitchName) => (await lastTurn(db, { name })).at(0) ?? null
  const notice = async (place: NoticePlace) => (await lastNotice(db, { place })).at(0) ?? null

  /** How each switch was turned last; one that never was is not there. */
  const lastOfEach = async () =>
    new Map((await lastTurns(db, {})).map(({ name, ...turned }) => [name, turned]))

  return {
    /** How a switch was turned last. Null: never. */
    last,
    lastOfEach,
    notice,

    /** Asked at each request, of one short index: a switch counts at once, in every process. */
    async isOff(name: SwitchName, now: Date): Promise<boolean> {
      return isOffAt(await last(name), now)
    },

    /** In place of `isOff`, in one transaction: how all switches stand is read when it first asks. */
    readOnce() {
      let turns: ReturnType<typeof lastOfEach> | undefined
      return {
        async isOff(name: SwitchName, now: Date): Promise<boolean> {
          turns ??= lastOfEach()
          return isOffAt((await turns).get(name) ?? null, now)
        },
      }
    },

    /** When a switch that is off is on again by itself. Null: once it is turned on, or it is on. */
    async offUntil(name: SwitchName, now: Date): Promise<Date | null> {
      const turned = await last(name)
      return turned && isOffAt(turned, now) ? turned.until : null
    },

    async noticeNow(place: NoticePlace, now: Date): Promise<string | null> {
      return noticeAt(await notice(place), now)
    },

    /** The turns of all switches, newest first. */
    async history(limit: number) {
      return db
        .select({
          id: switchChange.id,
          name: switchChange.name,
          isOn: switchChange.isOn,
          until: switchChange.until,
          reason: switchChange.reason,
          changedAt: switchChange.changedAt,
          changedBy: staffMember.name,
        })
        .from(switchChange)
        .leftJoin(staffMember, eq(staffMember.id, switchChange.changedById))
        .orderBy(desc(switchChange.id))
        .limit(limit)
    },

    async turn(change: Change): Promise<void> {
      await db.insert(switchChange).values(change)
    },

    async putUp(shown: Notice): Promise<void> {
      await db.insert(serviceNotice).values(shown)
    },
  }
}
