import { beforeEach, expect, test } from 'vitest'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { aManagedClient, managedServices, serviceAnswer } from './managed-service.builder.ts'

const web = aSharedWeb()
const LIST = '/support/admin/services'
const NPQ = `${LIST}/register-for-npq`
const CLIENT = `${NPQ}/clients/register-for-npq`
const goesTo = ({ status, headers }: { status: number; headers: Headers }) => [
  status,
  headers.get('location'),
]

beforeEach(async () => {
  await web.signInStaff('OWNER')
  web.api.answers = { ...managedServices(), ...serviceAnswer() }
})

test('only service owners are led to the admin pages', async () => {
  const { $ } = await web.get(LIST)
  expect($('nav a[href="/support/admin"]').text().trim()).toBe('Admin')
  await web.signInStaff('LEAD')
  web.api.refusals.ManagedServices = { code: 'FORBIDDEN', roles: ['OWNER'] }
  const refused = await web.get(LIST)
  expect([refused.status, refused.$('nav a[href="/support/admin"]')]).toMatchObject([403, { length: 0 }])
})

test.each(['/support/admin', `${LIST}/new`])(
  '%s asks the API nothing, and opens to service owners alone',
  async (page) => {
    expect((await web.get(page)).status).toBe(200)
    for (const role of ['AGENT', 'LEAD'] as const) {
      await web.signInStaff(role)
      const { status, $ } = await web.get(page)
      expect([status, $('h1').text()]).toEqual([403, 'You do not have permission to do this'])
      expect($('main').text()).toContain('Service owner')
    }
  },
)

test('the form of a service sends what was typed; what was left empty is none', async () => {
  web.api.outcomes.AddService = { __typename: 'ServiceSaved', serviceId: 'claim' }
  const answer = await web.post(`${LIST}/new`, [
    ['id', 'claim'],
    ['name', ' Claim '],
    ['url', 'https://claim.example/'],
    ['helpUrl', ''],
    ['trnRequirement', 'OPTIONAL'],
    ['matchPolicy', 'FIRM'],
    ['switches', 'allowsPending'],
    ['switches', 'allowsNone'],
  ])
  expect(goesTo(answer)).toEqual([303, `${LIST}/claim`])
  expect(web.sent('AddService')).toMatchObject([
    {
      input: {
        id: 'claim',
        settings: {
          ...{ name: 'Claim', url: 'https://claim.example/', helpUrl: null, trnRequirement: 'OPTIONAL' },
          ...{ matchPolicy: 'FIRM', allowsPending: true, allowsNone: true, blocksProhibited: false },
        },
      },
    },
  ])
})

test('a mistake stands beside its field, and what was typed is still there', async () => {
  web.api.outcomes.AddService = { __typename: 'SettingsRefused', problems: ['URL'] }
  const { status, $ } = await web.post(`${LIST}/new`, { id: 'claim', name: 'Claim', url: 'claim.example' })
  expect([status, $('.govuk-error-summary a').attr('href')]).toEqual([400, '#url'])
  expect([$('#url').attr('value'), $('#name').attr('value')]).toEqual(['claim.example', 'Claim'])
  web.api.outcomes.AddService = { __typename: 'ServiceIdTaken' }
  const taken = await web.post(`${LIST}/new`, { id: 'claim' })
  expect(taken.$('.govuk-error-summary a').text()).toContain('Enter another ID')
})

test('a change brings back the version that was shown, and a colleague who was faster is said', async () => {
  const { $ } = await web.get(`${CLIENT}/change`)
  expect($('input[name=version]').attr('value')).toBe('client-version')
  expect($('#redirectUris').text()).toBe('https://register-for-npq.example/callback')
  web.api.outcomes.ChangeClient = { __typename: 'ServiceChangedMeanwhile' }
  const answer = await web.post(`${CLIENT}/change`, [
    ['version', 'client-version'],
    ['redirectUris', 'https://a.example/cb\r\n https://b.example/cb\r\n'],
    ['scopes', 'openid'],
    ['scopes', 'trn'],
    ['grantTypes', 'authorization_code'],
    ['tokenEndpointAuthMethod', 'client_secret_post'],
  ])
  expect([answer.status, answer.$('h1').text()]).toEqual([409, 'Nothing was changed'])
  expect(web.sent('ChangeClient')).toMatchObject([
    {
      input: {
        version: 'client-version',
        settings: {
          redirectUris: ['https://a.example/cb', 'https://b.example/cb'],
          scopes: ['openid', 'trn'],
          tokenEndpointAuthMethod: 'client_secret_post',
        },
      },
    },
  ])
})

