/** Times are whole milliseconds since 1970, booleans 0 or 1, lists and records JSON. */
type Instant = number;
type Flag = number;
type Json = string;

export interface Tables {
  conversation: {
    id: string;
    channel: string;
    user_id: string;
    state: Json;
    version: number;
    /** Of the entries: the next one gets the next number. */
    last_seq: number;
    opened_at: Instant;
    active_at: Instant;
  };
  entry: {
    conversation_id: string;
    /** 0 is the opening, which nobody is shown. */
    seq: number;
    role: string;
    at: Instant;
    body: Json;
    raw: Json | null;
    client_id: string | null;
    is_pending: Flag;
  };
  code: {
    conversation_id: string;
    address_key: string;
    hash: string;
    expires_at: Instant;
    tries: number;
    /** The try that was counted last: the same one again counts once. */
    last_token: string | null;
  };
  counted: { key: string; token: string; at: Instant };
  mail: {
    id: string;
    conversation_id: string;
    /** Order within one commit. */
    ordinal: number;
    reference: string | null;
    recipient: string;
    reply_to: string | null;
    subject: string;
    text: string;
    html: string;
    not_after: Instant | null;
    created_at: Instant;
    status: string;
    /** Who holds it under a lease, which ends at `next_at`. */
    owner: string | null;
    attempts: number;
    next_at: Instant;
    last_error: string | null;
    message_id: string;
  };
  escalation: {
    reference: string;
    conversation_id: string;
    situation: string;
    is_open: Flag;
    opened_at: Instant;
    updated_at: Instant;
  };
  escalation_address: { reference: string; address_key: string };
  diagnosis: {
    conversation_id: string;
    number: number;
    at: Instant;
    updated_at: Instant;
    channel: string;
    pseudonym: string;
    level: string;
    language: string;
    verdict: string;
    step: string | null;
    situation: string | null;
    code: string | null;
    also: Json;
    steps: Json;
    unit: string | null;
    outcome: string;
    is_confirmed: Flag | null;
    look_ups: Json;
    questions: number;
  };
  secret_key: { name: string; value: string };
  migration: { version: number; at: Instant };
}
