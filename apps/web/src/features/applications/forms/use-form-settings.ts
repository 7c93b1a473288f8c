import { useState, type FormEvent } from 'react';
import { todayInFrance } from '../../../shared/format/dates.js';
import { isRefusal } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import {
  type Asking,
  type FormFigures,
  formInput,
  type FormInput,
  type Settings,
  settingsOf,
} from './form-settings.js';
import { SetApplicationFormMutation } from './forms.operations.js';

type Where = Pick<FormInput, 'programmeId' | 'role'>;

/** A form being set: all of it is kept at once. */
export function useFormSettings(
  where: Where,
  form: FormFigures | undefined,
  questions: readonly { readonly key: string }[],
) {
  const [settings, setSettings] = useState<Settings>(() => settingsOf(form, todayInFrance(new Date())));
  const set = useAction(SetApplicationFormMutation);
  const outcome = set.data?.setApplicationForm;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({ input: formInput(where, settings, questions) });
  };
  const change = (part: Partial<Settings>) => {
    if (outcome && !isRefusal(outcome)) set.reset();
    setSettings((before) => ({ ...before, ...part }));
  };
  return {
    settings,
    change,
    ask: (key: string, asking: Asking) => change({ asked: { ...settings.asked, [key]: asking } }),
    kept: Boolean(outcome && !isRefusal(outcome)),
    refusal: outcome && isRefusal(outcome) ? outcome : null,
    error: set.error,
    isPending: set.isPending,
    submit,
  };
}

export type SettingsForm = ReturnType<typeof useFormSettings>;
