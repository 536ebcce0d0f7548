import { pathLie } from './path-lie.ts'
import { places, type World } from './world.ts'

export const isCommand = (text: string) => /^(npm|npx|cd) /.test(text)

/** Every script that a command runs exists, and so does every path that it names. */
export function commandLie(text: string, from: string, world: World): string | undefined {
  let folder = ''
  for (const part of text.split(/\s*&&\s*/)) {
    const words = part.split(/\s+/)
    if (words[0] === 'cd') folder = words[1] ?? ''
    const lie = scriptLie(words, folder, world) ?? wordLie(words, folder, from, world)
    if (lie) return lie
  }
  return undefined
}

function scriptLie(words: string[], folder: string, { scripts }: World): string | undefined {
  if (words[0] !== 'npm') return undefined
  const own = words.slice(0, words.includes('--') ? words.indexOf('--') : undefined)
  const workspace = own.includes('-w') ? (own[own.indexOf('-w') + 1] ?? '') : folder
  const named = own.filter((word) => !word.startsWith('-'))
  const script = named[1] === 'run' ? named[2] : ['test', 'start'].find((short) => short === named[1])
  if (script === undefined || /[<…]/.test(script)) return undefined
  if (!scripts.has(workspace)) return `names no workspace: ${workspace}`
  return scripts.get(workspace)?.has(script)
    ? undefined
    : `runs no script: ${script} of ${workspace || 'the top'}`
}

function wordLie(words: string[], folder: string, from: string, world: World): string | undefined {
  for (const word of words.slice(1).filter((each) => each.includes('/') && !/^(https?:|\/)/.test(each))) {
    if (folder !== '' && places(world).has(`${folder}/${word}`)) continue
    const lie = pathLie(word, from, world)
    if (lie) return `names ${word}, which ${lie}`
  }
  return undefined
}
