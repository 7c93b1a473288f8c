import { Button, List, Text, Title } from '@mantine/core';
import { longDate } from '../../shared/format/dates.js';
import { count } from '../../shared/format/text.js';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction, useOperation } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import { useCan } from '../accounts/session.js';
import { CancelStudy } from './cancel-study.js';
import { pollDelay } from './match-run.js';
import { PoolStudyQuery, StudyPoolMutation } from './needs.operations.js';
import { StuckPeople } from './stuck-people.js';

type PoolStudy = NonNullable<ResultOf<typeof PoolStudyQuery>['poolStudy']>;
type SideNeeds = NonNullable<PoolStudy['mentees']>;

/** Why nobody fits some people, and whom to recruit for most of those who wait. For coordinators only. */
export function NeedsSection({ programmeId }: { programmeId: string }) {
  const can = useCan();
  const query = useOperation(
    PoolStudyQuery,
    { programmeId },
    { refetchInterval: (data) => pollDelay(data?.poolStudy?.state) },
  );
  if (!can('RunMatch')) return null;
  return (
    <Section
      title="Qui recruter"
      lead="Les profils qui serviraient le plus de personnes en attente, et ce qui retient celles pour qui personne n’est possible."
      actions={<AskStudy programmeId={programmeId} />}
    >
      <QueryView query={query}>
        {({ poolStudy: study }) => study && <Study programmeId={programmeId} study={study} />}
      </QueryView>
    </Section>
  );
}

function AskStudy({ programmeId }: { programmeId: string }) {
  const ask = useAction(StudyPoolMutation);
  const outcome = ask.data?.studyPool;
  return (
    <>
      <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate({ programmeId })}>
        Analyser le vivier
      </Button>
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {ask.error && <Failure error={ask.error} />}
    </>
  );
}

function Study({ programmeId, study }: { programmeId: string; study: PoolStudy }) {
  if (study.state === 'failed') return <Notice tone="bad">{study.error}</Notice>;
  if (!study.mentees || !study.mentors)
    return (
      <>
        <Text role="status">Analyse en cours : {study.progress} %. Vous pouvez quitter cette page.</Text>
        <CancelStudy studyId={study.id} />
      </>
    );
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        Analyse du {longDate(study.runOn)}.
      </Text>
      <Briefs title="Pour les mentoré·es qui attendent" needs={study.mentees} />
      <Briefs title="Pour les mentors qui attendent" needs={study.mentors} />
      {study.mentees.stuck > 0 && (
        <StuckPeople programmeId={programmeId} role="mentee" count={study.mentees.stuck} />
      )}
      {study.mentors.stuck > 0 && (
        <StuckPeople programmeId={programmeId} role="mentor" count={study.mentors.stuck} />
      )}
    </>
  );
}

function Briefs({ title, needs }: { title: string; needs: SideNeeds }) {
  return (
    <>
      <Title order={3} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {count(needs.waiting, 'personne')} sans duo : {needs.stuck} pour qui personne n’est possible,{' '}
        {needs.crowded} faute de place.
      </Text>
      <List mt="xs" mb="lg">
        {needs.briefs.map(({ sentence }) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </>
  );
}
