import { topLevelDomains } from './top-level-domains.ts'

// The marks of an address, as a browser and a reader take them. Unicode knows the full stops of all scripts; what only looks like a mark is listed.
const fullStops = /[\p{Sentence_Terminal}‧∙⋅•ꓸ]/gu
const colons = /[ː׃⁚∶꞉]/gu
const slashes = /[\\⁄∕╱⟋⧸〳]/gu
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

const forms = [
  /\/\//,
  /(?<![\p{L}\p{N}])(?:h(?:tt|xx)ps?|www\d?)[^\p{L}\p{N}\s]/iu,
  /(?<![\p{L}\p{N}])(?:ftp|mailto|javascript|data|file|tel|sms):/iu,
  /(?<![\p{L}\p{N}])xn--/iu,
  /\.\p{L}{2,}\//u,
  /\S@\S/,
  /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/,
]

/** A web or mail address, as far as a mail program or its reader would make a link of it: `paypal.co`, `https∶∕∕…`, `ｗｗｗ．…`, `jo@…`. */
export function holdsAddress(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(fullStops, '.')
    .replace(colons, ':')
    .replace(slashes, '/')
  return forms.some((form) => form.test(plain)) || domainNames(plain).some(isDomain)
}

/** Each word before a full stop, with the one that follows without a space. */
function domainNames(text: string): [label: string, ending: string][] {
  return text.split(/[^\p{L}\p{M}\p{N}.]+/u).flatMap((dotted) => {
    const words = dotted.split('.')
    return words.slice(1).map((word, at): [string, string] => [words[at] ?? '', word])
  })
}

// Endings that no name is written with, even after an initial: t.co.
const neverNames = new Set('com net org info biz io co uk ru ly'.split(' '))
const titles = new Set(
  'dr mr mrs ms miss mx st ste sr jr fr rev revd prof sir dame lord lady hon capt maj col sgt'.split(' '),
)

/** Names are written so as well: `J.Kim`, `Dr.Page`, `Ma.La`. What sets an address apart is a longer word, or an ending without a capital. */
function isDomain([label, ending]: [string, string]): boolean {
  const domain = ending.toLowerCase()
  if (label === '' || !topLevelDomains.has(domain)) return false
  if (neverNames.has(domain)) return true
  const letters = [...label].length
  return !titles.has(label.toLowerCase()) && (letters > 2 || (letters === 2 && ending === domain))
}
