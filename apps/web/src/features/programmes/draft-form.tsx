import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isRefusal, type Refusal } from '../../shared/graphql/refusal.js';
import { useAction, useOperation } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { ChangeTable } from './change-table.js';
import { CheckDraftQuery, PublishVersionMutation } from './programmes.operations.js';
import type { Version } from './version-list.js';

const SECTIONS: Readonly<Record<string, string>> = {
  calendar: 'Calendrier : durée, rythme, bilans, fin',
  matching: 'Appariement : conditions et critères',
  visibility: 'Qui voit quoi : ce que les deux personnes lisent l’une de l’autre',
  screening: 'Admission : âges, étapes et mails aux candidats',
  documents: 'Documents : charte et pièces',
  closing: 'Clôture : questions du bilan, badges, suivis',
  reminders: 'Rappels : quand, à qui, avec quels mots',
  indicators: 'Indicateurs : quoi et quand',
};

interface Draft {
  readonly programmeId: string;
  readonly basedOn: string;
  readonly sections: readonly { readonly name: string; readonly json: string }[];
}

/** One section as its data: changed, checked with what it would do, then published. */
export function DraftForm({ programmeId, current }: { programmeId: string; current: Version }) {
  const [name, setName] = useState('calendar');
  const [json, setJson] = useState(textOf(current, name));
  const [draft, setDraft] = useState<Draft | null>(null);
  const choose = (section: string) => {
    setName(section);
    setJson(textOf(current, section));
    setDraft(null);
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    setDraft({ programmeId, basedOn: current.id, sections: [{ name, json }] });
  };
  return (
    <Stack>
      <form onSubmit={check}>
        <Stack>
          <NativeSelect
            label="Rubrique"
            value={name}
            data={Object.entries(SECTIONS).map(([value, label]) => ({ value, label }))}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <Textarea
            label="Règles de la rubrique"
            description="Au format JSON : changez une valeur, « null » pour une règle que vous ne connaissez pas."
            autosize
            minRows={6}
            maxRows={20}
            spellCheck={false}
            value={json}
            onChange={(event) => setJson(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" style={{ alignSelf: 'flex-start' }}>
            Voir ce qui changerait
          </Button>
        </Stack>
      </form>
      {draft && <DraftReview draft={draft} />}
    </Stack>
  );
}

/** What a draft changes and would do, with the button that publishes it. */
function DraftReview({ draft }: { draft: Draft }) {
  const input = { ...draft, sections: [...draft.sections] };
  const query = useOperation(CheckDraftQuery, { input });
  const publish = useAction(PublishVersionMutation);
  const outcome = publish.data?.publishProgrammeVersion;
  const refusal: Refusal | null = outcome && isRefusal(outcome) ? outcome : null;
  return (
    <QueryView query={query}>
      {({ checkProgrammeDraft: review }) =>
        isRefusal(review) ? (
          <Notice tone="bad">{review.message}</Notice>
        ) : (
          <>
            <ChangeTable caption="Ce qui change" changes={review.changes} />
            {review.findings.map(({ code, warning, message }) => (
              <Notice key={code} tone={warning ? 'warn' : 'accent'}>
                {message}
              </Notice>
            ))}
            {publish.error && <Failure error={publish.error} />}
            {refusal && <Notice tone="bad">{refusal.message}</Notice>}
            {review.changes.length > 0 && (
              <Group>
                <Button loading={publish.isPending} onClick={() => publish.mutate({ input })}>
                  Publier cette version
                </Button>
              </Group>
            )}
          </>
        )
      }
    </QueryView>
  );
}

function textOf({ sections }: Version, name: string): string {
  const section = sections.find((known) => known.name === name);
  return section ? JSON.stringify(JSON.parse(section.json), null, 2) : '{}';
}
