import {
  and,
  arrayContains,
  asc,
  between,
  count,
  desc,
  eq,
  exists,
  getTableColumns,
  inArray,
  isNull,
  like,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { alias, pgSchema, pgView, QueryBuilder, text, union } from 'drizzle-orm/pg-core'
import { drizzle, PostgresJsDatabase, PostgresJsSession } from 'drizzle-orm/postgres-js'
import { expect, test } from 'vitest'
import type { Executor } from '../client.ts'
import { client, event, eventOutbox, identity, rateLimit, service, session, supportTask } from '../tables.ts'
import { OnePassDialect } from './one-pass-dialect.ts'

type Built = { toSQL(): { sql: string; params: unknown[] } }

const drizzles = drizzle.mock({ casing: 'snake_case' }) as unknown as Executor
const dialect = new OnePassDialect()
const ours = new PostgresJsDatabase(
  dialect,
  new PostgresJsSession(undefined as never, dialect, undefined),
  undefined,
) as unknown as Executor

const at = new Date('2026-11-28T12:00:00Z')
const merged = alias(identity, 'merged "into" it')
const pet = pgSchema('zoo').table('pet', { id: text().primaryKey(), petName: text() })
const petOther = alias(pet, 'other')
const view = pgView('pets').as((query) => query.select().from(pet))

const queries: [string, (db: Executor) => Built][] = [
  ['every column', (db) => db.select().from(identity)],
  [
    'joins',
    (db) => db.select({ client, service }).from(client).innerJoin(service, eq(service.id, client.serviceId)),
  ],
  [
    'a table beside itself',
    (db) =>
      db
        .select({ id: identity.id, into: { id: merged.id, at: merged.createdAt } })
        .from(identity)
        .leftJoin(merged, and(eq(merged.id, identity.mergedIntoId), not(isNull(merged.blockedAt))))
        .where(or(eq(merged.trn, '1234567'), between(identity.createdAt, at, at)))
        .orderBy(asc(merged.id), desc(identity.createdAt))
        .limit(3)
        .offset(4)
        .for('update', { of: identity, skipLocked: true }),
  ],
  [
    'lists',
    (db) =>
      db
        .select()
        .from(session)
        .where(inArray(session.id, ['a', 'b', 'c', 'd'])),
  ],
  ['no list', (db) => db.select().from(session).where(inArray(session.id, []))],
  [
    'arrays',
    (db) =>
      db
        .select()
        .from(client)
        .where(arrayContains(client.redirectUris, ['a', 'b"'])),
  ],
  [
    'a query in a query',
    (db) =>
      db
        .select({
          id: identity.id,
          total: sql<number>`(${db.select({ n: count() }).from(session)})`.as('to "tal"'),
        })
        .from(identity)
        .where(exists(db.select({ one: sql`1` }).from(session).where(eq(session.identityId, identity.id))))
        .groupBy(identity.id)
        .having(({ total }) => eq(total, 2)),
  ],
  [
    'a query to select from',
    (db) => {
      const found = db
        .select({ id: identity.id, n: count().as('n') })
        .from(identity)
        .groupBy(identity.id)
        .as('found')
      return db.select({ id: found.id, n: found.n }).from(found).where(eq(found.n, 3))
    },
  ],
  [
    'two queries',
    (db) => union(db.select({ id: client.id }).from(client), db.select({ id: service.id }).from(service)),
  ],
  [
    'what is added',
    (db) =>
      db
        .insert(rateLimit)
        .values([
          { key: 'k', usedAt: [at], forgetAt: at },
          { key: 'l', usedAt: [], forgetAt: at },
        ])
        .onConflictDoUpdate({
          target: rateLimit.key,
          set: { usedAt: sql`${rateLimit.usedAt} || ${at.toISOString()}::timestamptz`, forgetAt: at },
          setWhere: sql.join([sql`${rateLimit.forgetAt} > now()`, sql`${null} is null`], sql` and `),
        })
        .returning({ key: rateLimit.key }),
  ],
  [
    'what is added by two statements',
    (db) => {
      const details = { any: ['"thing"', 'x'] }
      const recorded = db
        .$with('recorded')
        .as(
          db
            .insert(event)
            .values({ type: 'TrnClaimed', details, occurredAt: at })
            .returning({ id: event.id }),
        )
      return db
        .with(recorded)
        .insert(eventOutbox)
        .select(
          sql`select ${recorded.id}, pg_current_xact_id(), ${sql.param(['a'])}::text[], now() from ${recorded}`,
        )
    },
  ],
  [
    'what is changed',
    (db) => db.update(supportTask).set({ stage: 'NEW' }).where(eq(supportTask.id, 'a')).returning(),
  ],
  ['what is gone', (db) => db.delete(session).where(like(session.id, 'a%')).returning({ id: session.id })],
  [
    'places for values',
    (db) =>
      db
        .select()
        .from(session)
        .where(eq(session.id, sql.placeholder('id')))
        .limit(sql.placeholder('most')),
  ],
  [
    'places for values of columns',
    (db) => db.insert(session).values({ identityId: sql.placeholder('id') } as never),
  ],
  ['names', (db) => db.select({ is: sql`${sql.identifier('a"b')} = ${sql.raw("'it''s'")}` }).from(client)],
  [
    'values written into the text',
    (db) => db.select({ is: sql`${"it's"} = ${7}`.inlineParams() }).from(client),
  ],
  ['no condition', (db) => db.select().from(client).where(undefined)],
  [
    'another schema',
    (db) =>
      db
        .select({ ...getTableColumns(pet), other: petOther.petName })
        .from(pet)
        .innerJoin(petOther, eq(petOther.id, pet.id)),
  ],
  ['a view', (db) => db.select().from(view).where(eq(view.petName, 'Ada'))],
]

test.each(queries)('%s: the text and the values are those that Drizzle gives', (_what, query) => {
  const [mine, theirs] = [query(ours).toSQL(), query(drizzles).toSQL()]
  expect(mine.sql).toBe(theirs.sql)
  expect(mine.params).toEqual(theirs.params)
})

test('a list of a condition is filled up by its last value, so that there are few texts', () => {
  const { id, identityId } = session
  const texts = Array.from({ length: 100 }, (_, length) => {
    const list = Array.from({ length: length + 1 }, (_item, place) => `${place}`)
    const isIn = and(inArray(id, list), notInArray(identityId, list))
    const { sql: text, params } = ours.select({ id }).from(session).where(isIn).toSQL()
    expect(new Set(params)).toEqual(new Set(list))
    return text
  })
  expect(new Set(texts).size).toBe(8)
  const [three] = [
    ours
      .select({ id })
      .from(session)
      .where(inArray(id, ['a', 'b', 'c']))
      .toSQL(),
  ]
  expect(three.sql).toContain('in ($1, $2, $3, $4)')
  expect(three.params).toEqual(['a', 'b', 'c', 'c'])
})

test('a list of columns or of values is left as it is', () => {
  const rows = [1, 2, 3].map((n) => ({ key: `${n}`, usedAt: [], forgetAt: at }))
  const added = (db: Executor) => db.insert(rateLimit).values(rows).toSQL()
  expect(added(ours)).toEqual(added(drizzles))
})

const pieces: SQL[] = [
  sql`${identity.trn} = ${'1234567'}`,
  sql`${merged.emailKey} < ${identity.createdAt} and ${pet.petName} = ${petOther.id}`,
  sql`${null} ${7} ${true} ${at} ${undefined} ${{ at }}`,
  sql`x in ${['a', null]} or y in ${[]}`,
  sql`from ${identity}, ${merged}, ${pet}, ${petOther}`,
  sql`${sql.identifier('a"b')} ${sql.placeholder('c')} ${sql.param('d')} ${sql.param(at, identity.createdAt)}`,
  sql`${sql`inner`.as('called "so"')}`,
  sql.join([sql`a`, sql.raw('b'), sql.empty()], sql` and `),
]
const nested = pieces.flatMap((one) =>
  pieces.map((other) => sql`(${one}, ${new QueryBuilder().select({ other }).from(merged).where(one)})`),
)

test('whatever is put together, the text and the values are those that Drizzle gives', () => {
  for (const where of [...pieces, ...nested]) {
    const query = (db: Executor) => db.select({ id: identity.id }).from(identity).where(where).toSQL()
    expect(query(ours)).toEqual(query(drizzles))
  }
})
