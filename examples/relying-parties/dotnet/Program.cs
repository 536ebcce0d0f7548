using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

// Written from the handler's documentation, and not run: there was no .NET where the other examples were run.
var builder = WebApplication.CreateBuilder(args);
var issuer = builder.Configuration["ISSUER"] ?? "http://localhost:3000/";
var port = builder.Configuration["PORT"] ?? "4000";
builder.WebHost.UseUrls($"http://localhost:{port}");

builder.Services
    .AddAuthentication(options =>
    {
        options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
    })
    .AddCookie()
    .AddOpenIdConnect(options =>
    {
        options.Authority = issuer;
        options.ClientId = builder.Configuration["CLIENT_ID"] ?? "my-service";
        options.ClientSecret = builder.Configuration["CLIENT_SECRET"];
        options.RequireHttpsMetadata = issuer.StartsWith("https:"); // plain http on your own computer only
        options.ResponseType = OpenIdConnectResponseType.Code; // the default is id_token; PKCE is on with code
        options.ResponseMode = OpenIdConnectResponseMode.Query; // the default, form_post, needs SameSite=None, so https
        options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable; // without it .NET 9 pushes its requests to us first
        options.CallbackPath = "/callback";
        options.SignedOutCallbackPath = "/signed-out-callback"; // register this one for sign-out
        options.SignedOutRedirectUri = "/signed-out";
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "email", "profile", "trn" }) options.Scope.Add(scope);
        options.MapInboundClaims = false; // keeps sub as sub
        options.SaveTokens = true; // sends id_token_hint at sign-out
        options.GetClaimsFromUserInfoEndpoint = true; // the claims of your scopes are there
        foreach (var claim in new[] { "email", "name", "given_name", "family_name", "birthdate", "trn", "trn_lookup_status", "trn_match_level" })
        {
            options.ClaimActions.MapJsonKey(claim, claim);
        }
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.HandleResponse();
            return context.Response.WriteAsync("<h1>Not signed in</h1>");
        };
    });

var app = builder.Build();
app.UseAuthentication();

app.MapGet("/", (HttpContext http) => Results.Content(
    http.User.Identity?.IsAuthenticated == true
        ? $"<h1>Signed in</h1><pre>{WebUtility.HtmlEncode(string.Join("\n", http.User.Claims.Select(claim => $"{claim.Type}: {claim.Value}")))}</pre><a href=\"/sign-out\">Sign out</a>"
        : "<h1>Signed out</h1><a href=\"/sign-in\">Sign in</a>",
    "text/html"));
app.MapGet("/sign-in", () => Results.Challenge(new AuthenticationProperties { RedirectUri = "/" }));
app.MapGet("/sign-out", () => Results.SignOut(
    authenticationSchemes: [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]));
app.MapGet("/signed-out", () => Results.Content("<h1>You have signed out</h1><a href=\"/sign-in\">Sign in</a>", "text/html"));

app.Run();
