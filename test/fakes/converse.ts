import { respond } from './respond.ts';
import { scrub } from '../../dialogs/understanding/scrub.ts';
import { recall, type State } from '../../dialogs/state.ts';
import { createSampleDirectory } from '../../adapters/sample/create-sample-directory.ts';
import { SAMPLE_PUBLIC_MAIL_DOMAIN } from '../../adapters/sample/people-of-reseda.ts';
import { createEnquiry } from '../../bot/enquiry/create-enquiry.ts';
import { completeMails } from '../../bot/turns/complete-mails.ts';
import type { Directories } from '../../bot/ports/directories.ts';
import type { Enquiry } from '../../bot/ports/enquiry.ts';
import type { EscalationStatus, NewEscalationEvent } from '../../bot/ports/escalations.ts';
import type { Identity, Language, Message } from '../../bot/ports/message.ts';
import type { PersonalReport } from '../../bot/ports/personal-data.ts';
import type { Choice, Reply } from '../../bot/ports/reply.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import { redactCodes } from '../../dialogs/topics/read-code.ts';
import { tellFromSupport } from '../../dialogs/topics/support/tell-from-support.ts';
import { mapTyped, typedIn } from '../../bot/turns/typed.ts';
import { AS_SHIPPED } from '../../dialogs/wording/texts/worded.ts';
import type { Mail } from '../../bot/ports/mail.ts';
import type {
  CheckedCode,
  CodeOutcome,
  CodePermission,
  Effect,
  EscalationState,
  Learned,
  Need,
  Service,
  TranscriptLine,
} from '../../bot/ports/turn.ts';

/** A service as it is configured on an ordinary day. */
export const SERVICE: Service = {
  systems: ['reseda', 'janus'],
  isSample: false,
  supportMailbox: 'support@sygefor.example',
  sesameSupport: undefined,
  supportHours: undefined,
  supportUsualDelay: undefined,
  codeTtlMinutes: 20,
  retentionDays: 30,
  timeZone: 'Europe/Paris',
  publicUrl: 'http://localhost:3978',
  institutionalDomains: ['labo.example'],
};

export const CODE = '123456';

const START = '2026-11-22T09:00:00Z';

/** The world of the invented people, on the day on which every conversation here begins. */
export const SAMPLE: World = {
  directories: createSampleDirectory(() => new Date(START)),
  service: {
    institutionalDomains: [
      'labo-alpha.example',
      'institut-beta.example',
      'centre-gamma.example',
      'observatoire-delta.example',
      'univ-omega.example',
    ],
  },
};

/** No directory at all: the guide by questions. */
export const GUIDE_ONLY: World = { service: { systems: [] } };

export interface World {
  readonly directories?: Directories;
  readonly service?: Partial<Service>;
  /** Written in place of shipped texts. */
  readonly texts?: ChangedTexts;
  readonly language?: Language;
  readonly permission?: CodePermission;
  /** What was kept of the conversation before it is opened. */
  readonly stored?: unknown;
}

/** One conversation with the dialogs alone: words in, replies out, effects kept. The right code is always `CODE`. */
export class Talk {
  readonly effects: Effect[] = [];
  readonly needs: Need[] = [];
  readonly transcript: TranscriptLine[] = [];
  /** The replies to the last message. */
  replies: readonly Reply[] = [];
  /** What the transcript keeps instead of the last message. */
  redacted: string | undefined;
  nowMs = Date.parse(START);
  escalations: EscalationState[] = [];
  personalData: PersonalReport = {
    conversations: [{ openedAt: START, activeAt: START, isProved: true }],
    diagnoses: 0,
    escalations: [],
    waitingMails: 0,
    mailFiles: 0,
    lookUps: [],
    lookUpDays: 365,
  };
  /** Codes that are not `CODE`, by the address that they went to. */
  codes: Readonly<Record<string, string>> = {};
  /** What becomes of every code that is tried, where it is not compared. */
  codeOutcome: CodeOutcome | undefined;
  permission: CodePermission;
  maySupportBeTold = true;
  /** Who the channel says sends the messages from now on. */
  identity: Identity | undefined;
  #state: unknown;
  readonly #service: Service;
  readonly #texts: ChangedTexts;
  readonly #enquiry: Enquiry;

