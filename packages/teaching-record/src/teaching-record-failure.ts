/** `unavailable` may pass by itself; `refused` means that our key or request is wrong; `malformed` that the contract has moved. */
export type TeachingRecordFailureKind = 'unavailable' | 'refused' | 'malformed'

const explanations: Record<TeachingRecordFailureKind, string> = {
  unavailable: 'The teaching record service did not answer in time or is failing',
  refused: 'The teaching record service refused the request',
  malformed: 'The teaching record service answered in a shape that we do not know',
}

/**
 * Says what kind of trouble and where in the answer, never what the answer held: records are about people, and
 * a schema error that quotes the value would put a birth date into a log.
 */
export class TeachingRecordFailure extends Error {
  override readonly name = 'TeachingRecordFailure'

  constructor(
    readonly kind: TeachingRecordFailureKind,
    readonly status: number | null = null,
    readonly where: string | null = null,
  ) {
    super(
      explanations[kind] + (status === null ? '' : ` (${status})`) + (where === null ? '' : ` at ${where}`),
    )
  }
}
