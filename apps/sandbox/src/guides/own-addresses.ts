/** Where this system answers: the site, and the sandbox. */
export type OwnAddresses = { origin: string; sandboxUrl: string }

// As the guides write them: the ports of `npm start` when it is told no others.
const AS_WRITTEN = /(http:\/\/)?localhost:(3000|3003)\b/g

/** A guide with the addresses of this system in place of those in its file, so that its links and commands work as they stand. */
export function withOwnAddresses(source: string, { origin, sandboxUrl }: OwnAddresses): string {
  return source.replace(AS_WRITTEN, (_written, scheme: string | undefined, port: string) => {
    const own = port === '3000' ? origin : sandboxUrl
    return scheme ? own : new URL(own).host
  })
}
