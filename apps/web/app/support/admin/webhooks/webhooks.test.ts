import { beforeEach, describe, expect, test } from 'vitest'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { serviceAnswer } from '../services/managed-service.builder.ts'
import { WEBHOOKS_PATH, webhookPath } from './webhook-path.ts'
import {
  aDelivery,
  anEndpoint,
  aPing,
  aWaitingDelivery,
  aWaitingPing,
  DELIVERY_ID,
  endpointAnswer,
  endpointList,
  failing,
  givenUp,
  turnedOff,
  WEBHOOK_ID,
} from './webhooks.builder.ts'

const web = aSharedWeb()
const one = webhookPath(WEBHOOK_ID)
const page = (name: string) => webhookPath(WEBHOOK_ID, name)
const goesTo = ({ status, headers }: { status: number; headers: Headers }) => [
  status,
  headers.get('location'),
]
/** What a page says when nothing was done. */
const said = ({ status, $ }: Awaited<ReturnType<typeof web.post>>) => [
  status,
  $('h1').text(),
  $('main .govuk-body a').last().attr('href'),
]

beforeEach(async () => {
  await web.signInStaff('OWNER')
  web.api.answers = { ...endpointList(), ...endpointAnswer() }
})

test('the list says of each endpoint whose it is, how it stands since when, and how it does', async () => {
  web.api.answers = endpointList([anEndpoint(failing), anEndpoint(turnedOff)])
  const { $ } = await web.get(WEBHOOKS_PATH)
  const rows = $('main tbody tr')
    .map((_, row) => $(row).text())
    .get()
  expect(rows[0]).toContain('Register for a National Professional Qualification')
  expect(rows[0]).toContain('Client register-for-npq')
  expect(rows[0]).toContain('OnFailing since 27 November 2026 at 8am')
  expect(rows[1]).toContain('Off: failingSince 28 November 2026 at 8am')
  expect($('main tbody tr').first().find('td').last().text()).toBe('14')
})

test('the list of one client is asked for by its address, and leads to its new endpoint', async () => {
  const { $ } = await web.get(`${WEBHOOKS_PATH}?client=claim`)
  expect(web.sent('WebhookEndpoints')).toEqual([{ serviceId: null, clientId: 'claim', after: null }])
  const add = $('main a.govuk-button').attr('href') ?? ''
  expect((await web.get(add)).$('#clientId').attr('value')).toBe('claim')
})

test('a service and each of its clients lead to their endpoints', async () => {
  web.api.answers = serviceAnswer()
  const { $ } = await web.get('/support/admin/services/register-for-npq')
  for (const of of ['service', 'client'])
    expect($(`main a[href="${WEBHOOKS_PATH}?${of}=register-for-npq"]`)).toHaveLength(1)
  web.api.answers = serviceAnswer({ isOurs: true })
  const ours = await web.get('/support/admin/services/register-for-npq')
  expect(ours.$(`main a[href^="${WEBHOOKS_PATH}"]`)).toHaveLength(0)
})

describe('the page of an endpoint', () => {
  test('shows each delivery with its tries, and offers to send again what has ended and is no ping', async () => {
    const log = [aWaitingDelivery, aDelivery(givenUp), aPing()]
    web.api.answers = endpointAnswer(anEndpoint(), { log })
    const { $ } = await web.get(one)
    const rows = $('main tbody tr')
      .map((_, row) => $(row).text())
      .get()
    expect(rows[0]).toContain('WaitingNext try on 28 November 2026 at 2:05pm')
    expect(rows[1]).toContain(
      'Tries (2) of the event 01a202b2-c500-7403-a002-cf35962c044928 November 2026 at 9am: status 500 (1,240 milliseconds)',
    )
    expect(rows[1]).toContain('the name leads into a private network, so we sent nothing')
    const links = $('main tbody a')
      .map((_, link) => $(link).attr('href'))
      .get()
    expect(links).toEqual([page(`deliveries/${DELIVERY_ID}`)])
  })

  test.each([
    ['none', [], 'No ping has been sent'],
    ['one on its way', [aWaitingPing], 'There is no answer yet. See if it was answered'],
    ['one that was answered', [aPing()], 'answered with the challenge'],
    ['one that failed', [aPing(givenUp)], 'It failed: the name leads into a private network'],
  ])('says how the last ping went: %s', async (_what, pings, sentence) => {
    web.api.answers = endpointAnswer(anEndpoint(), { pings })
    expect((await web.get(one)).$('main').text()).toContain(sentence)
  })

  test('narrows the log by state and type, and takes nothing else from the address', async () => {
    await web.get(`${one}?state=DEAD&type=IDENTITY_UPDATED&after=x`)
    await web.get(`${one}?state=none&type=none`)
    expect(web.sent('WebhookEndpointLog')).toEqual([
      { id: WEBHOOK_ID, state: 'DEAD', type: 'IDENTITY_UPDATED', after: 'x' },
      { id: WEBHOOK_ID, state: null, type: null, after: null },
    ])
  })

  test('says that it was removed', async () => {
    web.api.answers = endpointAnswer(null)
    expect(said(await web.get(one))).toEqual([404, 'Nothing was done', WEBHOOKS_PATH])
  })
})

