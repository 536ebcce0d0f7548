import type { LookupAddress } from 'node:dns'
import { lookup as systemLookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<LookupAddress[]>

export const resolveAll: Resolve = (name) => systemLookup(name, { all: true, order: 'verbatim' })

/** A name leads to an address that is not on the internet. */
export class NotPublic extends Error {}

/**
 * The look-up of a connection: it is asked once, and the connection goes to the very addresses that were checked, so that a name cannot become
 * another one in between. One address inside refuses them all: which of them answers is for the network to say.
 */
export function guardedLookup(resolve: Resolve, isPublic: (address: string) => boolean): LookupFunction {
  const publicOf = async (name: string) => {
    const addresses = await resolve(name)
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublic(address))) throw new NotPublic()
    return addresses
  }
  return (name, options, callback) => {
    publicOf(name).then(
      (addresses) => {
        if (options.all) return callback(null, addresses) // the default since Node 20
        const [first] = addresses
        callback(null, first?.address ?? '', first?.family)
      },
      (error) => callback(error, ''),
    )
  }
}
