import { DEFAULT_SETTINGS, type Limits } from '../../adapters/direct-line/settings.ts';
import type { Config } from '../config.ts';
import type { Rate } from '../ports/limit.ts';

/** The limits of the web channel: those of the program where nothing else is configured. */
export function toWebLimits({ http: { limits } }: Config): Limits {
  const known: Limits = DEFAULT_SETTINGS.limits;
  return {
    startsPerNetwork: toRate(
      known.startsPerNetwork,
      limits.startsPerNetworkAtOnce,
      limits.startsPerNetworkAndMinute,
    ),
    messagesPerConversation: toRate(
      known.messagesPerConversation,
      limits.messagesPerConversationAtOnce,
      limits.messagesPerConversationAndMinute,
    ),
    messagesPerNetwork: toRate(
      known.messagesPerNetwork,
      limits.messagesPerNetworkAtOnce,
      limits.messagesPerNetworkAndMinute,
    ),
    streamsPerConversation: toRate(
      known.streamsPerConversation,
      limits.streamsPerConversationAtOnce,
      limits.streamsPerConversationAndMinute,
    ),
    openStreamsPerConversation:
      limits.openStreamsPerConversation ?? known.openStreamsPerConversation,
    openStreams: limits.openStreams ?? known.openStreams,
  };
}

function toRate(known: Rate, burst: number | undefined, perMinute: number | undefined): Rate {
  return { burst: burst ?? known.burst, perMinute: perMinute ?? known.perMinute };
}