describe('the form of a new endpoint', () => {
  test('sends what was typed and ticked, with an id of its own that stays when it is refused', async () => {
    const endpointId = (await web.get(`${WEBHOOKS_PATH}/new`)).$('[name=endpointId]').attr('value') ?? ''
    expect(endpointId).toMatch(/^[0-9a-f-]{36}$/)
    web.api.outcomes.AddWebhookEndpoint = { __typename: 'WebhookSettingsRefused', problem: 'NOT_A_NAME' }
    const form = [
      ...[
        ['endpointId', endpointId],
        ['clientId', ' claim '],
        ['url', ' https://10.0.0.1/ '],
      ],
      ...[
        ['eventTypes', 'IDENTITY_UPDATED'],
        ['eventTypes', 'PING'],
        ['isThin', 'yes'],
        ['hub', 'NEW'],
      ],
    ]
    const refused = await web.post(`${WEBHOOKS_PATH}/new`, form)
    expect(refused.status).toBe(400)
    expect(refused.$('.govuk-error-summary a').attr('href')).toBe('#url')
    expect(refused.$('.govuk-error-summary').text()).toContain(
      'Enter an address with a name, not an IP address',
    )
    expect(refused.$('[name=endpointId]').attr('value')).toBe(endpointId)
    const settings = {
      url: 'https://10.0.0.1/',
      eventTypes: ['IDENTITY_UPDATED'],
      isThin: true,
      hubSecret: 'NEW',
    }
    expect(web.sent('AddWebhookEndpoint')).toEqual([{ input: { endpointId, clientId: 'claim', settings } }])
  })

  test('leads to the endpoint, or shows its secret once', async () => {
    web.api.outcomes.AddWebhookEndpoint = { __typename: 'WebhookEndpointSaved', hubSecret: null }
    const form = { endpointId: WEBHOOK_ID, clientId: 'claim' }
    expect(goesTo(await web.post(`${WEBHOOKS_PATH}/new`, form))).toEqual([303, one])
    web.api.outcomes.AddWebhookEndpoint = { __typename: 'WebhookEndpointSaved', hubSecret: 'only-once' }
    const { $, headers } = await web.post(`${WEBHOOKS_PATH}/new`, form)
    expect([$('main').text(), headers.get('cache-control')]).toEqual([
      expect.stringContaining('only-once'),
      'no-store',
    ])
    expect($('main a.govuk-button').attr('href')).toBe(one)
  })

  test('that was sent twice says that the endpoint is there', async () => {
    web.api.outcomes.AddWebhookEndpoint = { __typename: 'WebhookEndpointTaken' }
    const twice = await web.post(`${WEBHOOKS_PATH}/new`, { endpointId: WEBHOOK_ID })
    expect(said(twice)).toEqual([409, 'Nothing was done', one])
  })
})

test('a change brings back the version that was shown, and says when a colleague was faster', async () => {
  web.api.answers = endpointAnswer(anEndpoint({ hasHubSecret: true }))
  const { $ } = await web.get(page('change'))
  expect($('[name=version]').attr('value')).toBe('endpoint-version')
  expect(
    $('[name=hub]')
      .map((_, radio) => $(radio).attr('value'))
      .get(),
  ).toEqual(['KEEP', 'NEW', 'NONE'])
  expect($('[name=eventTypes][checked]')).toHaveLength(2)
  web.api.outcomes.ChangeWebhookEndpoint = { __typename: 'WebhookChangedMeanwhile' }
  const form = {
    version: 'endpoint-version',
    url: 'https://a.example/',
    eventTypes: 'IDENTITY_UPDATED',
    hub: 'NONE',
  }
  expect(said(await web.post(page('change'), form))).toEqual([409, 'Nothing was done', one])
  expect(web.sent('ChangeWebhookEndpoint')).toMatchObject([
    { input: { endpointId: WEBHOOK_ID, version: 'endpoint-version', settings: { hubSecret: 'NONE' } } },
  ])
})

