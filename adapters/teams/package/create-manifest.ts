import { LEGAL } from '../../../dialogs/wording/legal.ts';
import { TEAMS_APP, TEAMS_COMMANDS } from '../../../dialogs/wording/teams-app.ts';

export interface App {
  /** Of the app registration. */
  readonly appId: string;
  /** Starts with https:// and does not end with a slash. */
  readonly publicUrl: string;
  /** x.y.z */
  readonly version: string;
  /** Who answers for it, where that is known. */
  readonly publisher: string | undefined;
}

const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams/v1.30';
/** Beside the manifest, in the package. */
export const FILES = { color: 'color.png', outline: 'outline.png', english: 'en.json' } as const;
/** The accent of the web page. */
const ACCENT = '#1d4f91';
/** The longest name of a developer that Teams takes. */
const LONGEST_NAME = 32;

/** What Teams has to know of the assistant, in French. The reason of each choice is in `deploy/teams.md`. */
export function createManifest({ appId, publicUrl, version, publisher }: App) {
  const { name, fullName, summary, description, commands } = TEAMS_APP.fr;
  const { paths } = LEGAL.fr;
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.30',
    version,
    id: appId,
    developer: {
      name: publisher !== undefined && publisher.length <= LONGEST_NAME ? publisher : name,
      websiteUrl: `${publicUrl}/`,
      privacyUrl: `${publicUrl}/${paths.privacy}`,
      termsOfUseUrl: `${publicUrl}/${paths.legal}`,
    },
    localizationInfo: {
      defaultLanguageTag: 'fr',
      additionalLanguages: [{ languageTag: 'en', file: FILES.english }],
    },
    name: { short: name, full: fullName },
    description: { short: summary, full: description },
    icons: { color: FILES.color, outline: FILES.outline },
    accentColor: ACCENT,
    defaultInstallScope: 'personal',
    bots: [
      {
        botId: appId,
        scopes: ['personal'],
        isNotificationOnly: false,
        supportsFiles: false,
        supportsCalling: false,
        supportsVideo: false,
        commandLists: [
          { scopes: ['personal'], commands: TEAMS_COMMANDS.map((command) => commands[command]) },
        ],
      },
    ],
    permissions: ['identity'],
    validDomains: [],
  };
}

/** The same in English, as Teams looks it up: by the place in the manifest. */
export function createEnglish(): Readonly<Record<string, string>> {
  const { name, fullName, summary, description, commands } = TEAMS_APP.en;
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': name,
    'name.full': fullName,
    'description.short': summary,
    'description.full': description,
    ...Object.fromEntries(
      TEAMS_COMMANDS.flatMap((command, index) => {
        const place = `bots[0].commandLists[0].commands[${index}]`;
        const { title, description: explained } = commands[command];
        return [
          [`${place}.title`, title],
          [`${place}.description`, explained],
        ];
      }),
    ),
  };
}
