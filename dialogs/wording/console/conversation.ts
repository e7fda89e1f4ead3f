import type { Language } from '../../../bot/ports/message.ts';
import type { ConversationLine, NoConversation } from '../../../bot/ports/request-conversation.ts';
import { inBothLanguages } from '../french-spaces.ts';

/** What the page of a request says of the conversation that it was sent from. */
export interface ConversationWords {
  readonly heading: string;
  /** With `{count}`. */
  readonly one: string;
  readonly many: string;
  readonly who: Readonly<Record<ConversationLine['who'], string>>;
  /** Why there is nothing to read. */
  readonly none: Readonly<Record<NoConversation, string>>;
  readonly earlier: string;
  readonly beginning: string;
  readonly cutBefore: string;
  readonly cutAfter: string;
  readonly unreadable: string;
  readonly empty: string;
  readonly failed: string;
  readonly lost: string;
}

const FR: ConversationWords = {
  heading: 'Conversation',
  one: '{count} message',
  many: '{count} messages',
  who: { person: 'La personne', assistant: 'L’assistant', support: 'L’assistance' },
  none: {
    erased: 'La conversation a été effacée.',
    expired: 'La conversation n’est plus conservée.',
    mixed:
      'Plusieurs personnes ont utilisé cette conversation, et rien ne permet de séparer ce que chacune a dit\u00a0: elle n’est pas affichée.',
  },
  earlier: 'Afficher ce qui précède',
  beginning: 'Début de la conversation.',
  cutBefore:
    'Ce qui précède n’est pas affiché : une autre adresse que celle de cette demande y a été vérifiée.',
  cutAfter:
    'La suite n’est pas affichée : une autre adresse que celle de cette demande y a été vérifiée.',
  unreadable: 'Ce message vient d’une autre version de l’assistant\u00a0: il ne peut plus être lu.',
  empty: '(rien n’a été écrit)',
  failed:
    'La conversation n’est pas disponible pour le moment\u00a0: le service ou sa base de données ne répond pas.',
  lost: 'La suite de la conversation n’arrive plus. Nouvel essai en cours…',
};

const EN: ConversationWords = {
  heading: 'Conversation',
  one: '{count} message',
  many: '{count} messages',
  who: { person: 'The person', assistant: 'The assistant', support: 'Support' },
  none: {
    erased: 'The conversation was erased.',
    expired: 'The conversation is not kept any more.',
    mixed:
      'Several people used this conversation, and nothing tells apart what each of them said: it is not shown.',
  },
  earlier: 'Show earlier messages',
  beginning: 'Beginning of the conversation.',
  cutBefore:
    'What came before is not shown: another address than that of this request was verified there.',
  cutAfter:
    'What follows is not shown: another address than that of this request was verified there.',
  unreadable:
    'This message comes from another version of the assistant: it cannot be read any more.',
  empty: '(nothing was written)',
  failed:
    'The conversation is not available at the moment: the service or its database does not answer.',
  lost: 'New messages of the conversation no longer arrive. Trying again…',
};

export const CONVERSATION: Readonly<Record<Language, ConversationWords>> = inBothLanguages({
  fr: FR,
  en: EN,
});

/** In the place of an answer in the person's own words. */
export const FREE_ANSWER: Readonly<Record<Language, string>> = {
  fr: 'réponse libre (voir la conversation)',
  en: 'free answer (see the conversation)',
};
