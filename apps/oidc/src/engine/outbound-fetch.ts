import type { Configuration } from 'oidc-provider'

type Fetch = NonNullable<Configuration['fetch']>

/**
 * The engine's requests to services: client keys, and back-channel logout. The engine refuses addresses inside our own network; services that
 * really are there (on a developer's machine, or beside us) are named one by one in a setting, as host and port.
 */
export function outboundFetch(hostsInside: readonly string[]): Fetch {
  const inside = new Set(hostsInside)
  return (url, options) => {
    if (!inside.has(new URL(url).host)) return fetch(url, options)
    const { dispatcher: _theGuard, ...unguarded } = options as RequestInit & { dispatcher?: unknown }
    return fetch(url, unguarded)
  }
}
