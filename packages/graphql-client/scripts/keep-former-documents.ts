import { readFile, writeFile } from 'node:fs/promises'
import { formerDocuments } from '../src/generated/former-documents.ts'
import { documentsIn } from '../src/own-documents.ts'

const file = new URL('../src/generated/former-documents.ts', import.meta.url)
const LIST = /(formerDocuments: readonly string\[\] = )\[[\s\S]*\]\n$/

/** What the client sent before it was generated anew, and sends no more, joins the list of former documents. */
export async function keepFormerDocuments(before: Record<string, unknown>, after: Record<string, unknown>) {
  const list = withFormer(formerDocuments, documentsIn(before), documentsIn(after))
  if (list.length === formerDocuments.length) return
  const text = await readFile(file, 'utf8')
  const lines = list.map((document) => `  ${JSON.stringify(document)},\n`).join('')
  await writeFile(
    file,
    text.replace(LIST, (_all, head: string) => `${head}[\n${lines}]\n`),
  )
}

export function withFormer(former: readonly string[], before: string[], after: string[]): string[] {
  const gone = before.filter((document) => !after.includes(document) && !former.includes(document))
  return [...former, ...gone]
}
