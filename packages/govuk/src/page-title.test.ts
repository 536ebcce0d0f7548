import { expect, test } from 'vitest'
import { pageTitle } from './page-title.ts'

test('a title is the question, the service and GOV.UK', () => {
  expect(pageTitle({ heading: 'What is your name?', service: 'Get an Identity' })).toBe(
    'What is your name? – Get an Identity – GOV.UK',
  )
})

test('a title begins with Error when something has to be put right', () => {
  expect(pageTitle({ heading: 'What is your name?', service: 'Get an Identity', hasErrors: true })).toBe(
    'Error: What is your name? – Get an Identity – GOV.UK',
  )
})
