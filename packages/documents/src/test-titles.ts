import ts from 'typescript'

const TELLERS = new Set(['test', 'it', 'describe'])

/** The titles that a test file gives, `test.each(…)('…')` too. Holes of a template are left as they are. */
export function testTitles(path: string, source: string): string[] {
  const titles: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && TELLERS.has(teller(node.expression)) && node.arguments[0]) {
      const [title] = node.arguments
      if (ts.isStringLiteralLike(title)) titles.push(title.text)
      else if (ts.isTemplateExpression(title)) titles.push(title.getText().slice(1, -1))
    }
    ts.forEachChild(node, visit)
  }
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind))
  return titles
}

/** `test` of `test`, `test.skip`, `test.each([…])`. */
function teller(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression))
    return teller(expression.expression)
  return ''
}
