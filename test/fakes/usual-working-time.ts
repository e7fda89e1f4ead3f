import { createWorkingTime } from '../../adapters/calendar/create-working-time.ts';
import { readConfig } from '../../bot/config.ts';

const { workingHours: hours, timeZone, closedDays: closed } = readConfig({}).support;

/** Monday to Friday, from nine to five in Paris: in winter from eight to four UTC. */
export const USUAL_WORKING_TIME = createWorkingTime({ hours, timeZone, closed });
