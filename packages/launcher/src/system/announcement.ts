import { withoutPassword } from '../database/running-database.ts'
import type { RunningSystem } from './start-system.ts'

/** Where to look, and last the line that scripts wait for. */
export function announcement({ origin, sandboxUrl, databaseUrl }: RunningSystem): string {
  const addresses = [
    ['Start here', `${sandboxUrl}/npq`],
    ['Other services', `${sandboxUrl}/services`],
    ['Mailbox', `${sandboxUrl}/mailbox`],
    ['Seeded people', `${sandboxUrl}/people`],
    ['Partner', `${sandboxUrl}/partner`],
    ['GraphiQL', `${sandboxUrl}/graphiql`],
    ['Guides', `${sandboxUrl}/guides`],
    ['Support pages', `${origin}/support`],
    ['Seeded staff', `${sandboxUrl}/staff`],
    ['Get an Identity', `${origin}/`],
    ['Discovery', `${origin}/.well-known/openid-configuration`],
    ['GraphQL', `${origin}/graphql`],
    ['Database', withoutPassword(databaseUrl)],
  ]
  const lines = addresses.map(([name, address]) => `  ${String(name).padEnd(16)} ${address}`)
  return ['', ...lines, '', 'ready'].join('\n')
}
