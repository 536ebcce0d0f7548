/** Time as an argument, so that no rule reads the machine's clock and no test waits. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