test('a secret stands in the answer to the button, and on no page that is opened', async () => {
  const secret = 'gai_only-this-once'
  web.api.outcomes.RotateClientSecret = { __typename: 'ClientSecretRotated', secret, previousExpireAt: [] }
  const newest = (await web.get(`${CLIENT}/secret`)).$('[name=newest]').attr('value') ?? ''
  const { $, headers } = await web.post(`${CLIENT}/secret`, { overlap: '0', newest })
  expect($('main').text()).toContain(secret)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(web.sent('RotateClientSecret')).toEqual([
    { input: { clientId: 'register-for-npq', overlapDays: 0, newestSecretAt: '2026-11-20T10:00:00.000Z' } },
  ])
  expect((await web.get(`${CLIENT}/secret`)).html).not.toContain(secret)
})

test('an owner is told which secret ends at once, and that a form that was sent again made none', async () => {
  const { $ } = await web.get(`${CLIENT}/secret`)
  expect($('.govuk-warning-text').text()).toContain('made on 20 January 2026 at 10am stops working at once')
  web.api.outcomes.RotateClientSecret = { __typename: 'ServiceChangedMeanwhile' }
  const again = await web.post(`${CLIENT}/secret`, { overlap: '7', newest: '' })
  expect([again.status, again.$('h1').text()]).toEqual([409, 'Nothing was changed'])
})

test('a client is disabled first, and only then is it offered to delete it', async () => {
  const { $ } = await web.get(`${CLIENT}/standing`)
  expect($('main [name=change]').attr('value')).toBe('DISABLE')
  web.api.answers = serviceAnswer({ clients: [aManagedClient({ standing: 'DISABLED' })] })
  const { $: later } = await web.get(`${CLIENT}/standing`)
  expect(later('input[value=DELETE]')).toHaveLength(1)
  web.api.outcomes.ChangeClientStanding = { __typename: 'ClientStandingChanged' }
  expect(goesTo(await web.post(`${CLIENT}/standing`, { change: 'DELETE' }))).toEqual([303, NPQ])
})

test('our own pages are shown, and lead to no form that changes them', async () => {
  web.api.answers = serviceAnswer({ isOurs: true })
  const { $ } = await web.get(NPQ)
  expect($('main a[href*="/change"], main a[href*="/clients"]')).toHaveLength(0)
  expect(goesTo(await web.get(`${NPQ}/change`))).toEqual([303, NPQ])
})

test('a client that sees more than the people of its service is shown so', async () => {
  const { $ } = await web.get(NPQ)
  expect($('main').text()).not.toContain('Sees all people')
  const scopes = ['identity:read', 'identities.all:read']
  web.api.answers = { ...managedServices(), ...serviceAnswer({ clients: [aManagedClient({ scopes })] }) }
  expect((await web.get(NPQ)).$('main').text()).toContain('Sees all people')
})

test('what a client may change is said in words, once', async () => {
  const changes = (scopes: string[]) => {
    web.api.answers = { ...managedServices(), ...serviceAnswer({ clients: [aManagedClient({ scopes })] }) }
    return web.get(NPQ).then(({ $ }) =>
      $('.govuk-summary-list__row:contains("May change") dd div')
        .toArray()
        .map((line) => $(line).text()),
    )
  }
  expect(await changes(['identity:read', 'trn:write', 'invitation:write', 'trn_token:write'])).toEqual([
    'Invites people to make an account',
    'Sets the TRN of people who have signed in to this service',
  ])
  expect(await changes(['user:read'])).toEqual([])
})

test('only forms say which settings are optional', async () => {
  const shown = (await web.get(`${LIST}/register-for-npq`)).$('main').text()
  expect(shown).toContain('Email address for help')
  expect(shown).not.toContain('(optional)')
  expect((await web.get(`${LIST}/register-for-npq/change`)).$('label[for=helpUrl]').text()).toBe(
    'Page for help (optional)',
  )
  expect((await web.get(`${CLIENT}/change`)).$('label[for=backchannelLogoutUri]').text()).toContain(
    '(optional)',
  )
})
