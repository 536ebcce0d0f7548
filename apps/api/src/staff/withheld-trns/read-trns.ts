import { parseTrn } from '@identity/values'

type Read = { ok: true; trns: string[] } | { ok: false; places: number[] }

/** The TRNs of a list that was typed or pasted. One that is no TRN spoils the list: nothing is done by halves. `places` count from 1. */
export function readTrns(typed: readonly string[]): Read {
  const read = typed.map(parseTrn)
  const places = read.flatMap(({ ok }, index) => (ok ? [] : [index + 1]))
  if (places.length > 0) return { ok: false, places }
  return { ok: true, trns: read.flatMap((trn) => (trn.ok ? [trn.value] : [])) }
}
