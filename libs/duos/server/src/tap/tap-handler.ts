import type { OneTapClaims, OneTapPurpose } from '@tdu/duos-domain';
import type { RequestContext } from '@tdu/kernel';
import type { TapPage } from './tap-page.js';

/** What a form sent. */
export type TapForm = Readonly<Record<string, unknown>>;

/** What one purpose of a link shows and does. */
export interface TapHandler {
  readonly purpose: OneTapPurpose;
  /** The question, and what an answer will record. Changes nothing. */
  ask(ctx: RequestContext, claims: OneTapClaims): Promise<TapPage>;
  /** Acts on the answer; sending it again is the same effect. */
  act(ctx: RequestContext, claims: OneTapClaims, form: TapForm): Promise<TapPage>;
}

/** The text of a field, trimmed; undefined when the form lacks it or left it empty. */
export function field(form: TapForm, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
