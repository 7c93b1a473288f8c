import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { Section } from '../../shared/ui/section.js';
import { CloseForm } from './close-form.js';
import type { Duo } from './duo.js';
import { ResumeDuoMutation } from './duos.operations.js';
import { PauseForm } from './pause-form.js';

/** What the coordination may decide about a duo: pause, resume, close. */
export function DuoLife({ duo }: { duo: Duo }) {
  const [form, setForm] = useState<'pause' | 'close' | null>(null);
  const resume = useAction(ResumeDuoMutation);
  const outcome = resume.data?.resumeDuo;
  const close = () => setForm(null);
  return (
    <Section
      title="Faire évoluer ce duo"
      lead="Une pause suspend les rencontres attendues ; une clôture est définitive."
    >
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {resume.error && <Failure error={resume.error} />}
      {form === null && (
        <Group>
          {duo.state === 'active' && (
            <Button variant="default" onClick={() => setForm('pause')}>
              Mettre en pause
            </Button>
          )}
          {duo.state === 'paused' && (
            <Button loading={resume.isPending} onClick={() => resume.mutate({ duoId: duo.id })}>
              Reprendre
            </Button>
          )}
          <Button variant="default" onClick={() => setForm('close')}>
            Clore le duo
          </Button>
        </Group>
      )}
      {form === 'pause' && <PauseForm duoId={duo.id} onDone={close} />}
      {form === 'close' && <CloseForm duoId={duo.id} onDone={close} />}
    </Section>
  );
}
