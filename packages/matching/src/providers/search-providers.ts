import { nameWords } from '../names/normalise-name.ts'

export type SearchableProvider = {
  ukprn: string
  name: string
  /** Names it had or is known by. */
  aliases?: readonly string[]
  /** It has stopped training. The teachers that it trained still look for it. */
  isClosed?: boolean
}

// Words that most providers have: they tell nothing apart.
const filler = new Set(
  'the of and for at in a university college school schools training teacher teachers initial itt scitt'.split(
    ' ',
  ),
)
const MOST_RESULTS = 20

/** Providers that fit what was typed, best first. Closed ones are found too, after open ones that fit as well. */
export function searchProviders<Provider extends SearchableProvider>(
  query: string,
  providers: readonly Provider[],
  limit = MOST_RESULTS,
): Provider[] {
  const typed = nameWords(query)
  if (typed.length === 0) return []
  return providers
    .map((provider) => ({ provider, fit: fitOf(typed, provider) }))
    .filter(({ fit }) => fit > 0)
    .sort(
      (one, other) =>
        other.fit - one.fit ||
        Number(one.provider.isClosed ?? false) - Number(other.provider.isClosed ?? false) ||
        one.provider.name.localeCompare(other.provider.name, 'en-GB'),
    )
    .slice(0, limit)
    .map(({ provider }) => provider)
}

/** 0: does not fit. */
function fitOf(typed: string[], { name, aliases = [] }: SearchableProvider): number {
  return Math.max(
    ...[name, ...aliases].map((each, index) => fitOfName(typed, nameWords(each)) * (index === 0 ? 1 : 0.95)),
  )
}

function fitOfName(typed: string[], words: string[]): number {
  if (typed.join('') === words.join('')) return 4
  if (typed.length === 1 && typed[0] === initials(words)) return 3
  const telling = typed.filter((word) => !filler.has(word))
  const wanted = telling.length > 0 ? telling : typed
  const found = wanted.filter((word) => words.some((candidate) => candidate.startsWith(word)))
  if (found.length < wanted.length) return 0
  const tellingWords = words.filter((word) => !filler.has(word))
  return (
    1 +
    wanted.length / Math.max(wanted.length, tellingWords.length) +
    (words[0]?.startsWith(wanted[0] ?? '') ? 0.5 : 0)
  )
}

const initials = (words: string[]) =>
  words
    .filter((word) => !['of', 'the', 'and', 'for'].includes(word))
    .map((word) => word[0])
    .join('')
