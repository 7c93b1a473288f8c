import { Stack, Text, Title } from '@mantine/core';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { useSignedIn } from '../accounts/session.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { AnswerForm } from './answer-form.js';
import { MyProposalsQuery } from './proposals.operations.js';

type MyProposal = ResultOf<typeof MyProposalsQuery>['myProposals'][number];

/** What a mentor or mentee is asked: yes or no, with what the two have in common. No score: it is no mark. */
export function MyProposals() {
  const query = useOperation(MyProposalsQuery, {});
  return (
    <QueryView query={query}>
      {({ myProposals }) => {
        const open = myProposals.filter(({ state }) => state === 'released');
        if (open.length === 0) return null;
        return (
          <Section
            title="Une rencontre vous est proposée"
            lead="Prenez votre temps. Dire non est toujours possible."
          >
            <Stack gap="xl">
              {open.map((proposal) => (
                <MyProposal key={proposal.id} proposal={proposal} />
              ))}
            </Stack>
          </Section>
        );
      }}
    </QueryView>
  );
}

function MyProposal({ proposal }: { proposal: MyProposal }) {
  const { personId } = useSignedIn();
  const side = proposal.mentor.id === personId ? 'mentor' : 'mentee';
  const other = side === 'mentor' ? proposal.mentee : proposal.mentor;
  const mine = side === 'mentor' ? proposal.mentorAnswer : proposal.menteeAnswer;
  return (
    <div>
      <Title order={3}>{other.displayName}</Title>
      <ul>
        {proposal.commonGround.map(({ criterion, label, sentence }) => (
          <li key={criterion}>
            {label} : {sentence}
          </li>
        ))}
      </ul>
      {mine ? (
        <Text role="status">
          {mine === 'yes'
            ? 'Vous avez dit oui. Nous vous écrivons dès que l’autre personne a répondu.'
            : 'Vous avez dit non. Merci de votre franchise, nous cherchons une autre personne.'}
        </Text>
      ) : (
        <>
          <Text fw={500} mb="xs">
            Souhaitez-vous former un duo avec {other.displayName} ?
          </Text>
          <AnswerForm proposalId={proposal.id} name={other.displayName} />
        </>
      )}
    </div>
  );
}
