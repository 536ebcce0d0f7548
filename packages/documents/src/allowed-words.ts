/** Words in backticks that belong to the outside world, so that our code need not hold them, by whose they are. */
const OUTSIDE: Record<string, string[]> = {
  'the conformance suite of the OpenID Foundation: its variants, modules and plans': [
    'server_metadata',
    'client_registration',
    'static_client',
    'oidcc-idtoken-signature',
    'oidcc-idtoken-unsigned',
    'fapi2-security-profile-final-test-plan',
  ],
  'an option of the TypeScript compiler that we do without': ['emitDecoratorMetadata'],
  'packages that a decision weighed and did not take': ['rate-limiter-flexible', 'csv-parse'],
  'claims of the service before us that we do not give': ['ni_number', 'trn_match_ni_number'],
  'an error of omniauth_openid_connect': ['csrf_detected'],
  'a command of Maven': ['mvn compile exec:java -Dexec.mainClass=Service'],
  'what PostgreSQL says of a query': ['Seq Scan'],
  'settings of PostgreSQL and of PgBouncer': [
    'plan_cache_mode = auto',
    'max_prepared_statements',
    'ignore_startup_parameters = statement_timeout,lock_timeout,jit',
  ],
  'how receivers of webhooks in other languages do it': [
    'request.raw_post',
    'EnableBuffering',
    'SHA256withECDSA',
  ],
  'stands for what one types': ['--misses TEXT'],
}

export const ALLOWED: ReadonlySet<string> = new Set(Object.values(OUTSIDE).flat())