test.each([
  ['change', 'ChangeWebhookEndpoint'],
  ['standing', 'ChangeWebhookStanding'],
  ['remove', 'RemoveWebhookEndpoint'],
  ['ping', 'PingWebhookEndpoint'],
])('who acts on an endpoint that a colleague removed is told so: %s', async (name, operation) => {
  web.api.answers = endpointAnswer(null)
  web.api.outcomes[operation] = { __typename: 'WebhookNotFound' }
  expect(said(await web.post(page(name), { change: 'DISABLE' }))).toEqual([
    409,
    'Nothing was done',
    WEBHOOKS_PATH,
  ])
})

test('an endpoint is turned to the side that its form said, and a second press does not turn it back', async () => {
  expect((await web.get(page('standing'))).$('[name=change]').attr('value')).toBe('DISABLE')
  web.api.answers = endpointAnswer(anEndpoint(turnedOff))
  expect((await web.get(page('standing'))).$('[name=change]').attr('value')).toBe('ENABLE')
  web.api.outcomes.ChangeWebhookStanding = { __typename: 'WebhookStandingKept' }
  expect(said(await web.post(page('standing'), { change: 'DISABLE' }))).toEqual([
    409,
    'Nothing was done',
    one,
  ])
  expect(web.sent('ChangeWebhookStanding')).toEqual([
    { input: { endpointId: WEBHOOK_ID, change: 'DISABLE' } },
  ])
})

test('an endpoint is looked at before it is removed', async () => {
  const { $ } = await web.get(page('remove'))
  expect($('main').text()).toContain('https://register-for-npq.example/webhooks/get-an-identity')
  expect($('.govuk-warning-text').text()).toContain('cannot be undone')
  web.api.outcomes.RemoveWebhookEndpoint = { __typename: 'WebhookEndpointRemoved' }
  expect(goesTo(await web.post(page('remove'), {}))).toEqual([303, WEBHOOKS_PATH])
})

test.each([
  ['WebhookPingUnderWay', 'on its way already'],
  ['WebhookClientDisabled', 'client of this endpoint is disabled'],
])('a ping that is not sent says why: %s', async (outcome, sentence) => {
  web.api.outcomes.PingWebhookEndpoint = { __typename: outcome }
  const answer = await web.post(page('ping'), {})
  expect([answer.status, answer.$('main').text()]).toEqual([409, expect.stringContaining(sentence)])
})

test('a delivery is sent again as it was seen, and once', async () => {
  web.api.answers = endpointAnswer(anEndpoint(), { log: [aDelivery(givenUp)] })
  const again = page(`deliveries/${DELIVERY_ID}`)
  const endedAt = (await web.get(again)).$('[name=endedAt]').attr('value') ?? ''
  web.api.outcomes.ReplayWebhookDelivery = { __typename: 'WebhooksReplayed', deliveries: 1 }
  expect(goesTo(await web.post(again, { endedAt }))).toEqual([303, one])
  expect(web.sent('ReplayWebhookDelivery')).toEqual([
    { deliveryId: DELIVERY_ID, endedAt: '2026-11-28T09:00:02.000Z' },
  ])
  web.api.outcomes.ReplayWebhookDelivery = { __typename: 'NothingToReplay' }
  expect(said(await web.post(again, { endedAt }))).toEqual([409, 'Nothing was done', one])
})

test('what was given up is counted before it is sent again', async () => {
  const preview = { deliveries: 3, oldestAt: '2026-11-28T08:00:00.000Z' }
  web.api.answers = { ...endpointAnswer(), PreviewWebhookReplay: { previewWebhookReplay: preview } }
  expect((await web.post(page('replay'), {})).$('.govuk-error-summary').text()).toContain(
    'Select when it happened',
  )
  const check = await web.post(page('replay'), { hours: '24' })
  expect(check.$('main').text()).toContain('Deliveries3')
  const since = check.$('[name=since]').attr('value') ?? ''
  expect(web.sent('PreviewWebhookReplay')).toEqual([{ endpointId: WEBHOOK_ID, since }])
  web.api.outcomes.ReplayWebhookDeliveries = { __typename: 'WebhooksReplayed', deliveries: 3 }
  expect(goesTo(await web.post(page('replay'), { step: 'do', since }))).toEqual([303, one])
  web.api.outcomes.ReplayWebhookDeliveries = { __typename: 'NothingToReplay' }
  expect(said(await web.post(page('replay'), { step: 'do', since }))).toEqual([409, 'Nothing was done', one])
})
