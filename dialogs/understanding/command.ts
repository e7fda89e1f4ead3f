import { DATA_COMMAND_WORDS } from './data-command-words.ts';
import { fold } from './fold.ts';

/** What a person may say at any moment. */
export type Command =
  | 'help'
  | 'back'
  | 'restart'
  | 'stop'
  | 'french'
  | 'english'
  | 'human'
  | 'my-request'
  | 'my-data'
  | 'forget-me'
  | 'check-again'
  | 'works';

/** Words of each command, folded. A text is a command when it is one of them, give or take a polite word. */
const WORDS: Readonly<Record<Command, readonly string[]>> = {
  help: [
    'aide',
    'aidez moi',
    'aide moi',
    'help',
    'help me',
    'a l aide',
    'que peux tu faire',
    'que pouvez vous faire',
    'what can you do',
    '?',
  ],
  back: [
    'retour',
    'revenir',
    'precedent',
    'en arriere',
    'revenir en arriere',
    'annuler la reponse',
    'back',
    'go back',
    'previous',
    'undo',
    'question precedente',
    'je me suis trompe',
    'je me suis trompee',
    'i made a mistake',
  ],
  restart: [
    'recommencer',
    'recommence',
    'redemarrer',
    'depuis le debut',
    'tout recommencer',
    'reprendre au debut',
    'restart',
    'start over',
    'start again',
    'begin again',
    'new conversation',
    'nouvelle conversation',
  ],
  stop: [
    'stop',
    'arreter',
    'arret',
    'fin',
    'quitter',
    'au revoir',
    'bye',
    'goodbye',
    'good bye',
    'quit',
    'exit',
    'terminer',
    'a plus tard',
    'bonne journee',
  ],
  french: [
    'francais',
    'en francais',
    'french',
    'in french',
    'parler francais',
    'version francaise',
  ],
  english: [
    'anglais',
    'en anglais',
    'english',
    'in english',
    'english please',
    'speak english',
    'do you speak english',
    'switch to english',
  ],
  human: [
    'humain',
    'un humain',
    'parler a quelqu un',
    'parler a un humain',
    'quelqu un',
    'une personne',
    'parler a une personne',
    'conseiller',
    'un conseiller',
    'assistance',
    'support',
    'contacter le support',
    'contacter l assistance',
    'le support',
    'human',
    'a human',
    'talk to a human',
    'talk to someone',
    'speak to someone',
    'speak to a human',
    'a person',
    'real person',
    'contact support',
    'agent',
    'escalader',
    'escalate',
    'telephone',
    'hotline',
  ],
  'my-request': [
    'ma demande',
    'suivi',
    'ou en est ma demande',
    'etat de ma demande',
    'mes demandes',
    'my request',
    'status',
    'where is my request',
    'status of my request',
    'request status',
  ],
  ...DATA_COMMAND_WORDS,
  'check-again': [
    'verifier a nouveau',
    'verifiez a nouveau',
    'reverifier',
    'c est fait',
    'c est fait verifiez a nouveau',
    'check again',
    'done',
    'it is done',
    'it s done',
    'fait',
    'recheck',
  ],
  works: [
    'ca marche',
    'cela fonctionne',
    'ca fonctionne',
    'ca y est',
    'c est bon',
    'tout marche',
    'tout fonctionne',
    'it works',
    'it works now',
    'works',
    'all good',
    'solved',
    'resolu',
  ],
};

const POLITE =
  /^(?:bonjour|bonsoir|hello|hi|svp|s il vous plait|s il te plait|please|merci|ok|alors|euh|je veux|je voudrais|je souhaite|i want to|i would like to|can i|can you|puis je|est ce que je peux)\s+|\s+(?:svp|s il vous plait|s il te plait|please|merci|thanks|thank you|now|maintenant)$/gu;

/** The command that the text is, if it is one and nothing more. */
export function readCommand(text: string): Command | undefined {
  const trimmed = text.trim();
  const folded = trimmed === '?' ? '?' : fold(text);
  const bare = folded.replace(POLITE, '').replace(POLITE, '').trim();
  // `Object.keys` forgets that the keys of the table are the commands.
  const commands = Object.keys(WORDS) as Command[];
  return commands.find(
    (command) => WORDS[command].includes(folded) || WORDS[command].includes(bare),
  );
}
