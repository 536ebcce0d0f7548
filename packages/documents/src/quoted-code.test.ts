import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexer, type Tokens } from 'marked'
import { describe, expect, test } from 'vitest'
import { ROOT } from './read-repository.ts'

const GUIDE = 'docs/partners/settings.md'

/** Each block of code of the guide, and the file that the last link before it leads to. */
function quotedBlocks(): { file: string; code: string }[] {
  const blocks: { file: string; code: string }[] = []
  let file = ''
  for (const token of lexer(readFileSync(join(ROOT, GUIDE), 'utf8'))) {
    for (const [, link = ''] of token.raw.matchAll(/\]\(\.\.\/\.\.\/(examples\/[^)#]+\.\w+)\)/g)) file = link
    if (token.type === 'code') blocks.push({ file, code: (token as Tokens.Code).text })
  }
  return blocks
}

const inOneLine = (code: string) => code.replace(/\s+/g, ' ').trim()

describe('the settings that the guide shows are those of the example that is run', () => {
  test.each(quotedBlocks())('$file', ({ file, code }) => {
    expect(inOneLine(readFileSync(join(ROOT, file), 'utf8'))).toContain(inOneLine(code))
  })
})
