import { expect, test } from 'vitest'
import { isHelpAsked } from './usage.ts'

test.each([
  [['--help'], true],
  [['-h'], true],
  [['help'], true],
  [['create', 'a-service', '--help'], true],
  [[], false],
  [['list'], false],
  [['create', 'help'], false],
])('%j asks for help: %s', (args, isAsked) => expect(isHelpAsked(args)).toBe(isAsked))
