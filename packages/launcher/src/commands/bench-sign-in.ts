import { runAtKeyboard } from '../programs/run-at-keyboard.ts'
import { readEnvironment } from '../settings/environment.ts'
import { processEnvironment } from '../settings/process-environment.ts'
import { run } from '../terminal/command.ts'
import { build } from '../workspaces/build.ts'
import { ROOT } from '../workspaces/root.ts'

// `npm run bench:sign-in`: bench/README.md
const USAGE = `npm run bench:sign-in                                what a sign-in and its parts cost, on the built system
npm run bench:sign-in -- --only sign-in --ops 30     one work: sign-in, silent-sign-on, client-credentials, userinfo,
                                                     introspection, jwks, discovery, me, registration
npm run bench:sign-in -- --rounds N                  medians of N rounds, not of three
npm run bench:sign-in -- --warm-up N                 N operations of each work before the first round
npm run bench:sign-in -- --profile DIR               also writes what api, oidc, web and worker did, as CPU profiles
npm run bench:sign-in -- --alone                     without the peers
npm run bench:sign-in -- --count                     counts requests and statements, and measures nothing
npm run bench:sign-in -- --idle SECONDS              does no work: what waiting uses, and how long stopping takes
npm run bench:sign-in -- --identities N              with N made-up identities in the database, not 3,000
npm run bench:sign-in -- --data DIR                  keeps the database in DIR for the next run
npm run bench:sign-in -- --verbose                   shows the system's log`

await run(USAGE, async () => {
  await build(new AbortController().signal)
  const env = processEnvironment(
    ['POSTGRES_BIN_DIR', 'KEYCLOAK_HOME', 'JAVA_HOME', 'INIT_CWD'],
    definedIn(readEnvironment(ROOT)),
  )
  process.exitCode = await runAtKeyboard('bench/sign-in/bench-sign-in.ts', process.argv.slice(2), env)
})

function definedIn(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
