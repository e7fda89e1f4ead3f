import { LANGUAGES } from '../../ports/message.ts';
import type { DiagnoseForStaff, StaffWish } from '../../turns/staff-diagnosis.ts';
import { errorBody, writeJson } from '../write-json.ts';
import { noteEvent, type NoteParts } from './note-event.ts';
import { readBody } from './read-body.ts';
import { readLine } from './read-line.ts';
import { readReason, REASON_EXPECTED } from './read-reason.ts';
import type { Route } from './route.ts';
import { toWho } from './sessions.ts';

const LONGEST_ADDRESS = 254;
const LONGEST_NAME = 120;

const EXPECTED = `mail is one address; name and unit are of ${LONGEST_NAME} characters at most; language is fr or en; ${REASON_EXPECTED}`;

export interface StaffDiagnosisApiParts extends NoteParts {
  readonly diagnose: DiagnoseForStaff;
}

/** Diagnoses whomever support asks about, for a reason. */
export function createStaffDiagnosisApi(parts: StaffDiagnosisApiParts): readonly Route[] {
  return [
    {
      method: 'POST',
      path: /^\/console\/api\/diagnose$/,
      role: 'support',
      async handle(request, response, session) {
        const body = await readBody(request);
        const wish = body && readWish(body);
        const found = wish && (await parts.diagnose({ ...wish, by: toWho(session) }));
        if (wish === undefined || found === undefined) {
          writeJson(response, 400, errorBody('BodyInvalid', EXPECTED));
          return;
        }
        await noteEvent(parts, session, 'staff-diagnosis', { why: wish.reason });
        writeJson(response, 200, found);
      },
    },
  ];
}

function readWish(body: Readonly<Record<string, unknown>>): Omit<StaffWish, 'by'> | undefined {
  const mail = readLine(body, 'mail', LONGEST_ADDRESS);
  const [name, unit] = ['name', 'unit'].map((field) => readLine(body, field, LONGEST_NAME));
  const language = LANGUAGES.find((each) => each === (body['language'] ?? 'fr'));
  const reason = readReason(body);
  if (typeof mail !== 'string' || name === null || unit === null) return undefined;
  if (language === undefined || reason === undefined) return undefined;
  return {
    mail,
    reason,
    language,
    ...(name !== undefined && { name }),
    ...(unit !== undefined && { unit }),
  };
}
