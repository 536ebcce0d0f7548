import { type SamplePerson, samplePeople } from '@identity/sample-people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBrowser, headingOf } from '../shell/browser.fake.ts'
import { aSandbox, type RunningSandbox } from '../shell/sandbox.fake.ts'

let sandbox: RunningSandbox

beforeAll(async () => {
  sandbox = await aSandbox()
})

afterAll(() => sandbox.close())

const FACTS = [
  ...[
    'email',
    'firstName',
    'lastName',
    'previousFirstName',
    'previousLastName',
    'preferredName',
    'dateOfBirth',
  ],
  ...['nationalInsuranceNumber', 'trn', 'hasQts', 'ittProvider'],
]

test('the people are given as JSON in the agreed shape', async () => {
  const { people } = await aBrowser().readJson<{ people: SamplePerson[] }>(`${sandbox.url}/people.json`)
  expect(people.length).toBeGreaterThanOrEqual(25)
  for (const person of people) {
    expect(Object.keys(person)).toEqual(['id', 'title', 'facts', 'expect', 'note'])
    expect(FACTS).toEqual(expect.arrayContaining(Object.keys(person.facts)))
    expect(person.facts).toMatchObject({
      email: expect.any(String),
      firstName: expect.any(String),
      lastName: expect.any(String),
      dateOfBirth: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      hasQts: expect.any(Boolean),
    })
    expect(['FOUND', 'PENDING', 'NONE']).toContain(person.expect.lookupStatus)
  }
})

test('the page lists everyone with what they type and what should come of it', async () => {
  const { html } = await aBrowser().arrive(`${sandbox.url}/people`)
  expect(headingOf(html)).toBe('People to sign in as')
  for (const person of samplePeople) {
    expect(html).toContain(`id="${person.id}"`)
    expect(html).toContain(person.facts.email)
  }
  expect(html).toContain('Found, TRN 9900001')
})
