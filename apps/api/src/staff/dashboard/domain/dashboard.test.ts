import { describe, expect, test } from 'vitest'
import type { Counted, CountedInWeek } from '../../../counts/domain/measures.ts'
import { dashboardCounts } from './dashboard-counts.ts'
import { type PanelName, panelsOf } from './panels.ts'
import { trendOf } from './trend.ts'

const ofNpq = (measure: Counted['measure'], counts: Record<string, number>, serviceId = 'npq') =>
  Object.entries(counts).map(([item, count]): Counted => ({ serviceId, measure, item, count }))

const panel = (counted: Counted[], name: PanelName, serviceId: string | null = null) =>
  panelsOf(dashboardCounts(counted, serviceId)).find((one) => one.name === name)

test('completion is what was found, waits, needs no record or was known, of all that was started', () => {
  const ended = ofNpq('OUTCOME', { FOUND: 50, WAITING: 10, NO_RECORD: 6, KNOWN: 20, NOT_LET_IN: 5, LEFT: 9 })
  const left = ofNpq('PAGE_LEFT', { EMAIL: 9 })
  const times = ofNpq('MATCH_TIME', { UNDER_3_MINUTES: 25, UNDER_5_MINUTES: 5, OVER_15_MINUTES: 20 })
  const counted = [...ended, ...left, ...times]
  expect(panel(counted, 'TIME_TO_MATCH')).toMatchObject({ total: { value: 50 } })
  expect(panel(counted, 'COMPLETION')).toMatchObject({ total: { value: 100 }, ratePercent: 86 })
  const match = panel(counted, 'MATCH')
  expect(match?.lines.map(({ item }) => item)).toEqual(['FOUND', 'WAITING', 'NO_RECORD'])
})

test.each<{ title: string; name: PanelName; counted: Counted[]; rate: number | null }>([
  {
    title: 'of the people who were asked, those whose record was found at once',
    name: 'MATCH',
    counted: [
      ...ofNpq('OUTCOME', { FOUND: 60, WAITING: 30, NO_RECORD: 10, KNOWN: 7, NOT_LET_IN: 8, LEFT: 9 }),
      ...ofNpq('MATCH_TIME', {
        UNDER_3_MINUTES: 20,
        UNDER_5_MINUTES: 10,
        UNDER_8_MINUTES: 10,
        UNDER_15_MINUTES: 10,
        OVER_15_MINUTES: 10,
      }),
    ],
    rate: 60,
  },
  {
    title: 'of the tasks that were closed, those that kept the promise',
    name: 'QUEUE_FLOW',
    counted: ofNpq('TASK', { OPENED: 90, CLOSED_ON_TIME: 63, CLOSED_LATE: 7 }),
    rate: 90,
  },
  {
    title: 'of the passcodes that were sent, those that were used',
    name: 'PASSCODES',
    counted: ofNpq('PASSCODE', { SENT: 200, DELIVERED: 190, USED: 150 }),
    rate: 75,
  },
  {
    title: 'no rate where a count of it is hidden',
    name: 'QUEUE_FLOW',
    counted: ofNpq('TASK', { OPENED: 90, CLOSED_ON_TIME: 63, CLOSED_LATE: 4 }),
    rate: null,
  },
  {
    title: 'no rate where a small remainder could be worked out: 2 mails were lost',
    name: 'PASSCODES',
    counted: ofNpq('PASSCODE', { SENT: 200, DELIVERED: 198, USED: 150 }),
    rate: 75,
  },
])('$name: $title', ({ name, counted, rate }) => {
  expect(panel(counted, name)?.ratePercent).toBe(rate)
})

test.each([null, 'npq'])('open tasks now are exact to staff, however few there are (%s)', (serviceId) => {
  const open = ofNpq('QUEUE', { NOT_DUE: 1, DUE_TODAY: 0, LATE_UP_TO_A_WEEK: 3 })
  const counted = [...open, ...ofNpq('DUPLICATE', { OWNER_PROVED: 3 })]
  const shown = panel(counted, 'QUEUE_AGE', serviceId)
  expect(shown).toMatchObject({ isExact: true, total: { value: 4, hidden: null } })
  expect(shown?.lines.every(({ count }) => count.hidden === null)).toBe(true)
  expect(panel(counted, 'DUPLICATES', serviceId)).toMatchObject({ isExact: false })
  expect(panel(counted, 'DUPLICATES', serviceId)?.lines[0]?.count.hidden).toBe('FEWER_THAN_5')
})

test('how many mails were delivered is hidden where that would reveal that few were lost', () => {
  const counted = ofNpq('PASSCODE', { SENT: 200, DELIVERED: 198, USED: 150 })
  const lines = panel(counted, 'PASSCODES')?.lines.map(({ item, count }) => [item, count.value])
  expect(lines).toEqual([
    ['SENT', 200],
    ['DELIVERED', null],
    ['USED', 150],
  ])
})

