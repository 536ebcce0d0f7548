/** The only reader of environment variables here, but for the settings that the bench hands to the servers of peers. */
export const config = {
  /** The folder of a Keycloak to compare with. */
  keycloakHome: process.env.KEYCLOAK_HOME,
  /** Where the bench was called: npm itself runs at the top of the repository. */
  calledFrom: process.env.INIT_CWD ?? process.cwd(),
}
