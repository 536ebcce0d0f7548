package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"log"
	"net/http"
	"net/url"
	"os"
	"sync"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

const logoutEvent = "http://schemas.openid.net/event/backchannel-logout"

// What is kept in the browser's session: while the person is away, and once they are back.
type session struct {
	state, nonce, verifier string
	claims                 map[string]any
	sid, idToken           string
}

var (
	issuer   = setting("ISSUER", "http://localhost:3000/") // the slash at the end is part of it
	clientID = setting("CLIENT_ID", "my-service")
	port     = setting("PORT", "4000")
	own      = "http://localhost:" + port

	mutex    sync.Mutex
	sessions = map[string]*session{}
)

func main() {
	ctx := context.Background()
	provider, err := oidc.NewProvider(ctx, issuer)
	if err != nil {
		log.Fatal(err)
	}
	endpoint := provider.Endpoint()
	endpoint.AuthStyle = oauth2.AuthStyleInHeader // else the library tries both ways, and the first failure counts as a wrong secret
	config := oauth2.Config{
		ClientID:     clientID,
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		Endpoint:     endpoint,
		RedirectURL:  own + "/callback",
		Scopes:       []string{oidc.ScopeOpenID, "email", "profile", "trn"},
	}
	verifier := provider.Verifier(&oidc.Config{ClientID: clientID})
	var metadata struct {
		EndSession string `json:"end_session_endpoint"`
	}
	if err := provider.Claims(&metadata); err != nil {
		log.Fatal(err)
	}

	http.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		kept := sessionOf(r)
		if kept == nil || kept.claims == nil {
			page(w, http.StatusOK, `<h1>Signed out</h1><a href="/sign-in">Sign in</a>`)
			return
		}
		claims, _ := json.MarshalIndent(kept.claims, "", "  ")
		page(w, http.StatusOK, `<h1>Signed in</h1><pre>`+html.EscapeString(string(claims))+`</pre><a href="/sign-out">Sign out</a>`)
	})

	http.HandleFunc("GET /sign-in", func(w http.ResponseWriter, r *http.Request) {
		kept := &session{state: rand.Text(), nonce: rand.Text(), verifier: oauth2.GenerateVerifier()}
		id := rand.Text()
		mutex.Lock()
		sessions[id] = kept
		mutex.Unlock()
		http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode})
		http.Redirect(w, r, config.AuthCodeURL(kept.state, oidc.Nonce(kept.nonce), oauth2.S256ChallengeOption(kept.verifier)), http.StatusFound)
	})

	http.HandleFunc("GET /callback", func(w http.ResponseWriter, r *http.Request) {
		kept := sessionOf(r)
		query := r.URL.Query()
		if kept == nil || kept.state == "" || query.Get("state") != kept.state {
			http.Redirect(w, r, "/", http.StatusFound) // another browser, or the second time
			return
		}
		kept.state = ""
		if refused := query.Get("error"); refused != "" {
			page(w, http.StatusForbidden, "<h1>Not signed in</h1><p>"+html.EscapeString(refused+": "+query.Get("error_description"))+"</p>")
			return
		}
		if err := signIn(r.Context(), provider, &config, verifier, kept, query.Get("code")); err != nil {
			log.Print(err)
			page(w, http.StatusForbidden, "<h1>Not signed in</h1>")
			return
		}
		http.Redirect(w, r, "/", http.StatusFound)
	})

	http.HandleFunc("GET /sign-out", func(w http.ResponseWriter, r *http.Request) {
		kept := sessionOf(r)
		if kept == nil || kept.claims == nil {
			http.Redirect(w, r, "/", http.StatusFound)
			return
		}
		forget(kept.sid)
		leave := url.Values{"id_token_hint": {kept.idToken}, "post_logout_redirect_uri": {own + "/signed-out"}}
		http.Redirect(w, r, metadata.EndSession+"?"+leave.Encode(), http.StatusFound)
	})

	http.HandleFunc("GET /signed-out", func(w http.ResponseWriter, r *http.Request) {
		page(w, http.StatusOK, `<h1>You have signed out</h1><a href="/sign-in">Sign in</a>`)
	})

	// Get an Identity says here that a session has ended, wherever the person signed out. The verifier checks signature, issuer, audience and expiry.
	http.HandleFunc("POST /backchannel-logout", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		sid, err := endedSession(r.Context(), verifier, r.PostFormValue("logout_token"))
		if err != nil {
			http.Error(w, `{"error":"invalid_request"}`, http.StatusBadRequest)
			return
		}
		forget(sid)
	})

	log.Fatal(http.ListenAndServe("127.0.0.1:"+port, nil))
}

func signIn(ctx context.Context, provider *oidc.Provider, config *oauth2.Config, verifier *oidc.IDTokenVerifier, kept *session, code string) error {
	tokens, err := config.Exchange(ctx, code, oauth2.VerifierOption(kept.verifier))
	if err != nil {
		return err
	}
	raw, _ := tokens.Extra("id_token").(string)
	idToken, err := verifier.Verify(ctx, raw)
	if err != nil {
		return err
	}
	if idToken.Nonce != kept.nonce { // the library leaves this to you
		return errors.New("another nonce")
	}
	var own struct {
		Sid string `json:"sid"`
	}
	if err := idToken.Claims(&own); err != nil {
		return err
	}
	userinfo, err := provider.UserInfo(ctx, config.TokenSource(ctx, tokens)) // the claims of your scopes
	if err != nil {
		return err
	}
	if userinfo.Subject != idToken.Subject {
		return errors.New("userinfo is about another person")
	}
	kept.sid, kept.idToken = own.Sid, raw
	return userinfo.Claims(&kept.claims)
}

func endedSession(ctx context.Context, verifier *oidc.IDTokenVerifier, raw string) (string, error) {
	token, err := verifier.Verify(ctx, raw)
	if err != nil {
		return "", err
	}
	var claims struct {
		Sid    string                    `json:"sid"`
		Nonce  *string                   `json:"nonce"`
		Events map[string]map[string]any `json:"events"`
	}
	if err := token.Claims(&claims); err != nil {
		return "", err
	}
	if _, is := claims.Events[logoutEvent]; !is || claims.Nonce != nil || claims.Sid == "" {
		return "", errors.New("no logout token")
	}
	return claims.Sid, nil
}

func sessionOf(r *http.Request) *session {
	cookie, err := r.Cookie("session")
	if err != nil {
		return nil
	}
	mutex.Lock()
	defer mutex.Unlock()
	return sessions[cookie.Value]
}

func forget(sid string) {
	mutex.Lock()
	defer mutex.Unlock()
	for id, kept := range sessions {
		if kept.sid == sid {
			delete(sessions, id)
		}
	}
}

func page(w http.ResponseWriter, status int, body string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	fmt.Fprint(w, body)
}

func setting(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}
