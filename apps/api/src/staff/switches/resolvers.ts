import { SwitchesResolver } from './switches.resolver.ts'

/** What service owners turn off and on, and the notices on our pages. */
export const switchResolvers = [SwitchesResolver]
