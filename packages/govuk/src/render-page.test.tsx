/** @jsxRuntime automatic */
import { expect, test } from 'vitest'
import { renderPage } from './render-page.ts'

test('a page begins with its document type, and words from people are text, never mark-up', () => {
  const name = '<script>alert(1)</script>'
  expect(renderPage(<html lang="en">{name}</html>)).toBe(
    '<!DOCTYPE html>\n<html lang="en">&lt;script&gt;alert(1)&lt;/script&gt;</html>',
  )
})
