import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formOfNext, type LedgerEntry, triesWhenFollowed } from './ledger.ts'
import { BRAKED_FORM, ORDINARY_FORM, PASSCODE_LIFE_MS, STANDING_FORM } from './passcode.ts'

const noon = new Date('2026-11-27T12:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const before = (ms: number) => new Date(noon.getTime() - ms)

const aPasscode = (entry: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...ORDINARY_FORM,
  ...{ attempts: 0, expiresAt: before(-10 * MINUTE), retiredAt: null, provedAt: null },
  ...entry,
})
const overAt = (ms: number, entry: Partial<LedgerEntry> = {}) =>
  aPasscode({ expiresAt: before(ms), ...entry })

describe('the next passcode has', () => {
  test.each<[string, LedgerEntry[], { digitCount: number; maxAttempts: number }]>([
    ['six digits and four tries when nothing was mailed', [], ORDINARY_FORM],
    ['eight digits while another journey can still try six', [aPasscode()], BRAKED_FORM],
    [
      'eight digits while six are on their way to another journey',
      [aPasscode({ expiresAt: null })],
      BRAKED_FORM,
    ],
    ['six digits once the passcodes before have expired untried', [overAt(1), overAt(HOUR)], ORDINARY_FORM],
    [
      'six digits after any number of sign-ins',
      Array.from({ length: 30 }, () => aPasscode({ provedAt: noon, retiredAt: noon, attempts: 3 })),
      ORDINARY_FORM,
    ],
    [
      'one try less after a wrong guess that proved nothing',
      [overAt(1, { attempts: 1 })],
      { digitCount: 6, maxAttempts: 3 },
    ],
    ['eight digits after two of them', [overAt(1, { attempts: 2 })], BRAKED_FORM],
    [
      'eight digits after two of them, 24 hours less a moment ago',
      [overAt(24 * HOUR - 1, { attempts: 2 })],
      BRAKED_FORM,
    ],
    ['six digits after two of them, 24 hours ago', [overAt(24 * HOUR, { attempts: 2 })], ORDINARY_FORM],
    [
      'six digits when guesses were made beyond the tries, at nothing',
      [overAt(1, { maxAttempts: 1, attempts: 9 })],
      { digitCount: 6, maxAttempts: 3 },
    ],
    [
      'six digits in the journey whose earlier one keeps one try',
      [aPasscode({ maxAttempts: 1 })],
      { digitCount: 6, maxAttempts: 3 },
    ],
    [
      'six digits whatever was guessed at eight',
      Array.from({ length: 20 }, () => overAt(1, { ...BRAKED_FORM, attempts: 3 })),
      ORDINARY_FORM,
    ],
    [
      'sixteen digits when even eight would be too much',
      Array.from({ length: 30 }, () => overAt(1, { ...BRAKED_FORM, attempts: 3 })).concat(
        overAt(1, { attempts: 4 }),
      ),
      STANDING_FORM,
    ],
  ])('%s', (_, mailed, form) => expect(formOfNext(mailed, false, noon)).toEqual(form))

  test('eight digits while the brake is on, whatever was mailed', () => {
    expect(formOfNext([], true, noon)).toEqual(BRAKED_FORM)
  })
})

/** What can happen to one mailbox: a journey asks, guesses wrong, ends (its address was changed), or proves the mailbox; or time passes. */
type Move = { what: 'ask' | 'guess' | 'end' | 'prove' | 'wait'; journey: number; minutes: number }
type Kept = LedgerEntry & { journey: number; guesses: { at: number; chance: number }[] }

const aMove = fc.record<Move>({
  what: fc.constantFrom('ask', 'ask', 'guess', 'guess', 'guess', 'end', 'prove', 'wait'),
  journey: fc.integer({ min: 0, max: 5 }),
  minutes: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 600 })),
})

/** Plays the moves by the rules of the ledger, and answers every passcode with the wrong guesses that it was compared with. */
function played(moves: readonly Move[], shouldProve: boolean): Kept[] {
  const kept: Kept[] = []
  let now = noon.getTime()
  const liveOf = (journey: number) => kept.filter((one) => one.journey === journey && !one.retiredAt)
  for (const { what, journey, minutes } of moves) {
    const at = new Date(now)
    const live = liveOf(journey)
    if (what === 'wait') now += minutes * MINUTE
    if (what === 'end') for (const one of live) one.retiredAt = at
    if (what === 'prove' && shouldProve && live.some(({ expiresAt }) => expiresAt && at < expiresAt))
      for (const one of kept.filter((one) => one.journey === journey))
        Object.assign(one, { provedAt: at, retiredAt: one.retiredAt ?? at })
    if (what === 'ask') {
      const newest = live.at(-1)
      for (const one of live) one.retiredAt = one === newest ? null : at
      if (newest) newest.maxAttempts = triesWhenFollowed(newest)
      const form = formOfNext(kept, false, at)
      kept.push({
        ...form,
        journey,
        attempts: 0,
        expiresAt: new Date(now + PASSCODE_LIFE_MS),
        retiredAt: null,
        provedAt: null,
        guesses: [],
      })
    }
    if (what === 'guess') {
      const digitCount = live.at(-1)?.digitCount
      for (const one of live.slice(-2).filter((each) => each.digitCount === digitCount)) {
        if (one.expiresAt && one.expiresAt <= at) continue
        one.attempts += 1
        if (one.attempts <= one.maxAttempts) one.guesses.push({ at: now, chance: 10 ** -one.digitCount })
      }
    }
  }
  return kept
}

test('whatever is asked and guessed, no 24 hours give strangers 5 chances in a million', () => {
  fc.assert(
    fc.property(fc.array(aMove, { maxLength: 120, size: 'max' }), (moves) => {
      const guesses = played(moves, false).flatMap((one) => one.guesses)
      for (const { at } of guesses) {
        const within = guesses.filter((one) => one.at >= at && one.at < at + 24 * HOUR)
        expect(within.reduce((sum, { chance }) => sum + chance, 0)).toBeLessThan(4.91e-6)
      }
    }),
    { numRuns: 500 },
  )
})

test('nor when the reader of the mailbox signs in between: only guesses in their own journeys are forgotten', () => {
  fc.assert(
    fc.property(fc.array(aMove, { maxLength: 120, size: 'max' }), (moves) => {
      const guesses = played(moves, true)
        .filter(({ provedAt }) => !provedAt)
        .flatMap((one) => one.guesses)
      for (const { at } of guesses) {
        const within = guesses.filter((one) => one.at >= at && one.at < at + 24 * HOUR)
        expect(within.reduce((sum, { chance }) => sum + chance, 0)).toBeLessThan(4.91e-6)
      }
    }),
    { numRuns: 500 },
  )
})
