// Joined to the word after them, because both are written: O Brien and OBrien, Mac Donald and MacDonald, De Souza and DeSouza.
export const particles = new Set(
  'o mac mc m d de da das del della di do dos du el al bin ibn bint ben le la las los van von der den ter ten vander st san ap ab fitz abu'.split(
    ' ',
  ),
)

/** The words of a name with its particles joined to what follows: `van der berg` becomes `vanderberg`. */
export function joinParticles(words: string[]): string[] {
  if (words.length < 2) return words
  const joined: string[] = []
  let pending = ''
  for (const word of words) {
    if (particles.has(word)) pending += word
    else {
      joined.push(pending + word)
      pending = ''
    }
  }
  if (pending) joined.push(pending)
  return joined
}
