/**
 * An intranet in one file: a page with the assistant in it, and the address where the assistant's
 * script asks who is signed in. It needs Node 20 or newer and nothing else.
 *
 *   node server.js new-key http://localhost:4000    prints a key for both sides
 *   KEYS_FILE=keys.json node server.js              serves the page, see below for its settings
 *
 * Nobody really signs in here: `/?as=marie.martin@labo.example` makes you that person, and `/?as=`
 * makes you nobody. On a real site, the session of your own sign-in says who it is.
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { PORT = '4000', KEYS_FILE = 'keys.json' } = process.env;
/** Where the assistant is: its PUBLIC_URL, exactly. */
const { ASSISTANT_URL = 'http://localhost:3978' } = process.env;
/** Where this site is, as browsers see it. */
const { SITE_URL = `http://localhost:${PORT}` } = process.env;

const LIFE_SECONDS = 60;

if (process.argv[2] === 'new-key') {
  console.log(JSON.stringify({ keys: [newKey(process.argv[3] ?? SITE_URL)] }, undefined, 2));
} else {
  serve(JSON.parse(readFileSync(KEYS_FILE, 'utf8')).keys[0]);
}

/** 32 random bytes, which this site and the assistant share and nobody else knows. */
function newKey(iss) {
  const kid = new Date().toISOString().slice(0, 10);
  return { kty: 'oct', kid, alg: 'HS256', k: randomBytes(32).toString('base64url'), iss };
}

/** Says to the assistant, once and for a minute, who the visitor is. */
function signIdentity({ address, name }, key) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: key.iss,
    aud: ASSISTANT_URL,
    // Stays the same for the same person. Your user id is better: an address may change.
    sub: address,
    email: address,
    ...(name && { name }),
    iat: now,
    exp: now + LIFE_SECONDS,
    jti: randomUUID(),
    origin: new URL(SITE_URL).origin,
  };
  const unsigned = [{ alg: 'HS256', kid: key.kid, typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const secret = Buffer.from(key.k, 'base64url');
  return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
}

function serve(key) {
  const server = createServer((request, response) => {
    const [pathname, query] = (request.url ?? '/').split('?');
    const as = new URLSearchParams(query).get('as');
    response.setHeader('Cache-Control', 'no-store');
    if (pathname === '/assistant-identity') {
      answerWho(request, response, key);
    } else if (pathname !== '/') {
      response.writeHead(404).end();
    } else if (as !== null) {
      pretendToSignIn(response, as);
    } else {
      showPage(response, findVisitor(request));
    }
  });
  server.listen(Number(PORT), '127.0.0.1', () => console.log(`Intranet: ${SITE_URL}`));
}

/** 200 and a JWT as plain text, or 204 when nobody is signed in. Never a redirect. */
function answerWho(request, response, key) {
  const visitor = findVisitor(request);
  // No page of another site may make browsers fetch it. Browsers too old to say so stay anonymous.
  if (request.headers['sec-fetch-site'] !== 'same-origin') response.writeHead(403).end();
  else if (visitor === undefined) response.writeHead(204).end();
  else response.setHeader('Content-Type', 'text/plain').end(signIdentity(visitor, key));
}

/** On a real site: from the session, on the server. A cookie that anybody can write proves nothing. */
function findVisitor(request) {
  const cookie = /(?:^|; )demo-visitor=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
  return cookie === undefined
    ? undefined
    : { address: Buffer.from(cookie, 'base64url').toString() };
}

function pretendToSignIn(response, address) {
  const value = Buffer.from(address).toString('base64url');
  const cookie = `demo-visitor=${value}; Path=/; HttpOnly; SameSite=Lax`;
  response.setHeader('Set-Cookie', address === '' ? `${cookie}; Max-Age=0` : cookie);
  response.writeHead(303, { Location: '/' }).end();
}

function showPage(response, visitor) {
  const assistant = new URL(ASSISTANT_URL).origin;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  // What the assistant needs of the policy of a page: its script, its frame, and the question who is signed in.
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; script-src ${assistant}; frame-src ${assistant}; connect-src 'self'; img-src data:`,
  );
  response.end(`<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <title>Intranet</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <h1>Intranet</h1>
    <p>${visitor === undefined ? 'Personne n’est connecté.' : `Connecté : ${escape(visitor.address)}`}</p>
    <script
      src="${ASSISTANT_URL}/widget.js"
      data-lang="fr"
      data-identity-url="/assistant-identity"
      async
    ></script>
  </body>
</html>
`);
}

function escape(text) {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
