import { describe, expect, test } from 'vitest'
import { aJourney, aJourneyKey, moved, UID } from '../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { stepPath } from '../journey.flow.ts'

const web = aSharedWeb()

const name = stepPath(UID, 'NAME')
const keep = `/interaction/${UID}/keep`

describe('before a journey ends', () => {
  test('a button gives the full time again and comes back to the page that it was pressed on', async () => {
    await web.openAt('NAME')
    const { $ } = await web.get(name)
    const form = $('[data-session-seconds] form').first()
    const button = form.find('button')
    web.api.outcomes.KeepJourney = moved('DATE_OF_BIRTH')
    const { status, headers } = await web.post(form.attr('action') ?? '', {
      [button.attr('name') ?? '']: button.attr('value') ?? '',
    })
    expect(web.api.received.find(({ operation }) => operation === 'KeepJourney')?.variables).toEqual({
      input: { journey: aJourneyKey },
    })
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(`${name}?kept`)
    const after = await web.get(`${name}?kept`)
    expect(after.$('#session-kept[role=status]').text()).toContain('You now have until')
  })

  test.each(['../../evil', 'https://evil.example', '', 'nowhere'])(
    'a page called “%s” is not gone back to',
    async (page) => {
      await web.openAt('NAME')
      web.api.outcomes.KeepJourney = moved('NAME')
      const { headers } = await web.post(keep, { page })
      expect(headers.get('location')).toBe(`${name}?kept`)
    },
  )

  test('once it has ended, asking for more time leads to the page that says so', async () => {
    await web.openAt('NAME')
    web.api.outcomes.KeepJourney = { __typename: 'StepRefused', journey: aJourney('EXPIRED') }
    const { status, headers } = await web.post(keep, { page: 'name' })
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(stepPath(UID, 'EXPIRED'))
  })

  test('opened as a page it leads to where the person is', async () => {
    await web.openAt('NAME')
    const { status, headers } = await web.get(keep)
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(`/interaction/${UID}`)
  })
})
