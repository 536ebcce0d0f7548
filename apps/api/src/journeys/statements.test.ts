import { randomUUID } from 'node:crypto'
import * as client from '@identity/graphql-client'
import { expect, test } from 'vitest'
import type { Caller } from '../kernel/caller.ts'
import { newToken } from '../secrets/token.ts'
import { aJourney, type Outcome } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'
import { countStatements } from '../testing/count-statements.ts'

const world = useWorld()

type Answered = { outcome: Outcome; journey: Outcome['journey'] }

/** Sends what our web sends, and answers how many statements each operation took, BEGIN and COMMIT counted. */
function counting() {
  const sent = countStatements(world.get().database)
  const counts: Record<string, number> = {}
  async function ask(title: string, document: unknown, variables: object, caller: Caller = 'web') {
    sent.take()
    const answer = await world.get().run<Answered>(caller, String(document), { ...variables })
    counts[title] = sent.take().length
    return answer
  }
  return { ask, counts }
}

test('a sign-in of a known person takes no more statements than these, request by request', async () => {
  const emailAddress = `known.${randomUUID()}@example.com`
  await world.get().teachingRecords({ trn: '1000001', email: emailAddress, lastName: 'Countess' })
  const first = await aJourney(world.get())
  await first.proveEmail(emailAddress)
  await first.giveNameAndDateOfBirth({ lastName: 'Countess' })
  expect((await first.finish()).__typename).toBe('JourneyCompleted')

  world.get().clock.forward(3_600_000)
  const { ask, counts } = counting()
  const [uid, browser, clientAddress] = [randomUUID(), newToken(), '192.0.2.7']
  const input = { uid, clientId: 'register-for-npq' }
  const start = 'mutation ($input: StartInteractionInput!) { startInteraction(input: $input) { __typename } }'
  await world.get().run('oidc', start, { input })

  const opened = await ask('open', client.OpenJourneyDocument, { input: { interactionUid: uid, browser } })
  const key = { interactionUid: uid, browser, browserSecret: opened.outcome.browserSecret ?? '' }
  await ask('page: address', client.JourneyDocument, { key })
  await ask('send passcode', client.SendPasscodeDocument, {
    input: { journey: key, emailAddress, clientAddress },
  })
  await ask('page: passcode', client.JourneyDocument, { key })
  const passcode = await world.get().deliverPasscode()
  const proved = await ask('verify passcode', client.VerifyPasscodeDocument, {
    input: { journey: key, passcode, clientAddress },
  })
  key.browserSecret = proved.outcome.browserSecret ?? ''
  const signingIn = await ask('page: sign in', client.JourneyDocument, { key })
  expect(signingIn.journey?.step).toBe('SIGN_IN')
  const done = await ask('complete', client.CompleteJourneyDocument, { input: { journey: key } })
  expect(done.outcome.ticket).toBeDefined()

  const most = {
    open: 2,
    'page: address': 4,
    'send passcode': 10,
    'page: passcode': 5,
    'verify passcode': 11,
    'page: sign in': 6,
    complete: 9,
  }
  const over = Object.entries(counts).filter(([title, count]) => count > most[title as keyof typeof most])
  expect(over).toEqual([])
  expect(Object.keys(counts)).toEqual(Object.keys(most))
})
