import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

public class Service {
  /** What is kept in the browser's session while the person is away. */
  record Leaving(CodeVerifier verifier, State state, Nonce nonce) {}

  record SignedIn(String claims, String sid, JWT idToken) {}

  interface Page {
    void answer(HttpExchange exchange) throws Exception;
  }

  static final String ISSUER = setting("ISSUER", "http://localhost:3000/"); // the slash at the end is part of it
  static final int PORT = Integer.parseInt(setting("PORT", "4000"));
  static final String OWN = "http://localhost:" + PORT;
  static final URI CALLBACK = URI.create(OWN + "/callback");
  static final ClientID CLIENT = new ClientID(setting("CLIENT_ID", "my-service"));
  static final ClientSecretBasic SECRET = new ClientSecretBasic(CLIENT, new Secret(setting("CLIENT_SECRET", "")));
  static final Map<String, Leaving> leaving = new ConcurrentHashMap<>();
  static final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();

  static OIDCProviderMetadata provider;

  /** Made once: they keep our keys, and read them again at an unknown kid. */
  static IDTokenValidator idTokens;

  static LogoutTokenValidator logoutTokens;

  public static void main(String[] args) throws Exception {
    provider = OIDCProviderMetadata.resolve(new Issuer(ISSUER));
    var keys = provider.getJWKSetURI().toURL();
    idTokens = new IDTokenValidator(provider.getIssuer(), CLIENT, JWSAlgorithm.RS256, keys);
    logoutTokens = new LogoutTokenValidator(provider.getIssuer(), CLIENT, JWSAlgorithm.RS256, keys);
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", PORT), 0);
    route(server, "/", Service::start);
    route(server, "/sign-in", Service::signIn);
    route(server, "/callback", Service::callback);
    route(server, "/sign-out", Service::signOut);
    route(server, "/signed-out", exchange -> page(exchange, 200, "<h1>You have signed out</h1><a href=\"/sign-in\">Sign in</a>"));
    route(server, "/backchannel-logout", Service::backchannelLogout);
    server.start();
  }

  static void start(HttpExchange exchange) throws IOException {
    SignedIn person = signedIn.get(sessionOf(exchange));
    if (person == null) page(exchange, 200, "<h1>Signed out</h1><a href=\"/sign-in\">Sign in</a>");
    else page(exchange, 200, "<h1>Signed in</h1><pre>" + escape(person.claims()) + "</pre><a href=\"/sign-out\">Sign out</a>");
  }

  static void signIn(HttpExchange exchange) throws IOException {
    String id = UUID.randomUUID().toString();
    Leaving kept = new Leaving(new CodeVerifier(), new State(), new Nonce());
    leaving.put(id, kept);
    exchange.getResponseHeaders().add("Set-Cookie", "session=" + id + "; Path=/; HttpOnly; SameSite=Lax");
    AuthenticationRequest request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid", "email", "profile", "trn"), CLIENT, CALLBACK)
            .endpointURI(provider.getAuthorizationEndpointURI())
            .codeChallenge(kept.verifier(), CodeChallengeMethod.S256)
            .state(kept.state())
            .nonce(kept.nonce())
            .build();
    redirect(exchange, request.toURI());
  }

  static void callback(HttpExchange exchange) throws Exception {
    String session = sessionOf(exchange);
    Leaving kept = leaving.remove(session);
    AuthenticationResponse response =
        AuthenticationResponseParser.parse(URI.create(OWN + exchange.getRequestURI()));
    if (kept == null || !kept.state().equals(response.getState())) {
      redirect(exchange, URI.create("/")); // another browser, or the second time
      return;
    }
    if (!response.indicatesSuccess()) {
      var error = response.toErrorResponse().getErrorObject();
      page(exchange, 403, "<h1>Not signed in</h1><p>" + escape(error.getCode() + ": " + error.getDescription()) + "</p>");
      return;
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    var exchanged =
        OIDCTokenResponseParser.parse(
            new TokenRequest.Builder(
                    provider.getTokenEndpointURI(), SECRET, new AuthorizationCodeGrant(code, CALLBACK, kept.verifier()))
                .build()
                .toHTTPRequest()
                .send());
    if (!exchanged.indicatesSuccess()) throw new IllegalStateException(exchanged.toErrorResponse().getErrorObject().toString());
    var tokens = ((OIDCTokenResponse) exchanged.toSuccessResponse()).getOIDCTokens();
    var idToken = idTokens.validate(tokens.getIDToken(), kept.nonce());
    var userinfo =
        UserInfoResponse.parse(
                new UserInfoRequest(provider.getUserInfoEndpointURI(), tokens.getBearerAccessToken())
                    .toHTTPRequest()
                    .send())
            .toSuccessResponse()
            .getUserInfo(); // the claims of your scopes
    if (!userinfo.getSubject().equals(idToken.getSubject())) throw new IllegalStateException("userinfo is about another person");
    signedIn.put(
        session,
        new SignedIn(userinfo.toJSONString(), idToken.getStringClaim("sid"), tokens.getIDToken()));
    redirect(exchange, URI.create("/"));
  }

  static void signOut(HttpExchange exchange) throws IOException {
    SignedIn person = signedIn.remove(sessionOf(exchange));
    if (person == null) {
      redirect(exchange, URI.create("/"));
      return;
    }
    redirect(
        exchange,
        new LogoutRequest(provider.getEndSessionEndpointURI(), person.idToken(), URI.create(OWN + "/signed-out"), null).toURI());
  }

  /** Get an Identity says here that a session has ended, wherever the person signed out. */
  static void backchannelLogout(HttpExchange exchange) throws Exception {
    exchange.getResponseHeaders().add("Cache-Control", "no-store");
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String token = form.startsWith("logout_token=") ? URLDecoder.decode(form.substring(13), StandardCharsets.UTF_8) : "";
    try {
      var claims = logoutTokens.validate(JWTParser.parse(token));
      signedIn.values().removeIf(person -> person.sid().equals(claims.getSessionID().getValue()));
      page(exchange, 200, "");
    } catch (BadJOSEException | JOSEException | ParseException refused) {
      page(exchange, 400, "{\"error\":\"invalid_request\"}");
    }
  }

  static void route(HttpServer server, String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            if (exchange.getRequestURI().getPath().equals(path)) page.answer(exchange);
            else page(exchange, 404, "<h1>Not found</h1>");
          } catch (Exception error) {
            error.printStackTrace();
            page(exchange, 500, "<h1>Not signed in</h1>");
          }
        });
  }

  static void page(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static void redirect(HttpExchange exchange, URI address) throws IOException {
    exchange.getResponseHeaders().set("Location", address.toString());
    exchange.sendResponseHeaders(302, -1);
  }

  static String sessionOf(HttpExchange exchange) {
    String cookies = exchange.getRequestHeaders().getFirst("Cookie");
    if (cookies == null) return "";
    for (String cookie : cookies.split("; ")) if (cookie.startsWith("session=")) return cookie.substring(8);
    return "";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  static String setting(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }
}
