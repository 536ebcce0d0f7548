import { readUrl } from '@identity/values'
import { UnusableSetting } from './settings.ts'

const FORM =
  'it is an address such as postgres://user:password@host:5432/name, with every @ / # ? and % of the password written as %40 %2F %23 %3F %25'

/**
 * The address of a PostgreSQL database, as it stands in a setting. A password with a raw `/`, `?` or `#` in it ends the host too early: the
 * rest of it would then be taken for the host's name or the database's, and be printed with them. So only one reading is taken.
 */
export function parseDatabaseUrl(text: string): string {
  const url = readUrl(text)
  if (!/^postgres(ql)?:\/\//.test(text) || !url) throw new UnusableSetting(FORM)
  const { username, password, hostname, pathname, search, hash } = url
  const isOneName = /^\/?[^/@]*$/.test(pathname)
  if (hostname === '' || !isOneName || hash !== '' || search.includes('@')) throw new UnusableSetting(FORM)
  if (![username, password, pathname].every(isEncoded)) throw new UnusableSetting(FORM)
  return text
}

function isEncoded(part: string): boolean {
  try {
    decodeURIComponent(part)
    return true
  } catch {
    return false
  }
}
