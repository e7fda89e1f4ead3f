import { CloudAdapter, TeamsInfo, type Activity, type TurnContext } from 'botbuilder';
import { createAuthentication, type Believed } from './authentication.ts';
import { createConnectorHttp } from './connector-http.ts';
import type { Envelope } from './read-activity.ts';
import type { Reference } from './reference.ts';
import type { IsServiceUrl } from './service-hosts.ts';
import type { TeamsSettings } from './settings.ts';

type Sendable = Partial<Activity>;

/** What is done within one request of Teams. */
export interface Visit {
  readonly activity: unknown;
  /** Asks the roster for whoever is called so. */
  findMember(id: string): Promise<unknown>;
  /** Says something that is not kept. */
  say(activity: Sendable): Promise<void>;
}

/** Everything that botbuilder does for us. Nobody else calls it. */
export interface Bot {
  /**
   * Does it when the request is to be believed. Answers the status.
   *
   * @throws `Refusal` when it is not, `Failure` with `TEAMS_UNAVAILABLE` when nobody can tell.
   */
  receive(
    envelope: Envelope,
    authorization: string | undefined,
    visit: (visit: Visit) => Promise<void>,
  ): Promise<number>;
  /** Answers the id of the message, where the connector gives one. @throws `ConnectorError`, `Failure`. */
  send(reference: Reference, activity: Sendable): Promise<string | undefined>;
  /** @throws `ConnectorError`, `Failure`. */
  update(reference: Reference, id: string, activity: Sendable): Promise<void>;
}

/** Opens the one method of the library that takes a request which was believed already. */
class Adapter extends CloudAdapter {
  async run(
    believed: Believed,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<number> {
    const response = await this.processActivity(believed, activity, logic);
    return response?.status ?? 200;
  }
}

export function createBot(
  {
    access,
    clock,
    timeouts,
    onLogin,
  }: Pick<TeamsSettings, 'access' | 'clock' | 'timeouts' | 'onLogin'>,
  isServiceUrl: IsServiceUrl,
): Bot {
  const http = createConnectorHttp({
    isServiceUrl,
    timeoutMs: timeouts.sendMs,
    clock,
    onUnauthorised: () => {
      authentication.forgetToken();
    },
  });
  const authentication = createAuthentication(access, http, clock, onLogin);
  const adapter = new Adapter(authentication.outgoing);

  const within = async (
    reference: Reference,
    act: (context: TurnContext) => Promise<void>,
  ): Promise<void> => {
    await adapter.continueConversationAsync(access.appId, named(reference), async (context) => {
      // The library invents an id for what is continued, and would reply to it.
      Object.assign(context.activity, { id: undefined });
      await act(context);
    });
  };

  return {
    async receive(envelope, authorization, visit) {
      const believed = await authentication.authenticate(envelope, authorization);
      // Read through a schema of ours; the library passes it on.
      const activity = envelope as unknown as Activity;
      return adapter.run(believed, activity, async (context) => {
        await visit({
          activity: context.activity,
          findMember: async (id) => TeamsInfo.getMember(context, id),
          say: async (said) => {
            await context.sendActivity(said);
          },
        });
      });
    },

    async send(reference, activity) {
      let id: string | undefined;
      await within(reference, async (context) => {
        const sent = await context.sendActivity(activity);
        id = sent?.id === '' ? undefined : sent?.id;
      });
      return id;
    },

    async update(reference, id, activity) {
      await within(reference, async (context) => {
        await context.updateActivity({ ...activity, id });
      });
    },
  };
}

/** The library's types ask for names, which the connector does not need. */
function named({ bot, user, conversation, ...rest }: Reference) {
  const name = '';
  return {
    ...rest,
    bot: { ...bot, name },
    user: { ...user, name },
    conversation: { ...conversation, name },
  };
}
