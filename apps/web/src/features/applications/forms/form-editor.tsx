import { Anchor, Button, Checkbox, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { count } from '../../../shared/format/text.js';
import { refusalAt, refusalElsewhere } from '../../../shared/graphql/refusal.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { Status } from '../../../shared/ui/status.js';
import type { Question } from '../question-field.js';
import { AskedQuestions } from './asked-questions.js';
import { addressOf, FORM_STATES, type FormFigures, type FormInput } from './form-settings.js';
import { type SettingsForm, useFormSettings } from './use-form-settings.js';

interface FormEditorProps {
  where: Pick<FormInput, 'programmeId' | 'role'>;
  /** None yet: it begins with what is kept here. */
  form: FormFigures | undefined;
  questions: readonly Question[];
}

const FIELDS = ['opensOn', 'closesOn', 'capacity', 'noticeVersion', 'noticeText'];

/** Sets a public form whole. */
export function FormEditor({ where, form, questions }: FormEditorProps) {
  const editor = useFormSettings(where, form, questions);
  const { refusal, settings, kept } = editor;
  const elsewhere = refusalElsewhere(refusal, FIELDS);
  return (
    <form onSubmit={editor.submit} noValidate>
      <Stack maw="52rem">
        {form ? (
          <Standing form={form} where={where} />
        ) : (
          <Text c="dimmed">Ce formulaire n’existe pas encore.</Text>
        )}
        {editor.error && <Failure error={editor.error} />}
        {elsewhere && <Notice tone="bad">{elsewhere}</Notice>}
        <Dates editor={editor} />
        <AskedQuestions questions={questions} asked={settings.asked} onAsk={editor.ask} />
        <NoticeFields editor={editor} />
        {kept && <Notice tone="good">Le formulaire est enregistré.</Notice>}
        <Button
          type="submit"
          disabled={!settings.opensOn}
          loading={editor.isPending}
          style={{ alignSelf: 'flex-start' }}
        >
          Enregistrer le formulaire
        </Button>
      </Stack>
    </form>
  );
}

function Standing({ form, where }: { form: FormFigures; where: FormEditorProps['where'] }) {
  const { label, tone } = FORM_STATES[form.state];
  return (
    <div>
      <Group gap="xs" mb={4}>
        <Status tone={tone}>{label}</Status>
        <Text size="sm">
          {count(form.received, 'candidature reçue', 'candidatures reçues')}, {form.waiting} sur liste
          d’attente
        </Text>
      </Group>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        Adresse à donner :{' '}
        <Anchor href={addressOf(where)} size="sm">
          {location.origin + addressOf(where)}
        </Anchor>
      </Text>
    </div>
  );
}

function Dates({ editor: { settings, change, refusal } }: { editor: SettingsForm }) {
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <DateField
          label="Ouvre le"
          required
          value={settings.opensOn}
          error={refusalAt(refusal, 'opensOn')}
          onChange={(opensOn) => change({ opensOn })}
        />
        <DateField
          label="Dernier jour (facultatif)"
          value={settings.closesOn}
          error={refusalAt(refusal, 'closesOn')}
          onChange={(closesOn) => change({ closesOn })}
        />
        <TextInput
          label="Places (vide : sans limite)"
          inputMode="numeric"
          value={settings.capacity}
          error={refusalAt(refusal, 'capacity')}
          onChange={(event) => change({ capacity: event.currentTarget.value.replace(/\D/g, '').slice(0, 6) })}
        />
      </SimpleGrid>
      <Checkbox
        label="Une fois les places prises, noter les personnes sur une liste d’attente"
        checked={settings.waitingList}
        onChange={(event) => change({ waitingList: event.currentTarget.checked })}
      />
    </>
  );
}

function NoticeFields({ editor: { settings, change, refusal } }: { editor: SettingsForm }) {
  return (
    <>
      <Textarea
        label="Information sur les données"
        description="Chacun l’accepte en candidatant : à quoi servent les données, combien de temps, à qui s’adresser."
        required
        autosize
        minRows={4}
        value={settings.noticeText}
        error={refusalAt(refusal, 'noticeText')}
        onChange={(event) => change({ noticeText: event.currentTarget.value })}
      />
      <TextInput
        label="Version de cette information"
        description="Gardée avec chaque accord : changez-la quand le texte change."
        required
        maw="18rem"
        value={settings.noticeVersion}
        error={refusalAt(refusal, 'noticeVersion')}
        onChange={(event) => change({ noticeVersion: event.currentTarget.value })}
      />
    </>
  );
}
