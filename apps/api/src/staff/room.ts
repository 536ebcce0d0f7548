/** What staff may ask and do. */
export const staffRoom = {
  resolvers: [],
}
