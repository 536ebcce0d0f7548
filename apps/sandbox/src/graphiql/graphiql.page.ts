const QUERY = `# Signed in as sandbox-partner, the machine of Register for an NPQ.
# It sees the people who have signed in there.
{
  identities(first: 5) {
    edges {
      node { id emailAddress trn trnLookupStatus verifiedName { firstName lastName } }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`

/** The page that GraphiQL fills. It is a program: without scripts there is a sentence and a way back. */
export function graphiqlPage(nonce: string): string {
  const script = (name: string) => `<script nonce="${nonce}" src="/graphiql/assets/${name}"></script>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>GraphiQL – Get an Identity sandbox</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/graphiql/assets/graphiql.css">
<style>body { margin: 0 } main { height: 100vh }</style>
</head>
<body>
<main id="graphiql"><p>GraphiQL needs JavaScript. <a href="/partner">What a partner sees</a> does without.</p></main>
${['react.js', 'react-dom.js', 'graphiql.js'].map(script).join('\n')}
<script nonce="${nonce}">
  const fetcher = GraphiQL.createFetcher({ url: '/graphiql/graphql' })
  const element = React.createElement(GraphiQL, { fetcher, defaultQuery: ${JSON.stringify(QUERY)} })
  ReactDOM.createRoot(document.getElementById('graphiql')).render(element)
</script>
</body>
</html>
`
}
