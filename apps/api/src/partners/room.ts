import { MeResolver } from './me/me.resolver.ts'

/** The questions of services that hold an access token of the facade. */
export const partnersRoom = {
  resolvers: [MeResolver],
}
