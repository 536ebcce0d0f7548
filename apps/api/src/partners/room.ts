import { MeResolver } from './me/me.resolver.ts'

/** What services ask with an access token of the facade. */
export const partnersRoom = {
  resolvers: [MeResolver],
}
