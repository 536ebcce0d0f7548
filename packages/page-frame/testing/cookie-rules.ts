/** What a browser would hold against this `Set-Cookie` line, or an attacker could use: of an https origin of ours, nothing. */
export function wrongWithCookie(line: string): string[] {
  const [pair = '', ...attributes] = line.split(/;\s*/)
  const name = pair.slice(0, pair.indexOf('='))
  const said = new Map(attributes.map((attribute) => read(attribute)))
  const isForAll = said.get('path') === '/'
  const rules = {
    'it can be set by another host: no __Host- for all paths, or no __Secure- for one': !name.startsWith(
      isForAll ? '__Host-' : '__Secure-',
    ),
    'it is for whatever path set it': !said.get('path')?.startsWith('/'),
    'it is for other hosts too: Domain': said.has('domain'),
    'it travels over http: no Secure': !said.has('secure'),
    'scripts can read it: no HttpOnly': !said.has('httponly'),
    'other sites send it along: not SameSite=Lax': said.get('samesite')?.toLowerCase() !== 'lax',
  }
  return Object.entries(rules)
    .filter(([, isBroken]) => isBroken)
    .map(([rule]) => `${name}: ${rule}`)
}

function read(attribute: string): [string, string] {
  const [name = '', value = ''] = attribute.split('=')
  return [name.toLowerCase(), value]
}
