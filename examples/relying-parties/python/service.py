import json
import os
import secrets
from urllib.parse import urlencode

import requests
from authlib.integrations.base_client import OAuthError
from authlib.integrations.flask_client import OAuth
from authlib.jose import JsonWebKey, JsonWebToken
from authlib.jose.errors import JoseError
from flask import Flask, redirect, request, session
from markupsafe import escape

ISSUER = os.environ.get("ISSUER", "http://localhost:3000/")  # the slash at the end is part of it
CLIENT_ID = os.environ.get("CLIENT_ID", "my-service")
PORT = int(os.environ.get("PORT", "4000"))
OWN = f"http://localhost:{PORT}"
LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"

app = Flask(__name__)
app.secret_key = os.environ.get("SESSION_KEY", secrets.token_hex(32))
app.config.update(SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")
signed_in = {}  # by our own session id: a cookie is too small for an ID token, and cannot be ended from outside

identity = OAuth(app).register(
    "identity",
    client_id=CLIENT_ID,
    client_secret=os.environ["CLIENT_SECRET"],
    server_metadata_url=ISSUER + ".well-known/openid-configuration",  # no second slash
    client_kwargs={
        "scope": "openid email profile trn",
        "code_challenge_method": "S256",  # PKCE: without it the request is refused
        "token_endpoint_auth_method": "client_secret_basic",
    },
)


@app.get("/")
def start():
    person = signed_in.get(session.get("id"))
    if not person:
        return '<h1>Signed out</h1><a href="/sign-in">Sign in</a>'
    claims = escape(json.dumps(person["claims"], indent=2, ensure_ascii=False))
    return f'<h1>Signed in</h1><pre>{claims}</pre><a href="/sign-out">Sign out</a>'


@app.get("/sign-in")
def sign_in():
    return identity.authorize_redirect(OWN + "/callback")  # state, nonce and verifier are kept in the session


@app.get("/callback")
def callback():
    try:
        token = identity.authorize_access_token()
    except OAuthError as refused:
        return f"<h1>Not signed in</h1><p>{escape(refused.error)}: {escape(refused.description)}</p>", 403
    id_token = token["userinfo"]  # Authlib's name for the claims of the ID token
    claims = identity.userinfo(token=token)  # the claims of your scopes
    if claims["sub"] != id_token["sub"]:
        return "<h1>Not signed in</h1>", 403
    session["id"] = secrets.token_hex(16)
    signed_in[session["id"]] = {"claims": claims, "sid": id_token["sid"], "id_token": token["id_token"]}
    return redirect("/")


@app.get("/sign-out")
def sign_out():
    person = signed_in.pop(session.pop("id", None), None)
    if not person:
        return redirect("/")
    query = {"id_token_hint": person["id_token"], "post_logout_redirect_uri": OWN + "/signed-out"}
    return redirect(identity.load_server_metadata()["end_session_endpoint"] + "?" + urlencode(query))


@app.get("/signed-out")
def signed_out():
    return '<h1>You have signed out</h1><a href="/sign-in">Sign in</a>'


@app.post("/backchannel-logout")
def backchannel_logout():
    """Get an Identity says here that a session has ended, wherever the person signed out."""
    try:
        keys = JsonWebKey.import_key_set(requests.get(identity.load_server_metadata()["jwks_uri"], timeout=5).json())
        token = JsonWebToken(["RS256"]).decode(
            request.form["logout_token"],
            keys,
            claims_options={
                "iss": {"essential": True, "value": ISSUER},
                "aud": {"essential": True, "value": CLIENT_ID},
                "iat": {"essential": True},
                "exp": {"essential": True},
                "jti": {"essential": True},
                "sid": {"essential": True},
            },
        )
        token.validate()
        if token.header.get("typ") != "logout+jwt" or LOGOUT_EVENT not in token["events"] or "nonce" in token:
            raise ValueError("no logout token")
    except (JoseError, ValueError, KeyError):
        return {"error": "invalid_request"}, 400, {"Cache-Control": "no-store"}
    for key in [key for key, person in signed_in.items() if person["sid"] == token["sid"]]:
        del signed_in[key]
    return "", 200, {"Cache-Control": "no-store"}


if __name__ == "__main__":
    app.run("127.0.0.1", PORT)
