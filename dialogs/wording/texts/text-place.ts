/** The first that fits: where in its section a text is read. Situations and questions are named by their own. */
const ROWS = [
  [/^talk\.(?:greeting|privacy|sample|identifiedBy|for[A-Z])/u, 'beginning'],
  [/^talk\.else/u, 'somebodyElse'],
  [/^talk\.secret/u, 'secrets'],
  [/^talk\.codeMail/u, 'codeMail'],
  [/^talk\.(?:copy|referenceOnly)/u, 'copyMail'],
  [/^talk\.news/u, 'newsMail'],
  [/^teams\.missed/u, 'missedMail'],
  [
    /^talk\.(?:address|ask[A-Z]|code|withoutCode|noOther|nameAndUnit|unitUnknown|proveNow)/u,
    'address',
  ],
  [/^talk\.(?:path|step[A-Z]|state[A-Z]|source[A-Z]|knownSince)/u, 'path'],
  [/^talk\.(?:letter|forward)/u, 'letter'],
  [/^talk\.(?:owner|team)[A-Z]/u, 'owner'],
  [/^talk\.(?:desk|request)/u, 'request'],
  [
    /^talk\.(?:escalat|summary|training|deadline|remark|replyTo|asker|other[A-Z]|support[A-Z]|sesame)/u,
    'escalation',
  ],
  [/^talk\.(?:send|change|cancel|alreadySent)$/u, 'escalation'],
  [/^talk\.(?:clear|works|helped|still|now|recheck|done|cannot|after)/u, 'advice'],
  [/^talk\.(?:unavailable|retry|byQuestions|undetermined|apology)/u, 'trouble'],
  [/^(?:talk\.unclear|understood\.)/u, 'understood'],
  [/^data\./u, 'data'],
  [/^page\.statuses\./u, 'pageState'],
  [/^page\.notices\./u, 'pageNotice'],
  [/^page\.(?:events\.|thread|you|support)/u, 'pageThread'],
  [/^page\.gone/u, 'pageGone'],
  [/^web\.(?:connection|delivery|crowd|tryNow|retry|discard|lost)/u, 'connection'],
  [/^web\.compose\./u, 'compose'],
  [/^web\.form\./u, 'form'],
  [/^web\.letter\./u, 'letter'],
  [/^web\.startOver\./u, 'startOver'],
  [/^daily\./u, 'dailyMail'],
  [/^credential\./u, 'credentialMail'],
  [/^support\./u, 'supportMail'],
] as const;

export type TextPlace = (typeof ROWS)[number][1];

/** `undefined` where its section says enough. */
export function placeOf(id: string): TextPlace | undefined {
  return ROWS.find(([fits]) => fits.test(id))?.[1];
}
