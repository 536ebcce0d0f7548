import fc from 'fast-check'
import { expect, test } from 'vitest'
import { config } from '../config.ts'
import { claimsPlainly } from '../plain/plain-teacher.ts'
import { useSystem } from '../system/system.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { claimsHold, pageHolds, tablesHold } from './invariants.ts'
import { moves } from './moves.ts'
import { forgetLimits, Walker } from './walker.ts'

// Behind a proxy, so that every walker has a computer of their own: the limits of one network would end the walks.
const running = useSystem({ env: { TRUSTED_PROXIES: '1' }, needsBrowser: false })

const WALKS = 16
const TEN_MINUTES_MS = 600_000 // two on a free machine
// The same walks every time, so that a change is judged by what it changes. WALK_SEED takes others.
const seed = config.walkSeed ?? 384_921

/** Two records and five addresses between all walkers, so that they keep meeting each other's. */
function somePeople() {
  const next = useTeachers('pages')
  const [one, other] = [next().facts, next().facts]
  const { trn: _, nationalInsuranceNumber: _number, ittProvider: _provider, ...publicFacts } = next().facts
  return [
    one,
    { ...one, email: 'one.at.home@example.com' },
    other,
    { ...other, email: 'other.at.home@example.com' },
    { ...publicFacts, email: 'nobody.at.all@example.com', lastName: 'Noone', hasQts: false },
  ]
}

test(
  `whoever does whatever on the pages meets no dead end and creates nothing twice (WALK_SEED=${seed})`,
  async () => {
    const { sandboxUrl, databaseUrl } = running.system
    const people = somePeople()
    const kinds = new Map<string, number>()
    let walks = 0
    await fc.assert(
      fc.asyncProperty(moves, fc.nat(), async (walk, who) => {
        walks += 1
        await forgetLimits(databaseUrl)
        const walker = new Walker({ sandboxUrl, databaseUrl, people }, who, `192.0.2.${walks}`)
        for (const [place, move] of walk.entries()) {
          try {
            await walker.make(move)
            if (!walker.hasPage) continue
            const step = walker.page.url.pathname.replace(/\/interaction\/[^/]+\/?/, '')
            kinds.set(step, (kinds.get(step) ?? 0) + 1)
            pageHolds(
              walker.page,
              people.map(({ email }) => email).filter((email) => !walker.knows.has(email)),
            )
            await tablesHold(databaseUrl)
            const claims = await claimsPlainly(walker.browser, sandboxUrl)
            if (claims) await claimsHold(databaseUrl, claims)
          } catch (error) {
            const path = walk.slice(0, place + 1).map(({ kind, choice }) => `${kind} ${choice}`)
            throw new Error(`after ${path.join(', ')}`, { cause: error })
          }
        }
      }),
      { seed, numRuns: WALKS, endOnFailure: true },
    )
    // A walk that never gets anywhere holds every rule.
    const reached = [...kinds.keys()]
    for (const step of ['passcode', 'check-answers', 'result', 'continue', 'completed'])
      expect(reached).toContain(step)
  },
  TEN_MINUTES_MS,
)
