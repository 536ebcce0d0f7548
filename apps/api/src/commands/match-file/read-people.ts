import { refuseUtf16, rememberStart } from './file-dialect.ts'
import { fileLines } from './file-lines.ts'
import { type PersonLine, readPersonLine } from './person-line.ts'
import type { Report } from './read-records.ts'

/** The people of a file of JSON lines, a chunk's worth at a time. Lines that cannot be used are told to `report` and left out; so is
 * the second of two with one id, because nothing says which is right. */
export async function* readPeople(
  bytes: AsyncIterable<Uint8Array>,
  report: Report,
): AsyncGenerator<PersonLine[]> {
  const file = rememberStart(bytes)
  const ids = new Set<string>()
  for await (const lines of fileLines(file.bytes)) {
    refuseUtf16(file.start, 'people')
    const people: PersonLine[] = []
    for (const { number, text } of lines) {
      if (text.trim() === '') continue
      const person = readPersonLine(text)
      if ('problem' in person) report(number, person.problem)
      else if (ids.has(String(person.id))) report(number, 'an earlier line has the same id')
      else {
        ids.add(String(person.id))
        people.push(person)
      }
    }
    yield people
  }
}
