/** The lines of a text file and their numbers, a chunk's worth at a time. Only newlines part lines: JSON text may hold other line separators. */
export async function* fileLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ number: number; text: string }[]> {
  const decoder = new TextDecoder() // takes a byte order mark away; bytes that are not UTF-8 become U+FFFD
  let rest = ''
  let number = 0
  const numbered = (text: string) => {
    number += 1
    return { number, text }
  }
  for await (const chunk of bytes) {
    const texts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = texts.pop() ?? ''
    yield texts.map(numbered)
  }
  rest += decoder.decode()
  if (rest !== '') yield [numbered(rest)]
}
