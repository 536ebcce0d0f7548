/** A description of the schema in its parts: the words, when it is null, which scopes open it, who may call it. */
export type Described = { words: string; nulls: string; scope: string; callers: string }

const NULLS = /(?<=^|\s)(Null unless [^.]*\.|Null: [^.]*\.|Never null\.|Not null[^.]*\.)/

/** Every description of the partner part is written so: partner-words.test.ts of the API holds it to that. */
export function described(description: string | null | undefined): Described {
  const text = (description ?? '').replace(/\s+/g, ' ').trim()
  const callers = / ?Callers: ([^.]*)\./.exec(text)
  const scope = / ?Scope: (.*)\.$/.exec(callers ? text.slice(0, callers.index) : text)
  const rest = text.slice(0, scope?.index ?? callers?.index ?? text.length)
  const nulls = NULLS.exec(rest)
  return {
    words: rest
      .replace(nulls?.[0] ?? '', '')
      .replace(/\s+/g, ' ')
      .trim(),
    nulls: nulls?.[0].replace(/\.$/, '') ?? '',
    scope: scope?.[1] ?? '',
    callers: callers?.[1] ?? '',
  }
}
