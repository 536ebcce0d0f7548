import { factorResolvers } from './factors/resolvers.ts'

/** What staff may ask and do. */
export const staffRoom = {
  resolvers: [...factorResolvers],
}
