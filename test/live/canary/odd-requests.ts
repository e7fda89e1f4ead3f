import { connect } from 'node:net';

/** Requests that are wrong, each with everything that a log or an error could repeat of it. */
export function oddRequests(canary: string): readonly string[] {
  const end = 'host: localhost\r\nconnection: close\r\n\r\n';
  const bearer = `authorization: Bearer ${canary}\r\ncookie: session=${canary}\r\n`;
  const query = `token=${canary}&t=${canary}`;
  const body = JSON.stringify({ type: 'message', text: canary });
  const conversation = `/v3/directline/conversations/${canary}`;
  const upgrade = 'upgrade: websocket\r\nsec-websocket-version: 13\r\n';
  return [
    `GET /?${query} HTTP/1.1\r\n${end}`,
    `GET /${canary}?${query} HTTP/1.1\r\n${bearer}${end}`,
    `GET /assets/${canary}.js HTTP/1.1\r\n${end}`,
    `GET ${conversation}/activities?watermark=${canary} HTTP/1.1\r\n${bearer}${end}`,
    `GET ${conversation}/stream?${query} HTTP/1.1\r\n${end}`,
    `GET ${conversation}/stream?${query} HTTP/1.1\r\n${upgrade}sec-websocket-key: ${canary}\r\n${end}`,
    `GET /${canary} HTTP/1.1\r\n${upgrade}${end}`,
    `POST ${conversation}/activities HTTP/1.1\r\n${bearer}content-length: ${String(body.length)}\r\n${end}${body}`,
    `POST /v3/directline/tokens/generate HTTP/1.1\r\n${bearer}${end}`,
    `POST /v3/directline/tokens/refresh?${query} HTTP/1.1\r\n${bearer}${end}`,
    `POST /api/messages HTTP/1.1\r\n${bearer}content-type: application/json\r\ncontent-length: ${String(body.length)}\r\n${end}${body}`,
    `DELETE /health/live?${query} HTTP/1.1\r\n${bearer}${end}`,
    `GET /metrics?${query} HTTP/1.1\r\nx-forwarded-for: ${canary}\r\n${end}`,
    `GET /metrics?${query} HTTP/1.1\r\nvia: ${canary}\r\n${bearer}${end}`,
    `GET /health/live HTTP/1.1\r\nx-request-id: ${canary}\r\n${end}`,
    `GET /health/ready?${query} HTTP/1.1\r\norigin: https://${canary}.test\r\n${end}`,
    `OPTIONS /v3/directline/conversations HTTP/1.1\r\norigin: https://${canary}.test\r\n${end}`,
    `GET /%${canary} HTTP/1.1\r\n${end}`,
    `GET /\u0000${canary} HTTP/1.1\r\n${end}`,
    `${canary.toUpperCase()} / HTTP/1.1\r\n${end}`,
    `GET / ${canary}\r\n${end}`,
    `GET / HTTP/1.1\r\n${canary}\r\n${end}`,
    `GET / HTTP/1.1\r\nx-odd: ${canary.repeat(2000)}\r\n${end}`,
    `POST / HTTP/1.1\r\ntransfer-encoding: ${canary}\r\n${end}`,
    canary,
  ];
}

/** One request as it stands, and everything that comes back. */
export async function sendRaw(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  // A server that wants no more of it hangs up.
  socket.on('error', () => undefined);
  socket.end(request);
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}
