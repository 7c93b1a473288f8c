import { List, Stack } from '@mantine/core';
import type { ResultOf } from '../../../shared/graphql/graphql.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { Notice } from '../../../shared/ui/notice.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import { NameForm } from './name-form.js';
import { SafeguardingPersonsQuery } from './naming.operations.js';
import { namings, unreadSentence } from './namings.js';

/** Who reads the confidential reports, for the administration: it names, and reads none of them. */
export function NamingSection() {
  const query = useOperation(SafeguardingPersonsQuery, {});
  return (
    <Section
      title="Personne référente des signalements"
      lead="Elle seule lit ce qu’un·e mentor ou un·e mentoré·e signale en confidence. Nommer quelqu’un d’autre lui transmet tous les signalements et retire l’accès à la personne précédente."
    >
      <QueryView query={query}>
        {(data) => (
          <Stack>
            <Named {...data} />
            <NameForm programmes={data.programmes} />
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}

function Named({ safeguardingPersons, programmes }: ResultOf<typeof SafeguardingPersonsQuery>) {
  if (safeguardingPersons.length === 0)
    return (
      <Notice tone="warn">
        Personne n’est nommé : les signalements sont gardés, mais personne ne les lit. Nommez quelqu’un.
      </Notice>
    );
  const unread = unreadSentence(safeguardingPersons, programmes);
  return (
    <>
      <List>
        {namings(safeguardingPersons, programmes).map(({ key, sentence, warning }) => (
          <List.Item key={key}>
            {sentence}
            {warning && <Notice tone="warn">{warning}</Notice>}
          </List.Item>
        ))}
      </List>
      {unread && <Notice tone="warn">{unread}</Notice>}
    </>
  );
}
