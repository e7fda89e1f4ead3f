import { followRequest } from './follow-request.ts';
import { keepDraft } from './keep-draft.ts';

/** The page of a request works without this: it only keeps it up to date, and what is typed in it. */
const box = document.querySelector<HTMLTextAreaElement>('#text');
if (box !== null) keepDraft(box, location.pathname);
followRequest(document);
