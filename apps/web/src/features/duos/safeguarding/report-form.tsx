import { Button, Group, Radio, Stack, Textarea, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { refusalAt, refusalElsewhere } from '../../../shared/graphql/refusal.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { ConcernsQuery } from './report.operations.js';
import { useConcernReport } from './use-concern-report.js';
import { WhoReads } from './who-reads.js';

interface ReportFormProps {
  duoId: string;
  otherName: string;
  onReceived: (message: string) => void;
  onLeave: () => void;
}

/** A confidential report: what it is about is enough, words are welcome. Who reads it stands above the first field. */
export function ReportForm({ duoId, otherName, onReceived, onLeave }: ReportFormProps) {
  const concerns = useOperation(ConcernsQuery, {});
  const form = useConcernReport(duoId, onReceived);
  const choices = useRef<HTMLDivElement>(null);
  const elsewhere = refusalElsewhere(form.refusal, ['text']);
  useEffect(() => {
    if (form.isConcernMissing) choices.current?.querySelector('input')?.focus();
  }, [form.isConcernMissing]);
  return (
    <form onSubmit={form.submit} aria-label="Signalement confidentiel" autoComplete="off" noValidate>
      <Stack maw="38rem">
        <Title order={3}>Signalement confidentiel</Title>
        <WhoReads otherName={otherName} />
        {form.error && <Failure error={form.error} />}
        {elsewhere && <Notice tone="bad">{elsewhere}</Notice>}
        <QueryView query={concerns} lines={7}>
          {({ followingOptions }) => (
            <Radio.Group
              ref={choices}
              label="De quoi s’agit-il ?"
              size="md"
              required
              value={form.concern}
              onChange={form.choose}
              error={
                form.isConcernMissing ? 'Choisissez ce dont il s’agit : cela suffit pour envoyer.' : null
              }
            >
              <Stack gap="xs" my="xs">
                {followingOptions.concerns.map(({ key, label }) => (
                  <Radio key={key} size="md" value={key} label={label} />
                ))}
              </Stack>
            </Radio.Group>
          )}
        </QueryView>
        <Textarea
          label="Avec vos mots (facultatif)"
          description="Dans la langue que vous voulez. Vous pouvez aussi ne rien écrire."
          autosize
          minRows={3}
          autoComplete="off"
          value={form.text}
          error={refusalAt(form.refusal, 'text')}
          onChange={(event) => form.setText(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={form.isPending}>
            Envoyer le signalement
          </Button>
          <Button variant="subtle" disabled={form.isPending} onClick={onLeave}>
            Fermer sans envoyer
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
