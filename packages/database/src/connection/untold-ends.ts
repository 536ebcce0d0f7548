export type UntoldEnds = {
  /** Tells the driver of the end of a connection a turn later, when what it had begun to write has failed. */
  tellLater(tell: () => void): void
  /** Sends when the driver knows of every end, and so do its transactions: at once, as a rule. Always in the order of the calls. */
  whenTold(send: () => void): void
}

/**
 * The ends of a pool's connections of which the driver does not know yet. Until it does, it is given nothing to send: what it would write on a
 * connection that has ended waits for the next turn, and the end takes the turn away without a note that nothing waits any more. The place in the
 * pool would then write nothing on its next ten connections, each of which is given up after five seconds.
 */
export function untoldEnds(): UntoldEnds {
  let untold = 0
  const waiting: (() => void)[] = []
  return {
    tellLater(tell) {
      untold += 1
      setImmediate(() => {
        tell()
        // Transactions hear of it by promises: a turn later each knows whether it is lost.
        setImmediate(() => {
          untold -= 1
          if (untold === 0) for (const send of waiting.splice(0)) send()
        })
      })
    },
    whenTold(send) {
      if (untold === 0) send()
      else waiting.push(send)
    },
  }
}
