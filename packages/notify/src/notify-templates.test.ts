import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fillIn, notifyTemplates, placeholdersIn } from './index.ts'

const guide = readFileSync(new URL('../../../docs/notify-templates.md', import.meta.url), 'utf8')

describe.each(Object.entries(notifyTemplates))('the %s mail', (_name, template) => {
  test('uses every field that it declares and no other', () => {
    expect(placeholdersIn(template.subject + template.body).sort()).toEqual([...template.fields].sort())
  })

  test('is in the guide for whoever sets Notify up, word for word', () => {
    for (const text of [template.setting, template.subject, template.body]) expect(guide).toContain(text)
    for (const field of template.fields) expect(guide).toContain(`| \`${field}\` |`)
  })
})

test('the passcode is not in the subject, which a locked telephone shows', () => {
  expect(placeholdersIn(notifyTemplates.passcode.subject)).not.toContain('passcode')
})

test('the passcode stands on a line of its own', () => {
  const mail = fillIn(notifyTemplates.passcode.body, {
    passcode: '482915',
    expires_at: '5:30pm',
    service_name: 'Register for an NPQ',
  })
  expect(mail.split('\n')).toContain('# 482915')
  expect(mail).toContain('stops working at 5:30pm')
})

test('a value is put in as it is, even when it looks like a field or a replacement pattern', () => {
  expect(fillIn('((a)) ((b))', { a: '((b)) $&', b: 'two' })).toBe('((b)) $& two')
})

test('a field without a value is left standing', () => {
  expect(fillIn('((a)) ((constructor))', { a: 'one' })).toBe('one ((constructor))')
})
