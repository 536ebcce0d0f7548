import { ALLOWED } from './allowed-words.ts'
import { commandLie, isCommand } from './command-lie.ts'
import type { Document, Piece } from './document.ts'
import { linkLie } from './link-lie.ts'
import { nameLie } from './name-lie.ts'
import { isPath, pathLie } from './path-lie.ts'
import { testNameLie } from './test-name-lie.ts'
import type { World } from './world.ts'

/** The untrue statements of a document, a line each: its place, its text, and where the thing may have gone. */
export function liesOf({ path, pieces }: Document, world: World, allowed = ALLOWED): string[] {
  return pieces.flatMap((piece) => {
    const lie = allowed.has(piece.text) ? undefined : lieOf(piece, path, world, allowed)
    return lie ? [`${path}:${piece.line} ${piece.text} ${lie}`] : []
  })
}

function lieOf({ kind, text }: Piece, path: string, world: World, allowed: ReadonlySet<string>) {
  if (kind === 'link') return linkLie(text, path, world)
  if (kind === 'test name') return testNameLie(text, world)
  if (isCommand(text)) return commandLie(text, path, world)
  return isPath(text, world) ? pathLie(text, path, world) : nameLie(text, world, allowed)
}
