import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSharedSystem } from '../system/system.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { claimsAt } from '../teacher/demo-service.ts'
import { pressMainButton, walk } from '../teacher/teacher.ts'

// A service invites a teacher by its machine. The mail is forwarded to a stranger, who gets nothing of it; then the teacher accepts.

const running = useSharedSystem()
const nextTeacher = useTeachers('account', 6)

/** The machine of the demo service, as its engineers use the API. */
async function aMachine() {
  const { origin, dataDir } = running.system
  const { DEMO_CLIENT_SECRET } = JSON.parse(
    await readFile(join(dataDir, 'development-settings.json'), 'utf8'),
  ) as { DEMO_CLIENT_SECRET: string }
  const answer = await fetch(`${origin}/connect/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`sandbox-partner:${DEMO_CLIENT_SECRET}`)}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'invitation:write identity:read identity.trn:read',
    }),
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  return async <Data>(query: string, variables: Record<string, unknown>): Promise<Data> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${access_token}`,
        'idempotency-key': `"${randomUUID()}"`,
      },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown }
    expect(errors).toBeUndefined()
    return data
  }
}

const INVITE = `mutation ($trn: String!) { createInvitation(input: { trn: $trn }) {
  ... on InvitationCreated { invitation { id status } } } }`
const SHOW = 'query ($id: ID!) { invitation(id: $id) { status identity { id trn } } }'
type Shown = { invitation: { status: string; identity: { id: string; trn: string } | null } }

test.concurrent.each(ways)(
  '$how, a service invites a teacher: a stranger with the link gets nothing, and the teacher arrives with their record',
  async (way) => {
    const { sandboxUrl } = running.system
    const inBrowser = <Result>(use: (page: Page) => Promise<Result>) =>
      inNewBrowser(running.browser, use, way)
    const { facts, record } = nextTeacher()
    const ask = await aMachine()
    const { createInvitation } = await ask<{ createInvitation: { invitation: { id: string } } }>(INVITE, {
      trn: record.trn,
    })
    const { id } = createInvitation.invitation
    const link = await mailboxOf(sandboxUrl, facts.email).next('invitation_link', 0)

    await inBrowser(async (page) => {
      for (let opened = 0; opened < 2; opened += 1) await page.goto(link)
      expect(await ask<Shown>(SHOW, { id })).toMatchObject({ invitation: { status: 'WAITING' } })
      await pressMainButton(page)
      await page.getByRole('button', { name: 'Continue to' }).click()
      await page.getByRole('button', { name: 'Start now' }).click()
      const stranger = { ...facts, email: `stranger.${id}@example.com` }
      await walk(page, stranger, { sandboxUrl, until: 'what-we-ask' })
      expect(await page.locator('main').innerText()).toContain('It was sent to another email address')
    })

    const claims = await inBrowser(async (page) => {
      await page.goto(link)
      await pressMainButton(page)
      await page.getByRole('button', { name: 'Continue to' }).click()
      await page.getByRole('button', { name: 'Start now' }).click()
      const { nationalInsuranceNumber: _, trn: _trn, ...known } = facts
      expect(await walk(page, known, { sandboxUrl })).toEqual([
        ...['email', 'passcode', 'name', 'previous-name', 'preferred-name', 'date-of-birth'],
        ...['check-answers', 'result'],
      ])
      return claimsAt(page.context(), sandboxUrl, 'npq')
    })
    expect(claims).toMatchObject({ trn: record.trn, trn_match_level: 'Strict' })
    expect(await ask<Shown>(SHOW, { id })).toEqual({
      invitation: { status: 'ACCEPTED', identity: { id: claims?.sub, trn: record.trn } },
    })

    await inBrowser(async (page) => {
      await page.goto(link)
      await pressMainButton(page)
      expect(await page.locator('h1').innerText()).toBe('You have already used this invitation')
    })
  },
)
