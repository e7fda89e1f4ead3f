import type { Source, System } from '../diagnosis/fact.ts';
import type { Step, StepState } from '../diagnosis/step.ts';
import type { Language } from './message.ts';

export interface Choice {
  /** Sent back when it is chosen. */
  readonly id: string;
  readonly label: string;
}

export interface FormField {
  readonly id: string;
  readonly label: string;
  /** What the field holds; `code` is a one-time code of six digits. */
  readonly kind: 'text' | 'email' | 'code' | 'date' | 'long-text';
  readonly isRequired: boolean;
  readonly hint?: string;
  /** What stands in it at first; a date as `2026-11-30`. What is submitted empty was emptied. */
  readonly value?: string;
}

export interface PathStep {
  readonly step: Step;
  readonly label: string;
  readonly state: StepState;
  /** The state in words, in the language of the reader. */
  readonly stateLabel: string;
  readonly source?: Source | System;
  readonly sourceLabel?: string;
  /** ISO 8601: when it was learnt. */
  readonly at?: string;
  /** The day of that in words, in the language of the reader. */
  readonly dayLabel?: string;
}

/** One language of a message that the person can send to somebody. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
}

/**
 * What the assistant says, as data that each channel renders in its own way.
 * All words are final and in one language. Text is plain: line breaks, and addresses that a channel may make clickable.
 */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'notice';
      readonly tone: 'info' | 'success' | 'warning' | 'error';
      readonly text: string;
    }
  /** A question with buttons. Typed text answers it as well. */
  | {
      readonly kind: 'choices';
      readonly text: string;
      readonly choices: readonly Choice[];
      /** Everything before it was erased: a channel that still shows it takes it away. */
      readonly forgetsBefore?: true;
    }
  | {
      readonly kind: 'form';
      readonly form: string;
      readonly text: string;
      readonly fields: readonly FormField[];
      readonly submitLabel: string;
      /** Ways around the form. */
      readonly choices: readonly Choice[];
    }
  /** What somebody of support writes: visibly not the assistant. The title says who writes, and about what. */
  | { readonly kind: 'from-support'; readonly title: string; readonly text: string }
  /** "Where your access stands": the five steps. */
  | { readonly kind: 'access-path'; readonly title: string; readonly steps: readonly PathStep[] }
  /** What blocks, and the one action now. */
  | {
      readonly kind: 'verdict';
      readonly title: string;
      readonly explanation: string;
      readonly action: string;
      /** Who has to act, in words. */
      readonly who: string;
      readonly tone: 'success' | 'warning' | 'error';
    }
  /** A message ready to send, in each language. */
  | {
      readonly kind: 'letter';
      readonly title: string;
      /** Whom to send it to, in words, and the address where it is known. */
      readonly to: string;
      readonly mail?: string;
      readonly letters: readonly Letter[];
      readonly copyLabel: string;
      readonly mailLabel: string;
    };
