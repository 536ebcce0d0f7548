import { fileLines } from './file-lines.ts'
import { type PersonLine, readPersonLine } from './person-line.ts'
import type { Report } from './read-records.ts'

/** The people of a file of JSON lines, a chunk's worth at a time. Lines that cannot be used are told to `report` and left out. */
export async function* readPeople(
  bytes: AsyncIterable<Uint8Array>,
  report: Report,
): AsyncGenerator<PersonLine[]> {
  for await (const lines of fileLines(bytes)) {
    const people: PersonLine[] = []
    for (const { number, text } of lines) {
      if (text.trim() === '') continue
      const person = readPersonLine(text)
      if ('problem' in person) report(number, person.problem)
      else people.push(person)
    }
    yield people
  }
}
