import type { World } from './world.ts'

/** A small repository: one app with a moved file, one package, a few words and one test. */
export function aWorld(told: Partial<World> = {}): World {
  return {
    files: [
      'README.md',
      'package.json',
      'docs/events.md',
      'apps/api/package.json',
      'apps/api/src/guard/match-guess.ts',
      'apps/api/src/links/domain/decide-claim.ts',
      'apps/api/src/index.ts',
      'packages/values/package.json',
      'packages/values/src/index.ts',
    ],
    made: ['dist', '.data'],
    scripts: new Map([
      ['', new Set(['start', 'test', 'lint'])],
      ['apps/api', new Set(['schema'])],
      ['packages/values', new Set(['test'])],
    ]),
    words: new Set(['PASSCODE_MAX_ATTEMPTS', 'NOTIFY_TEMPLATE_PASSCODE', 'decideClaim', 'send-passcode']),
    testTitles: [
      'after five wrong guesses even the right digits are refused',
      'an account %s stays locked',
      '%s',
    ],
    anchors: new Map([['docs/events.md', new Set(['what-is-kept'])]]),
    ...told,
  }
}
