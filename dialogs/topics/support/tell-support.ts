import type { PersonsChange } from '../../../bot/ports/escalations.ts';
import type { EscalationState } from '../../../bot/ports/turn.ts';
import { composePersonsMail } from '../../mails/persons-mail.ts';
import { effect, need, notify, talkOf, type Played, type Scene } from '../../scene.ts';
import { fill } from '../../wording/fill.ts';
import { ownMail, provedAddresses } from '../case.ts';
import { askerName } from '../escalation/dossier-of.ts';

/** Says something of a request of the person: it is kept with it, and goes to the mailbox. */
export function tellSupport(
  scene: Scene,
  { reference, situation }: EscalationState,
  said: Pick<PersonsChange, 'kind' | 'text'>,
): Scene {
  const change = { reference, ...said };
  const replyTo = replyToOf(scene, reference);
  const askedBy = askerName(scene);
  const news = {
    change,
    situation,
    ...(replyTo !== undefined && { replyTo }),
    ...(askedBy !== undefined && { askedBy }),
  };
  const mail = composePersonsMail(news, scene.context);
  return effect(scene, { kind: 'tell-support', change, mails: [mail] });
}

function replyToOf(scene: Scene, reference: string): string | undefined {
  const isLast = scene.state.reference === reference;
  return (isLast ? scene.state.replyTo : undefined) ?? ownMail(scene);
}

/** Goes on with a request of this person; a reference alone, which anybody can send, opens none. */
export function withRequest(
  scene: Scene,
  reference: string,
  goOn: (request: EscalationState | undefined) => Played,
): Played {
  const { escalations } = scene.learned;
  if (escalations === undefined)
    return need({ kind: 'escalations', addresses: provedAddresses(scene) });
  return goOn(escalations.find((request) => request.reference === reference));
}

/** Tells support while it was not told much of this request within the hour: each time is a mail. */
export function whileFew(
  scene: Scene,
  { reference }: EscalationState,
  tell: (scene: Scene) => Played,
  otherwise: (scene: Scene) => Played,
): Played {
  const { maySupportBeTold } = scene.learned;
  if (maySupportBeTold === undefined) return need({ kind: 'may-tell-support', reference });
  if (maySupportBeTold) return tell(scene);
  return otherwise(notify(scene, 'warning', fill(talkOf(scene).deskTooOften, { reference })));
}

/** Closes the latest request of this conversation, where it is open: the person says that it works. */
export function confirmOpen(scene: Scene): Played {
  const { reference } = scene.state;
  if (reference === undefined) return scene;
  return withRequest(scene, reference, (request) =>
    request === undefined || request.status === 'confirmed'
      ? scene
      : whileFew(
          scene,
          request,
          (few) => confirm(few, request),
          (many) => many,
        ),
  );
}

/** Tells support that it works: the request is closed. */
export function confirm(scene: Scene, request: EscalationState): Scene {
  const { reference } = request;
  const told = tellSupport(scene, request, { kind: 'confirmed' });
  return notify(told, 'success', fill(talkOf(scene).deskConfirmed, { reference }));
}