  constructor(world: World) {
    this.#state = world.stored;
    this.#service = { ...SERVICE, ...world.service };
    this.#texts = world.texts ?? AS_SHIPPED;
    this.permission = world.permission ?? 'yes';
    const directories = world.directories ?? {};
    this.#enquiry = createEnquiry({
      directories,
      freshDirectories: directories,
      clock: () => new Date(this.nowMs),
      timeoutMs: 60_000,
      publicMailDomains: ['gmail.com', SAMPLE_PUBLIC_MAIL_DOMAIN],
    });
  }

  /** Opens the conversation. */
  static async open(world: World = {}): Promise<Talk> {
    const talk = new Talk(world);
    await talk.send({ kind: 'open', language: world.language ?? 'fr' });
    return talk;
  }

  /** Types a text. */
  async say(text: string): Promise<string> {
    return this.send({ kind: 'text', text });
  }

  /** Presses the button whose label begins so. */
  async choose(label: string): Promise<string> {
    const choices = this.choices;
    const found = choices.find((choice) => choice.label.startsWith(label));
    if (found === undefined)
      throw new Error(
        `no button "${label}" among: ${choices.map((choice) => choice.label).join(' | ')}`,
      );
    return this.send({ kind: 'choice', id: found.id, text: found.label });
  }

  /** Presses a button by its id, also one of an earlier reply. */
  async press(id: string): Promise<string> {
    const label = this.choices.find((choice) => choice.id === id)?.label ?? id;
    return this.send({ kind: 'choice', id, text: label });
  }

  async fill(form: string, values: Readonly<Record<string, string>>): Promise<string> {
    return this.send({ kind: 'form', form, values });
  }

  /** Sends any message, without its secrets as the turn layer does, and answers what was replied, as text. */
  async send(typed: Message): Promise<string> {
    const message = mapTyped(typed, (text) => scrub(text).text);
    this.#note('user', typedIn(message).join(', '));
    let learned: Learned = {};
    for (let round = 0; round < 8; round += 1) {
      const response = respond(this.#state, message, learned, {
        now: this.now,
        channel: 'web',
        conversationId: 'conversation-1',
        ...(this.identity && { identity: this.identity }),
        newReference: 'SYG-TEST-1',
        toReturnUrl: (reference, address) =>
          `http://localhost:3978/request/${reference}.${encodeURIComponent(address)}`,
        service: this.#service,
        texts: this.#texts,
        transcript: this.transcript,
      });
      if (response.kind === 'done') {
        this.#state = JSON.parse(JSON.stringify(response.state));
        this.replies = response.replies;
        this.#redact(response.redactedText);
        this.effects.push(...response.effects);
        this.#note('assistant', this.text);
        return this.text;
      }
      this.needs.push(...response.needs);
      for (const need of response.needs) learned = { ...learned, ...(await this.#learn(need)) };
    }
    throw new Error('the dialogs never had enough');
  }

  /** Begins for oneself, with nothing done yet, and types an address. */
  async giveAddress(address: string): Promise<string> {
    await this.press('for-whom:me');
    await this.press('answer:screen:nothing-yet');
    return this.fill('address', { address });
  }

  /** The same, with the right code typed back. */
  async prove(address: string): Promise<string> {
    await this.giveAddress(address);
    return this.say(CODE);
  }

  /** Passes everything on to support, with these details. */
  async escalate(details: Readonly<Record<string, string>> = {}): Promise<string> {
    await this.say('humain');
    await this.fill('escalation', details);
    return this.say('oui');
  }

  /** Something happens to a request outside of the conversation. Answers what is said of it. */
  hear(
    reference: string,
    status: EscalationStatus,
    event: NewEscalationEvent,
    isByMail = false,
  ): string {
    const context = { now: this.now, service: this.#service, texts: this.#texts };
    const language = 'fr';
    const change = { reference, status, event, language, isByMail } as const;
    const told = tellFromSupport(this.#state, change, context);
    this.#state = JSON.parse(JSON.stringify(told.state));
    this.replies = told.replies;
    if (told.replies.length > 0) this.#note('assistant', this.text);
    return this.text;
  }

  /** What is remembered, read back as it would be after a restart. */
  get state(): State {
    const state = recall(this.#state);
    if (state === undefined) throw new Error('the state cannot be read back');
    return state;
  }

  get mails(): readonly Mail[] {
    return this.effects.flatMap((effect) =>
      effect.kind === 'escalate' || effect.kind === 'tell-support' ? effect.mails : [],
    );
  }

  /** The mails as they leave: with what the directories say to support alone. */
  async sentMails(): Promise<readonly Mail[]> {
    const sent: Mail[] = [];
    const sender = completeMails(
      { send: (mail) => Promise.resolve(void sent.push(mail)) },
      this.#enquiry,
      { latestTexts: () => this.#texts, timeZone: this.#service.timeZone },
    );
    for (const [index, mail] of this.mails.entries())
      await sender.send({
        ...mail,
        id: String(index),
        attempts: 1,
        messageId: `<${String(index)}>`,
      });
    return sent;
  }

  get text(): string {
    return this.replies.map(toText).join('\n');
  }

  get choices(): readonly Choice[] {
    return this.replies.flatMap((reply) =>
      reply.kind === 'choices' || reply.kind === 'form' ? reply.choices : [],
    );
  }

  /** The code of the situation that was told last, and not what is still asked. */
  get told(): string | undefined {
    const lines = this.effects.flatMap((each) => (each.kind === 'journal' ? [each.entry] : []));
    const told = lines.findLast((line) => line.verdict !== 'question' || line.outcome !== 'open');
    return told?.code ?? told?.verdict;
  }

  get now(): string {
    return new Date(this.nowMs).toISOString();
  }

  #redact(text: string | undefined): void {
    this.redacted = text;
    const last = this.transcript.pop();
    if (last === undefined) return;
    // Nothing that may be a code is kept, whatever became of the turn.
    this.transcript.push({ ...last, text: text ?? redactCodes(last.text) ?? last.text });
  }

  #note(role: TranscriptLine['role'], text: string): void {
    this.transcript.push({ role, at: this.now, text });
  }

  #check(addresses: readonly string[], typed: string): CheckedCode {
    const owner = addresses.find((address) => (this.codes[address] ?? CODE) === typed);
    const [first = ''] = addresses;
    const outcome = this.codeOutcome ?? (owner === undefined ? 'wrong' : 'right');
    return { typed, address: owner ?? first, outcome };
  }

  async #learn(need: Need): Promise<Learned> {
    switch (need.kind) {
      case 'directories':
        return { findings: await this.#enquiry.ask(need.subject, need) };
      case 'may-send-code':
        return { permission: this.permission };
      case 'check-code':
        return { codes: need.typed.map((typed) => this.#check(need.addresses, typed)) };
      case 'open-escalation':
        return {
          openEscalation:
            this.escalations.find(({ situation }) => situation === need.situation) ?? 'none',
        };
      case 'may-tell-support':
        return { maySupportBeTold: this.maySupportBeTold };
      case 'escalations':
        return { escalations: this.escalations };
      case 'personal-data':
        return { personalData: this.personalData };
    }
  }
}

/** Everything that a reply says, as one text. */
function toText(reply: Reply): string {
  switch (reply.kind) {
    case 'text':
    case 'notice':
      return reply.text;
    case 'choices':
      return [reply.text, ...reply.choices.map(({ label }) => `[${label}]`)].join('\n');
    case 'form':
      return [
        reply.text,
        ...reply.fields.map(({ label }) => `(${label})`),
        ...reply.choices.map(({ label }) => `[${label}]`),
      ].join('\n');
    case 'from-support':
      return `# ${reply.title}\n${reply.text}`;
    case 'access-path':
      return [
        reply.title,
        ...reply.steps.map(
          (step, index) =>
            `${String(index + 1)}. ${step.label} : ${step.stateLabel} ${step.sourceLabel ?? ''}`,
        ),
      ].join('\n');
    case 'verdict':
      return [`## ${reply.title}`, reply.explanation, `→ ${reply.action}`, reply.who].join('\n');
    case 'letter':
      return [
        `@ ${reply.to} ${reply.mail ?? ''}`,
        ...reply.letters.map(({ subject, body }) => `${subject}\n${body}`),
      ].join('\n');
  }
}
