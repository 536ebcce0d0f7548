import { type CheerioAPI, load } from 'cheerio'

/** The words of a field's label, which must be tied to it by id. */
export function labelOf($: CheerioAPI, name: string): string {
  return $(`label[for="${$(`[name="${name}"]`).attr('id')}"]`).text()
}

/** What a text box or a list holds. */
export function filledIn($: CheerioAPI, name: string): string {
  const field = $(`[name="${name}"]`)
  const value = field.is('select') ? field.find('option[selected]').attr('value') : field.attr('value')
  return value ?? ''
}

export function textsOf($: CheerioAPI, selector: string): string[] {
  return $(selector)
    .map((_, element) => $(element).text())
    .get()
}

/** The page without what stands at the foot of every page of a journey: more time, and help. */
export function withoutFoot($: CheerioAPI): CheerioAPI {
  const own = load($.html())
  own('.app-foot').remove()
  return own
}
