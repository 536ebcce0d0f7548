import { detailKinds as words } from './words/en/index.ts'

export type DetailKind = keyof typeof words

/** Kinds of detail about which a person and their teaching record may say different things. */
export const detailKinds = Object.keys(words) as [DetailKind, ...DetailKind[]]

/** Kinds as the lines of a list that the words of the mail begin with a bullet. */
export function listOfDetails(kinds: readonly DetailKind[]): string {
  return detailKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind) => words[kind])
    .join('\n* ')
}
