import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  composeMail,
  listOfDetails,
  locales,
  notifyTemplates,
  placeholdersIn,
  templateNames,
  typedFields,
  wordsOf,
} from './index.ts'
import { templatesGuide } from './templates-guide.ts'
import { bodyText } from './words/mail-words.ts'

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

/** A mail with the examples of its fields. */
function written(name: (typeof names)[number]) {
  const template = notifyTemplates[name]
  const examples = Object.entries(template.fields).map(([field, { example }]) => [field, example])
  return composeMail(template, Object.fromEntries(examples), typedFields(name))
}

const names = templateNames()

describe.each(names)('the %s mail', (name) => {
  const template = notifyTemplates[name]

  test.each(locales)('uses every field that it declares and no other (%s)', (locale) => {
    const words = wordsOf(name, locale)
    expect(placeholdersIn(words.subject + bodyText(words)).sort()).toEqual(
      Object.keys(template.fields).sort(),
    )
  })

  test('has no private thing in its subject, which a locked telephone shows', () => {
    expect(placeholdersIn(template.subject).filter((field) => field !== 'service_name')).toEqual([])
  })

  test('lets nothing that a person typed begin a line', () => {
    for (const field of typedFields(name)) {
      for (const line of template.body.split('\n')) expect(line.startsWith(`((${field}))`)).toBe(false)
    }
  })

  test('puts numbers and codes on a line of their own, with nothing after them to copy by mistake', () => {
    for (const field of ['passcode', 'trn', 'reference'].filter((one) => one in template.fields)) {
      expect(template.body.split('\n')).toContain(`# ((${field}))`)
    }
  })

  test('has no link but one that the person needs, and that one opens a page', () => {
    const links = Object.keys(template.fields).filter((field) => field.endsWith('_link'))
    expect(template.body).not.toMatch(/https?:|www\./)
    expect(links.length).toBeLessThanOrEqual(1)
    for (const link of links) expect(template.body.split('\n')).toContain(`((${link}))`)
  })

  test('names who writes', () => {
    expect(written(name).body).toMatch(/Get an Identity\nDepartment for Education$/)
  })

  test('is named in the settings that everybody copies and that development fills in', () => {
    expect(file('.env.example')).toContain(`# ${template.setting}=`)
    expect(file('packages/launcher/src/settings/development-templates.ts')).toContain(`${template.setting}:`)
  })
})

test('the guide for whoever sets Notify up is what `npm run notify:export` writes', () => {
  expect(file('docs/notify-templates.md')).toBe(templatesGuide())
})

test('every template has a setting of its own', () => {
  expect(new Set(names.map((name) => notifyTemplates[name].setting)).size).toBe(names.length)
})

test('a passcode mail says that it is automatic, when the passcode stops working and that it may be ignored', () => {
  const { subject, body } = written('passcode')
  expect(subject).toBe('Your passcode for Register for an NPQ')
  expect(body.split('\n')).toContain('# 482915')
  for (const words of ['stops working at 5:30pm', 'sent automatically', 'you can ignore it']) {
    expect(body).toContain(words)
  }
})

test('a mail about details that differ lists their kinds', () => {
  expect(listOfDetails(['NATIONAL_INSURANCE_NUMBER', 'NAME'])).toBe(
    'your name\n* your National Insurance number',
  )
})

test('a mail is in Welsh where it has been translated, and otherwise in English as a whole', () => {
  expect(wordsOf('passcode', 'cy')).toMatchObject({
    locale: 'cy',
    subject: 'Eich cod ar gyfer ((service_name))',
  })
  expect(wordsOf('recordClaimed', 'cy')).toEqual(wordsOf('recordClaimed', 'en'))
})
