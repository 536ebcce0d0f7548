import { describe, expect, test } from 'vitest'
import { readDocument } from './document.ts'
import { liesOf } from './lies.ts'
import { aWorld } from './world.builder.ts'

const lies = (text: string, path = 'README.md') =>
  liesOf(readDocument(path, text), aWorld(), new Set(['Secure']))

describe('a link', () => {
  test.each([
    '[a](docs/events.md)',
    '[a](docs/events.md#what-is-kept)',
    '[a](docs)',
    '[a](https://www.gov.uk)',
  ])('%s leads somewhere', (text) => expect(lies(text)).toEqual([]))

  test('leads nowhere when there is no such file, and the file of that name is suggested', () => {
    expect(lies('one\n\n[a](events.md)')).toEqual([
      'README.md:3 events.md leads nowhere; perhaps docs/events.md',
    ])
  })

  test('leads nowhere when the heading is called otherwise', () => {
    expect(lies('[a](docs/events.md#what-goes)')).toEqual([
      'README.md:1 docs/events.md#what-goes is no heading of docs/events.md',
    ])
  })

  test('is read from the document in which it stands, a picture too', () => {
    expect(lies('![a](screenshots/none.png)', 'docs/events.md')).toEqual([
      'docs/events.md:1 screenshots/none.png leads nowhere',
    ])
  })
})

describe('a path', () => {
  test.each([
    'apps/api/src/guard/match-guess.ts',
    'guard/match-guess.ts',
    'match-guess.ts',
    'apps/api/src/links/',
    'apps/*/src/index.ts',
    'apps/api/src/<room>/domain/decide-claim.ts',
    'src/{guard,links}/match-guess.ts',
    'dist/anything.js',
    '@identity/values',
    'text/html',
  ])('`%s` is no lie', (path) => expect(lies(`\`${path}\``)).toEqual([]))

  test('that was left behind by a move is told with the place to which it went', () => {
    expect(lies('`limits/match-guess.ts` counts')).toEqual([
      'README.md:1 limits/match-guess.ts is no file or folder; perhaps apps/api/src/guard/match-guess.ts',
    ])
  })

  test('that fits two places is told with both, unless the document stands beside one', () => {
    expect(lies('`src/index.ts`')).toEqual([
      'README.md:1 src/index.ts may be any of apps/api/src/index.ts, packages/values/src/index.ts',
    ])
    expect(lies('`src/index.ts`', 'apps/api/README.md')).toEqual([])
  })
})

describe('a command', () => {
  test.each([
    'npm ci && npm start',
    'npm test -- packages/values',
    'npm run schema -w apps/api',
    'cd apps/api && npx vitest src/guard',
  ])('`%s` can be run', (command) => expect(lies(`\`${command}\``)).toEqual([]))

  test.each([
    ['npm run schema', 'runs no script: schema of the top'],
    ['npm run lint -w apps/api', 'runs no script: lint of apps/api'],
    ['npm run schema -w apps/none', 'names no workspace: apps/none'],
    ['npm test -- packages/none', 'names packages/none, which is no file or folder'],
    ['cd apps/api && npx vitest src/limits', 'names src/limits, which is no file or folder'],
  ])('`%s` %s', (command, lie) => expect(lies(`\`${command}\``)).toEqual([`README.md:1 ${command} ${lie}`]))

  test('is read in a block too', () => {
    expect(lies('```\nnpm run screenshots\n```')).toEqual([
      'README.md:2 npm run screenshots runs no script: screenshots of the top',
    ])
  })
})

describe('a name', () => {
  test.each([
    'PASSCODE_MAX_ATTEMPTS = 6',
    'decideClaim(record)',
    'NOTIFY_TEMPLATE_…',
    'send-passcode',
    'Secure',
    'redeem',
    '/Some/Address',
  ])('`%s` is no lie', (name) => expect(lies(`\`${name}\``)).toEqual([]))

  test.each([
    ['decideMatch(person)', 'decideMatch'],
    ['MATCH_FLOOR_MS', 'MATCH_FLOOR_MS'],
    ['NOTIFY_KEYS_…', 'NOTIFY_KEYS_'],
    ['tell-nobody', 'tell-nobody'],
    ['DecideClaim', 'DecideClaim (perhaps decideClaim)'],
  ])('`%s` stands nowhere', (name, missing) => {
    expect(lies(`\`${name}\``)).toEqual([`README.md:1 ${name} stands nowhere in the code: ${missing}`])
  })
})

describe('the name of a test', () => {
  const table = (name: string) => `| change | goes red |\n| --- | --- |\n| six tries | "${name}" |`

  test('may be a part of its title', () => {
    expect(lies(table('even the right digits are refused'))).toEqual([])
    expect(lies('The test “after five wrong guesses even the right digits are refused” says so.')).toEqual([])
  })

  test('may have the word from the table of the test', () => {
    expect(lies(table('an account with an alert stays locked'))).toEqual([])
    expect(lies(table('an account stays locked'))).toHaveLength(1)
  })

  test('is a lie when no test has it, and the nearest is suggested', () => {
    expect(lies(table('after six wrong guesses even the right digits are refused'))).toEqual([
      'README.md:3 after six wrong guesses even the right digits are refused is the name of no test; perhaps "after five wrong guesses even the right digits are refused"',
    ])
  })

  test('a quotation elsewhere is a quotation', () => {
    expect(lies('It says "type in your number", and no more.')).toEqual([])
  })
})
