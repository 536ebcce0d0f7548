import { PASSCODE_LIFE_MS } from '../../passcodes/domain/passcode.ts'
import type { PasscodeRefusal } from '../../passcodes/domain/passcode-refusal.ts'
import type { JourneyNotFound, StepRefused } from './answer.result.ts'
import { orBusy, type Take, takeStep } from './answer-step.use-case.ts'
import type { JourneyDeps } from './deps.ts'
import type { JourneyStep } from './domain/journey-step.ts'
import { inStep } from './in-step.ts'
import { showJourney } from './journey.object.ts'
import type { JourneyKey } from './journey.repository.ts'
import type { PasscodeAccepted } from './passcode-accepted.result.ts'
import type { Repositories } from './repositories.ts'

/** The passcode as typed, and the step at which it was. */
type Typed<Step extends JourneyStep> = { step: Step; typed: string }

/**
 * Takes a passcode as `answerStep` takes any other answer. The right one gives the journey a new secret, in the same transaction: an attacker
 * who knew the one before, because they planted it, holds nothing of what was proved.
 */
export function proveStep<Step extends JourneyStep>(
  deps: JourneyDeps,
  key: JourneyKey,
  { step, typed }: Typed<Step>,
  take: Take<Step, PasscodeRefusal>,
): Promise<PasscodeAccepted | StepRefused | JourneyNotFound | PasscodeRefusal> {
  const now = deps.clock.now()
  const answer = inStep(deps, async (repositories) => {
    const { browserSecret, renewal } = repositories.journeySecrets.following(key, typed, now)
    const taken = await takeStep(repositories, key, step, take, now, renewal)
    if (!taken.ok) {
      const again = taken.refusal.kind === 'notFound' && (await pressedTwice(repositories, key, typed, now))
      return again || taken.refusal
    }
    return { kind: 'accepted' as const, browserSecret, journey: showJourney(taken.journey, now) }
  })
  return orBusy(answer, now)
}

/**
 * The first answer may never have arrived: the same browser then sends the old secret and the same digits again, and gets the same new secret.
 * Other digits are a guess, of which there is one.
 */
async function pressedTwice(
  { journeys, journeySecrets }: Pick<Repositories, 'journeys' | 'journeySecrets'>,
  key: JourneyKey,
  typed: string,
  now: Date,
): Promise<PasscodeAccepted | null> {
  const since = new Date(now.getTime() - PASSCODE_LIFE_MS)
  const renewed = await journeySecrets.lockRenewed(key, typed, since)
  if (!renewed) return null
  const { journeyId, browserSecret } = renewed
  if (browserSecret === null) await journeySecrets.forgetRenewal(journeyId)
  const journey = browserSecret && (await journeys.find({ ...key, browserSecret }))
  return journey ? { kind: 'accepted', browserSecret, journey: showJourney(journey, now) } : null
}
