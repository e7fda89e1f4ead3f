import { z } from 'zod';
import { Failure } from '../../bot/failure.ts';
import type { Clock } from '../../bot/ports/clock.ts';

const Answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });

const Refused = z.object({ error_codes: z.array(z.number()) });

/** AADSTS7000222: "the provided client secret keys are expired". */
const SECRET_EXPIRED = 7_000_222;

const TIMEOUT_MS = 5000;
/** A token is renewed that long before it ends. */
const EARLY_MS = 300_000;

export interface PasswordLogin {
  readonly appId: string;
  readonly password: string;
  readonly tenantId: string;
  readonly loginUrl: string;
  readonly scope: string;
}

/** How a request for a token ended, as far as it says something of the client secret. */
export type OnLogin = (outcome: 'accepted' | 'secret-expired') => void;

/** A bearer token that proves the assistant to Teams, kept while it is good. */
export interface BotToken {
  /**
   * @throws `Failure` with `TEAMS_REFUSED` when the secret is wrong or has expired, `TEAMS_UNAVAILABLE`
   * when nobody answers.
   */
  find(): Promise<string>;
  /** The connector does not take it: the next one is a new one. */
  forget(): void;
}

/**
 * By the client secret, as the client credentials flow of OAuth 2 describes. Microsoft's library asks
 * its public cloud about every other one first, and waits for as long as that takes.
 */
export function createBotToken(login: PasswordLogin, clock: Clock, onLogin: OnLogin): BotToken {
  let token = '';
  let goodUntil = 0;
  let asking: Promise<void> | undefined;

  const renew = async (): Promise<void> => {
    const answer = await ask(login, onLogin);
    onLogin('accepted');
    token = answer.access_token;
    goodUntil = clock.now().getTime() + answer.expires_in * 1000 - EARLY_MS;
  };

  return {
    async find() {
      if (clock.now().getTime() < goodUntil) return token;
      asking ??= renew().finally(() => {
        asking = undefined;
      });
      await asking;
      return token;
    },
    forget() {
      goodUntil = 0;
    },
  };
}

async function ask(
  { appId, password, tenantId, loginUrl, scope }: PasswordLogin,
  onLogin: OnLogin,
) {
  const response = await post(`${loginUrl}/${tenantId}/oauth2/v2.0/token`, {
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: password,
    scope: `${scope}/.default`,
  });
  if (response.status === 400 || response.status === 401) {
    if (await isExpired(response)) {
      onLogin('secret-expired');
      throw new Failure('TEAMS_REFUSED', 'the client secret of the assistant has expired');
    }
    throw new Failure('TEAMS_REFUSED', 'the login of the assistant to Teams is refused');
  }
  const read = Answer.safeParse(response.ok ? await response.json() : undefined);
  if (read.success) return read.data;
  throw new Failure('TEAMS_UNAVAILABLE', `the login to Teams answered ${response.status}`);
}

async function isExpired(response: Response): Promise<boolean> {
  const read = Refused.safeParse(await response.json().catch(() => undefined));
  return read.data?.error_codes.includes(SECRET_EXPIRED) ?? false;
}

async function post(url: string, form: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw new Failure('TEAMS_UNAVAILABLE', 'the login to Teams does not answer', { cause });
  }
}
