import { expect, test } from 'vitest'
import { isFromAnotherSite } from './own-page.ts'

const OURS = 'https://identity.example'
const isOurs = (origin: string) => origin === OURS
const EVIL = 'https://evil.example'

test.each([
  ['a program, which sends neither header', undefined, undefined, false],
  ['our own page, in an older browser', OURS, undefined, false],
  ['our own page', OURS, 'same-origin', false],
  ['our own page, without a referrer', 'null', 'same-origin', false],
  ['our own page, where the browser keeps its origin to itself', undefined, 'same-origin', false],
  ['the person, who sent the form again', undefined, 'none', false],
  ['another site, in an older browser', EVIL, undefined, true],
  ['a page without an origin, in an older browser', 'null', undefined, true],
  ['another site', EVIL, 'cross-site', true],
  ['another site that hides its origin', undefined, 'cross-site', true],
  ['another site in a sandboxed frame', 'null', 'cross-site', true],
  ['a neighbouring subdomain', undefined, 'same-site', true],
  ['a neighbouring subdomain that names itself', 'https://other.identity.example', 'same-site', true],
  ['another site that says it is ours', EVIL, 'same-origin', true],
  ['our origin by way of another site', OURS, 'cross-site', true],
  ['a browser that says something new', undefined, 'somewhere', true],
])('%s', (_, origin, site, isAnother) => {
  expect(isFromAnotherSite({ origin, 'sec-fetch-site': site }, isOurs)).toBe(isAnother)
})
