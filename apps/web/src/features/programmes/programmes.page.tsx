import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { Page } from '../../shared/ui/page.js';
import { Section } from '../../shared/ui/section.js';
import { CreateProgramme } from './create-programme.js';
import { useProgramme, type Programme } from './current-programme.js';
import classes from './programmes.module.css';

/** The programmes of the association, and a new one from a model. */
export function ProgrammesPage() {
  const { programmes, choose } = useProgramme();
  const navigate = useNavigate();
  return (
    <Page
      title="Programmes"
      lead="Chaque programme a ses règles : durée, rythme, critères, documents, indicateurs."
    >
      <Section title="Vos programmes">
        <Stack gap={0} component="ul" className={classes.list}>
          {programmes.map((programme) => (
            <ProgrammeRow key={programme.id} programme={programme} />
          ))}
        </Stack>
      </Section>
      <Section
        title="Créer un programme"
        lead="À partir d’un modèle ; rien de vos programmes en cours ne change."
      >
        <CreateProgramme
          onCreated={(id) => {
            choose(id);
            void navigate('/');
          }}
        />
      </Section>
    </Page>
  );
}

function ProgrammeRow({ programme: { id, name, currentVersion } }: { programme: Programme }) {
  const facts = [currentVersion.lengthLabel, currentVersion.rhythmLabel, `version ${currentVersion.number}`];
  return (
    <Group component="li" justify="space-between" py="sm" className={classes.row}>
      <Anchor component={Link} to={`/programmes/${id}`} fw={600}>
        {name}
      </Anchor>
      <Text c="dimmed">{facts.filter(Boolean).join(' · ')}</Text>
    </Group>
  );
}
