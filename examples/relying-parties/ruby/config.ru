# frozen_string_literal: true

require 'json'
require 'json/jwt'
require 'omniauth'
require 'omniauth_openid_connect'
require 'rack'
require 'securerandom'

ISSUER = ENV.fetch('ISSUER', 'http://localhost:3000/') # the slash at the end is part of it
CLIENT_ID = ENV.fetch('CLIENT_ID', 'my-service')
OWN = "http://localhost:#{ENV.fetch('PORT', '4000')}"
LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'

# The library discovers by https whatever the issuer says. Plain http on your own computer only.
SWD.url_builder = URI::HTTP if ISSUER.start_with?('http:')

SIGNED_IN = {} # by our own session id: a cookie is too small for an ID token, and cannot be ended from outside

def page(status, body)
  [status, { 'Content-Type' => 'text/html; charset=utf-8' }, [body]]
end

def redirect(address)
  [302, { 'Location' => address }, []]
end

def discovered
  OpenIDConnect::Discovery::Provider::Config.discover!(ISSUER)
end

def sign_out(session)
  person = SIGNED_IN.delete(session.delete('id'))
  return redirect('/') unless person

  # The library's own sign-out sends neither a hint nor a client, so we make the address.
  query = { id_token_hint: person[:id_token], post_logout_redirect_uri: "#{OWN}/signed-out" }
  redirect("#{discovered.end_session_endpoint}?#{URI.encode_www_form(query)}")
end

# Get an Identity says here that a session has ended, wherever the person signed out.
def backchannel_logout(request)
  token = JSON::JWT.decode(request.params['logout_token'].to_s, discovered.jwks, :RS256)
  now = Time.now.to_i
  is_logout = token.header['typ'] == 'logout+jwt' && token['iss'] == ISSUER &&
              Array(token['aud']).include?(CLIENT_ID) && token['exp'].to_i > now &&
              token['jti'] && token['sid'] && token['events']&.key?(LOGOUT_EVENT) && !token.key?('nonce')
  raise JSON::JWT::Exception, 'no logout token' unless is_logout

  SIGNED_IN.delete_if { |_, person| person[:sid] == token['sid'] }
  [200, { 'Cache-Control' => 'no-store' }, []]
rescue JSON::JWT::Exception
  [400, { 'Cache-Control' => 'no-store' }, ['{"error":"invalid_request"}']]
end

SERVICE = lambda do |env|
  request = Rack::Request.new(env)
  session = request.session
  case request.path
  when '/'
    person = SIGNED_IN[session['id']]
    next page(200, '<h1>Signed out</h1><a href="/sign-in">Sign in</a>') unless person

    claims = Rack::Utils.escape_html(JSON.pretty_generate(person[:claims]))
    page(200, "<h1>Signed in</h1><pre>#{claims}</pre><a href=\"/sign-out\">Sign out</a>")
  when '/callback'
    person = env['omniauth.auth']
    session['id'] = SecureRandom.hex
    # raw_info is userinfo and the ID token as one: the claims of your scopes, and sid.
    claims = person.extra.raw_info.to_h
    SIGNED_IN[session['id']] = { claims:, sid: claims['sid'], id_token: person.credentials.id_token }
    redirect('/')
  when '/sign-out' then sign_out(session)
  when '/signed-out' then page(200, '<h1>You have signed out</h1><a href="/sign-in">Sign in</a>')
  when '/backchannel-logout' then backchannel_logout(request)
  else page(404, '<h1>Not found</h1>')
  end
end

use Rack::Session::Cookie, key: 'session', secret: ENV.fetch('SESSION_KEY') { SecureRandom.hex(64) }, same_site: :lax

OmniAuth.config.logger.level = Logger::WARN
# The link "Sign in" is a GET here. In Rails leave this out and use a button with omniauth-rails_csrf_protection.
OmniAuth.config.allowed_request_methods = %i[get post]
OmniAuth.config.silence_get_warning = true
OmniAuth.config.on_failure = lambda do |env|
  error = env['omniauth.error']
  page(403, "<h1>Not signed in</h1><p>#{Rack::Utils.escape_html(error.message)}</p>")
end

use OmniAuth::Builder do
  provider :openid_connect,
           name: :identity,
           request_path: '/sign-in',
           callback_path: '/callback',
           issuer: ISSUER,
           discovery: true,
           pkce: true, # false is the default, and without it the request is refused
           scope: %i[openid email profile trn],
           response_type: :code,
           uid_field: 'sub',
           client_auth_method: :basic,
           send_scope_to_token_endpoint: false,
           client_options: {
             identifier: CLIENT_ID,
             secret: ENV.fetch('CLIENT_SECRET'),
             redirect_uri: "#{OWN}/callback"
           }
end

run SERVICE
