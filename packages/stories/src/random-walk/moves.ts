import fc from 'fast-check'

const kinds = [
  ...repeat('answer', 12), // as the person would: without many of these no walk gets far
  ...repeat('wrong', 2),
  ...repeat('blank', 2),
  ...repeat('back', 2),
  ...repeat('change', 2),
  ...repeat('secondary', 2),
  ...repeat('replay', 2),
  ...repeat('jump', 2),
  ...repeat('old page', 2),
  ...repeat('other tab', 1),
  ...repeat('reload', 1),
  ...repeat('start', 1),
  ...repeat('another person', 1),
  ...repeat('leave', 1),
  ...repeat('two hours pass', 1),
] as const

export type MoveKind = (typeof kinds)[number]
/** `choice` decides what a kind of move leaves open: which link, which wrong answer, which service. */
export type Move = { kind: MoveKind; choice: number }

function repeat<Kind extends string>(kind: Kind, times: number): Kind[] {
  return Array.from({ length: times }, () => kind)
}

export const moves = fc.array(fc.record({ kind: fc.constantFrom(...kinds), choice: fc.nat(9_999) }), {
  minLength: 45,
  maxLength: 60,
  size: 'max',
})
