import type { Clock } from '@identity/values'

/**
 * The engine reads the time from `Date.now` and takes no clock. Codes, tokens and sessions are shared by all copies of the facade, so in this
 * process `Date.now` is the clock that the copies share; nothing here wants the computer's own.
 */
export function setEngineClock(clock: Clock): void {
  Date.now = () => clock.now().getTime()
}
