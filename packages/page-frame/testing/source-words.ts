import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** The source files of the pages, without their tests and what belongs to those. */
export function sourceFiles(folder: string): { path: string; source: ts.SourceFile }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fixture|fake|builder)\.tsx?$/.test(path))
    .map((path) => ({ path, source: parse(path, readFileSync(join(folder, path), 'utf8')) }))
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
}

/** Words that a person would see but no catalogue has: text between tags, and strings that read like English. */
export function literalWords(source: ts.SourceFile): string[] {
  const found: string[] = []
  walk(source, (node) => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim())
    if (isString(node) && readsLikeWords(node.text) && !isForPrograms(node)) found.push(node.text)
  })
  return found
}

/** The keys that a file asks its catalogues for: `useWords('email')` and then `words('heading')` or `words.text(…)`. */
export function usedKeys(source: ts.SourceFile): { catalogue: string; key: RegExp }[] {
  const used: { catalogue: string; key: RegExp }[] = []
  walk(source, (node) => {
    if (!ts.isCallExpression(node)) return
    const callee = ts.isPropertyAccessExpression(node.expression)
      ? node.expression.expression
      : node.expression
    const catalogue = catalogueBehind(callee)
    const [key] = node.arguments
    if (catalogue && key) for (const pattern of patternsOf(key)) used.push({ catalogue, key: pattern })
  })
  return used
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

function isString(node: ts.Node): node is ts.StringLiteral | ts.TemplateLiteralLikeNode {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isTemplateHead(node)
  )
}

/** A word with a capital, or several words; but not `PascalCase`, which is a name of a type. */
function readsLikeWords(text: string): boolean {
  return /^\s*[\p{Lu}‘“][\p{Ll}’]+(?![\p{L}\d_/-])/u.test(text) || /\p{L}[,.]? \p{L}/u.test(text)
}

/** Not shown to anybody: types, imports, class names, what an Error says, names of headers and of properties. */
function isForPrograms(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent))
    return true
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true
  // The name of a type of the API: `answer.__typename !== 'Person'`, and `case 'Person':`.
  if (ts.isCaseClause(parent)) return true
  if (ts.isBinaryExpression(parent) && /\.__typename$/.test(parent.left.getText())) return true
  for (let above: ts.Node = parent; above && !ts.isBlock(above); above = above.parent) {
    if (ts.isNewExpression(above) && above.expression.getText() === 'Error') return true
    if (ts.isJsxAttribute(above) && above.name.getText() === 'className') return true
    if (ts.isCallExpression(above) && /\b(headers\.get|logger\.\w+)$/.test(above.expression.getText()))
      return true
  }
  return false
}

/** The name that `useWords` was given where this variable was declared; for a parameter, the one in its type. */
function catalogueBehind(callee: ts.Expression): string | undefined {
  if (ts.isCallExpression(callee)) return catalogueOfCall(callee)
  if (!ts.isIdentifier(callee)) return undefined
  for (let scope: ts.Node = callee; scope; scope = scope.parent) {
    const name = catalogueDeclaredIn(scope, callee.text)
    if (name) return name
  }
  return undefined
}

function catalogueDeclaredIn(scope: ts.Node, variable: string): string | undefined {
  if (ts.isFunctionLike(scope)) {
    const parameter = scope.parameters.find(({ name }) => name.getText() === variable)
    const type = parameter?.type?.getText() ?? ''
    return /Words<'([\w-]+)'>/.exec(type)?.[1]
  }
  if (!ts.isBlock(scope)) return undefined
  const declarations = scope.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
  const declared = declarations.find(({ name }) => name.getText() === variable)?.initializer
  return declared && ts.isCallExpression(declared) ? catalogueOfCall(declared) : undefined
}

function catalogueOfCall({ expression, arguments: given }: ts.CallExpression): string | undefined {
  const place = expression.getText() === 'useWords' ? 0 : expression.getText() === 'wordsIn' ? 1 : -1
  const name = given[place]
  return name && ts.isStringLiteral(name) ? name.text : undefined
}

/** What a key can be: its text, both sides of a condition, or a template with anything in its holes. */
function patternsOf(key: ts.Expression): RegExp[] {
  if (ts.isStringLiteral(key)) return [exactly(key.text)]
  if (ts.isConditionalExpression(key)) return [...patternsOf(key.whenTrue), ...patternsOf(key.whenFalse)]
  if (!ts.isTemplateExpression(key)) return []
  const holes = key.templateSpans.map(({ literal }) => `\\w+${escaped(literal.text)}`)
  return [new RegExp(`^${escaped(key.head.text)}${holes.join('')}$`)]
}

function exactly(text: string): RegExp {
  return new RegExp(`^${escaped(text)}$`)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
