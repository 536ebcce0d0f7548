import type { HelpReason } from '@identity/graphql-client'
import { describe, expect, test } from 'vitest'
import { type aJourney, UID } from '../../../../testing/journey.builder.ts'
import { textsOf, withoutFoot } from '../../../../testing/page-parts.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

const claimedRecord = stepPath(UID, 'CLAIMED_RECORD')
const ownerPasscode = stepPath(UID, 'OWNER_PASSCODE')
const help = stepPath(UID, 'HELP')

describe('help', () => {
  const ofReason = async (helpReason: HelpReason, rest: Parameters<typeof aJourney>[1] = {}) => {
    const record = {
      cause: 'RECORD' as const,
      redactedEmailAddress: 'o***@***.sch.uk',
      emailAddress: null,
      helpReason,
    }
    await web.openAt('HELP', { claimedRecord: record, ...rest })
    return web.get(help)
  }

  test('says by the reason what will be done, and what to have ready', async () => {
    const pages = [await ofReason('NO_ACCESS'), await ofReason('NOT_RECOGNISED')]
    expect(pages.map(({ $ }) => $('main p').first().text())).toEqual([
      expect.stringContaining('you cannot read emails sent to o***@***.sch.uk'),
      expect.stringContaining('you do not recognise o***@***.sch.uk'),
    ])
    for (const { $ } of pages) {
      expect(textsOf($, 'main li').join()).toMatch(/full name.*date of birth.*email address.*passport/)
      expect($('main').text()).toContain('email you at the address you used today, sam@example.com')
      expect($('main').text()).toContain('stay as they are until we have checked')
    }
  })

  test('gives a reference to quote, and how long it takes', async () => {
    for (const reason of ['NO_ACCESS', 'NOT_RECOGNISED'] as const) {
      const { $ } = await ofReason(reason)
      expect($('main').text()).toContain('usually do this within 5 working days')
      expect($('main').text()).toContain('Your reference is 7F3A-91C2')
    }
  })

  test('has no form, and leads back to the passcode', async () => {
    const $ = withoutFoot((await ofReason('NO_ACCESS')).$)
    expect($('form')).toHaveLength(0)
    const links = $('main a')
    expect(links.map((_, link) => $(link).attr('href')).get()).toEqual([ownerPasscode])
  })

  test('leads back to the page that sends the passcode when none was sent', async () => {
    const { $ } = await ofReason('NO_ACCESS', { reachableSteps: ['CHECK_ANSWERS', 'CLAIMED_RECORD', 'HELP'] })
    expect($('main a').first().attr('href')).toBe(claimedRecord)
  })
})