test('a small count of one service cannot be worked out from all services and the others', () => {
  const counted = [
    ...ofNpq('DUPLICATE', { OWNER_PROVED: 3 }),
    ...ofNpq('DUPLICATE', { OWNER_PROVED: 40 }, 'claim'),
    ...ofNpq('DUPLICATE', { OWNER_PROVED: 70 }, 'jobs'),
  ]
  const proved = (serviceId: string | null) => panel(counted, 'DUPLICATES', serviceId)?.lines[0]?.count
  expect(proved(null)).toEqual({ value: 113, hidden: null })
  expect(proved('npq')).toEqual({ value: null, hidden: 'FEWER_THAN_5' })
  expect(proved('claim')).toEqual({ value: null, hidden: 'WOULD_REVEAL' })
  expect(proved('jobs')).toEqual({ value: 70, hidden: null })
})

test('a service of which nothing was counted shows no number', () => {
  const counted = ofNpq('DUPLICATE', { OWNER_PROVED: 30 })
  expect(panel(counted, 'DUPLICATES', 'another')?.lines[0]?.count).toEqual({
    value: null,
    hidden: 'FEWER_THAN_5',
  })
})

describe('the trend by week', () => {
  const [newer, older] = [
    { from: '2026-11-09', until: '2026-11-15' },
    { from: '2026-11-02', until: '2026-11-08' },
  ]
  const inWeek = (week: string, counts: Record<string, number>, serviceId = 'npq') =>
    Object.entries(counts).map(([item, count]): CountedInWeek => ({ serviceId, week, item, count }))
  const look = (weekly: CountedInWeek[], serviceId: string | null = null) => {
    const sums = new Map<string, Counted>()
    for (const { week: _, ...row } of weekly) {
      const key = `${row.serviceId}/${row.item}`
      sums.set(key, { ...row, measure: 'OUTCOME', count: (sums.get(key)?.count ?? 0) + row.count })
    }
    const weeks = [newer, older]
    const shown = dashboardCounts(
      [...sums.values()],
      serviceId,
      weekly,
      weeks.map(({ from }) => from),
    )
    return {
      weeks: trendOf(weeks, new Map(weeks.map(({ from }) => [from, 7])), shown),
      panels: panelsOf(shown),
    }
  }
  const many = { FOUND: 60, WAITING: 20, NO_RECORD: 20, KNOWN: 80, NOT_LET_IN: 10, LEFT: 10 }

  test('has completion of all that was started, and the match rate of all who were asked', () => {
    const { weeks } = look([
      ...inWeek(newer.from, many),
      ...inWeek(older.from, { ...many, FOUND: 10, LEFT: 60 }),
    ])
    expect(weeks).toMatchObject([
      {
        ...newer,
        completed: { value: 180 },
        started: { value: 200 },
        completionPercent: 90,
        matchPercent: 60,
      },
      {
        ...older,
        completed: { value: 130 },
        started: { value: 200 },
        completionPercent: 65,
        matchPercent: 20,
      },
    ])
  })

  test('a small week is hidden, and the other one with it: the period less that one would reveal it', () => {
    const { weeks, panels } = look([...inWeek(newer.from, many), ...inWeek(older.from, { FOUND: 3 })])
    expect(weeks[1]?.completed).toEqual({ value: null, hidden: 'FEWER_THAN_5' })
    expect(weeks.map(({ completionPercent }) => completionPercent)).toEqual([null, null])
    // Of all that is shown no difference is 3.
    const shown = [
      ...panels.flatMap(({ lines }) => lines.map(({ count }) => count)),
      ...weeks.map(({ found }) => found),
    ]
    const values = shown.flatMap(({ value }) => (value === null ? [] : [value]))
    for (const one of values) for (const other of values) expect(one - other).not.toBe(3)
  })

  test('a week in which few did not complete shows no rate', () => {
    const few = { ...many, NOT_LET_IN: 1, LEFT: 1 }
    const { weeks } = look([...inWeek(newer.from, few), ...inWeek(older.from, many)])
    expect(weeks[0]?.completionPercent).toBeNull()
  })

  test('a small service is not what all services less the others are', () => {
    const weekly = [
      ...inWeek(newer.from, many),
      ...inWeek(older.from, many),
      ...inWeek(newer.from, many, 'claim'),
      ...inWeek(older.from, many, 'claim'),
      ...inWeek(older.from, { FOUND: 2 }, 'jobs'),
    ]
    const started = [null, 'npq', 'claim'].map((id) => look(weekly, id).weeks[1]?.started.value)
    expect(started.filter((value) => value == null).length).toBeGreaterThan(0)
    expect(look(weekly, 'jobs').weeks[1]?.started.value).toBeNull()
  })
})
