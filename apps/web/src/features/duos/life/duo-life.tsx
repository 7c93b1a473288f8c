import { Button, Group, Paper, Text } from '@mantine/core';
import { useRef, useState, type ComponentType } from 'react';
import { longDate } from '../../../shared/format/dates.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import type { Duo } from '../duo.js';
import { CloseForm } from './close-form.js';
import type { DecisionProps } from './decision-props.js';
import { DECISIONS, type Decision, type Life, decisionsFor } from './decisions.js';
import { ExtendForm } from './extend-form.js';
import { DuoLifeQuery } from './life.operations.js';
import { PauseForm } from './pause-form.js';
import { RematchForm } from './rematch-form.js';
import { RematchList } from './rematch-list.js';
import { RenewForm } from './renew-form.js';
import { ReopenForm } from './reopen-form.js';
import { ResumeForm } from './resume-form.js';
import { SubstituteForm } from './substitute-form.js';
import { TalkForm } from './talk-form.js';

const FORMS: Readonly<Record<Decision, ComponentType<DecisionProps>>> = {
  pause: PauseForm,
  resume: ResumeForm,
  extend: ExtendForm,
  substitute: SubstituteForm,
  renew: RenewForm,
  close: CloseForm,
  talk: TalkForm,
  rematch: RematchForm,
  reopen: ReopenForm,
};

const RUNNING = 'Une pause suspend les rencontres attendues. Chaque décision se lit dans l’historique.';
const LEADS: Readonly<Record<Duo['state'], string>> = {
  charter: 'Ce duo n’a pas commencé : il attend ses signatures.',
  active: RUNNING,
  paused: RUNNING,
  closed: 'Ce duo est clos : son dossier reste, et chacun·e peut en commencer un autre.',
};

/** What the coordination may decide about a duo: only what makes sense for it today. */
export function DuoLife({ duo }: { duo: Duo }) {
  const query = useOperation(DuoLifeQuery, { id: duo.id });
  return (
    <Section title="Faire évoluer ce duo" lead={LEADS[duo.state]}>
      <QueryView query={query} lines={1}>
        {({ duo: life }) => life && <Decisions duo={duo} life={life} />}
      </QueryView>
    </Section>
  );
}

/** The form stays until its decision was told, even where the duo, now another, would no longer offer it. */
function Decisions({ duo, life }: { duo: Duo; life: Life }) {
  const [open, setOpen] = useState<Decision | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const Form = open && FORMS[open];
  const back = () => {
    setOpen(null);
    opener.current?.focus();
  };
  const told = (text: string) => {
    setOpen(null);
    setSaid(text);
  };
  return (
    <>
      {said && <Said tone="good" text={said} />}
      {life.closingTalkOn && <Text mb="sm">Entretien de clôture : {longDate(life.closingTalkOn)}.</Text>}
      <RematchList duo={duo} rematches={life.rematches} />
      <Group gap="sm">
        {decisionsFor(duo, life).map((decision) => (
          <Button
            key={decision}
            variant={decision === open ? 'light' : 'default'}
            aria-expanded={decision === open}
            onClick={(event) => {
              opener.current = event.currentTarget;
              setSaid(null);
              setOpen(decision === open ? null : decision);
            }}
          >
            {DECISIONS[decision]}
          </Button>
        ))}
      </Group>
      {Form && (
        <Paper withBorder radius="md" p="md" mt="md">
          <Form key={open} duo={duo} life={life} onTold={told} onBack={back} />
        </Paper>
      )}
    </>
  );
}
