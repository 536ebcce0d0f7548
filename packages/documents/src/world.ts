/** Everything that a document can be right or wrong about. */
export type World = {
  /** Every file of the repository, from its top. */
  files: string[]
  /** By workspace folder, '' for the top: the scripts of its package.json. */
  scripts: Map<string, Set<string>>
  /** Names in backticks are looked up here: all words of code, SQL, the schema, settings and catalogues. */
  words: Set<string>
  testTitles: string[]
  /** By document: the anchors of its headings. */
  anchors: Map<string, Set<string>>
  /** Folders and files that git ignores: a command makes them, so they may be absent. */
  made: string[]
}

/** Files, and the folders in which they stand. */
export const places = once((world) => new Set(world.files.flatMap((file) => [file, ...foldersOf(file)])))

/** The last names of all folders. */
export const folderNames = once(
  (world) => new Set(world.files.flatMap((file) => file.split('/').slice(0, -1))),
)

/** Worked out once for a world: it is asked for every piece of every document. */
function once(workOut: (world: World) => Set<string>): (world: World) => Set<string> {
  const known = new WeakMap<World, Set<string>>()
  return (world) => {
    const found = known.get(world) ?? workOut(world)
    known.set(world, found)
    return found
  }
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, place) => parts.slice(0, place + 1).join('/'))
}

/** `apps/api` of `apps/api/src/…`; nothing for what stands in no workspace. */
export function workspaceOf(path: string, { scripts }: World): string | undefined {
  return [...scripts.keys()].find((folder) => folder !== '' && path.startsWith(`${folder}/`))
}
