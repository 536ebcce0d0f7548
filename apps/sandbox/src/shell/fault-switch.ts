/** `ok` or one of a stand-in's own faults. */
export type FaultSwitch<Fault extends string> = {
  state(): FaultState<Fault>
  /** Null: until it is set to something else. */
  set(fault: Fault | 'ok', times: number | null): void
  /** The fault that the next request meets. Counts it. */
  take(): Fault | 'ok'
}

export type FaultState<Fault extends string> = { fault: Fault | 'ok'; requestsLeft: number | null }

/** Makes a stand-in misbehave on demand, for the next few requests or until told to stop. */
export function createFaultSwitch<Fault extends string>(): FaultSwitch<Fault> {
  let current: FaultState<Fault> = { fault: 'ok', requestsLeft: null }
  return {
    state: () => current,
    set(fault, times) {
      current = { fault, requestsLeft: fault === 'ok' ? null : times }
    },
    take() {
      const { fault, requestsLeft } = current
      if (requestsLeft !== null) {
        current =
          requestsLeft > 1 ? { fault, requestsLeft: requestsLeft - 1 } : { fault: 'ok', requestsLeft: null }
      }
      return fault
    },
  }
}
