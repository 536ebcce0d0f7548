import { type SamplePerson, samplePerson } from '@identity/sample-people'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { launchBrowser } from '../browser/launch-browser.ts'
import { claimsAt, startAt } from '../teacher/demo-service.ts'
import { signIn } from '../teacher/sign-in.ts'
import { stepOf } from '../teacher/teacher.ts'

// `npm run drive -w packages/stories`: the main job on a system that is running already, from the start page to the claims. Each run
// is a new person to the system, who proves a fresh address.
const sandboxUrl = process.argv[2] ?? 'http://localhost:3003'
let passed = 0
let failed = 0

async function check(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const isTrue = await isSo().catch((error: unknown) => {
    say(String(error))
    return false
  })
  say(`${isTrue ? 'ok  ' : 'FAIL'} ${what}`)
  if (isTrue) passed += 1
  else failed += 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function anew({ facts }: SamplePerson) {
  return { ...facts, email: `${Date.now().toString(36)}.${facts.email}` }
}

const browser = await launchBrowser()
try {
  const unrecorded = anew(samplePerson('marcus-bell'))
  await inNewBrowser(browser, async (page) => {
    let sub = ''
    await check('a new person signs in to Register for an NPQ', async () => {
      const { claims } = await signIn(page, unrecorded, { sandboxUrl })
      sub = claims.sub
      return claims.email === unrecorded.email && claims.trn_lookup_status === 'None'
    })
    await check('a second service in the same browser asks nothing', async () => {
      await startAt(page, sandboxUrl, 'teaching-vacancies')
      const claims = await claimsAt(page.context(), sandboxUrl, 'teaching-vacancies')
      return stepOf(page) === null && claims?.sub === sub
    })
    await check('another browser needs the passcode only, is welcomed, and is the same person', async () => {
      const { steps, claims } = await inNewBrowser(browser, (other) =>
        signIn(other, unrecorded, { sandboxUrl }),
      )
      return steps.join() === 'email,passcode,continue' && claims.sub === sub
    })
  })
  await check('a teacher is found and gets their TRN', async () => {
    const { facts, expect } = samplePerson('aisha-rahman')
    const { claims } = await inNewBrowser(browser, (page) => signIn(page, facts, { sandboxUrl }))
    return claims.trn === expect.trn && claims.trn_lookup_status === 'Found'
  })
  await check('without JavaScript, a person whom no record matches carries on', async () => {
    const unknown = anew(samplePerson('catherine-lowe'))
    const options = { javaScriptEnabled: false }
    const { claims } = await inNewBrowser(browser, (page) => signIn(page, unknown, { sandboxUrl }), options)
    return claims.trn_lookup_status === 'Pending'
  })
} finally {
  await browser.close()
}
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
