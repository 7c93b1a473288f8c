import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Said } from '../../../shared/ui/said.js';
import { useSignedIn } from '../../accounts/session.js';
import { AnswerForm } from '../answer-form.js';
import { AskAboutForm } from './ask-about-form.js';
import { mayAsk, type MyProposal, shownSentence, viewOf } from './mine.js';
import { MyQuestion } from './my-question.js';
import { SharedFactsForm } from './shared-facts-form.js';
import { WhoItIs } from './who-it-is.js';

/** The other as far as he or she agreed to, questions to the team, what one shows in return, and the answer. */
export function MyProposalItem({ proposal }: { proposal: MyProposal }) {
  const { personId } = useSignedIn();
  const [said, setSaid] = useState<string | null>(null);
  const view = viewOf(proposal, personId);
  const { otherName, myAnswer, myFacts } = view;
  const forget = () => setSaid(null);
  return (
    <Stack component="article" gap="sm" aria-label={otherName} align="flex-start">
      <Title order={3}>{otherName}</Title>
      {said && <Said tone="good" text={said} />}
      <WhoItIs proposal={proposal} view={view} />
      {proposal.questionsAsked.map((question) => (
        <MyQuestion key={question.id} question={question} />
      ))}
      {!myAnswer && mayAsk(proposal) && (
        <FormButton label="J’aimerais en savoir plus" size="sm" onOpen={forget}>
          {(close) => <AskAboutForm proposalId={proposal.id} onSaid={setSaid} onClose={close} />}
        </FormButton>
      )}
      <Text>{shownSentence(myFacts, otherName)}</Text>
      <FormButton label="Choisir ce que je montre" size="sm" onOpen={forget}>
        {(close) => <SharedFactsForm view={view} onSaid={setSaid} onClose={close} />}
      </FormButton>
      <MyAnswer proposalId={proposal.id} name={otherName} answer={myAnswer} />
    </Stack>
  );
}

interface MyAnswerProps {
  proposalId: string;
  name: string;
  answer: MyProposal['mentorAnswer'];
}

function MyAnswer({ proposalId, name, answer }: MyAnswerProps) {
  if (answer)
    return (
      <Text role="status">
        {answer === 'yes'
          ? 'Vous avez dit oui. Nous vous écrivons dès que l’autre personne a répondu.'
          : 'Vous avez dit non. Merci de votre franchise, nous cherchons une autre personne.'}
      </Text>
    );
  return (
    <div>
      <Text fw={500} mb="xs">
        Souhaitez-vous former un duo avec {name} ?
      </Text>
      <AnswerForm proposalId={proposalId} name={name} />
    </div>
  );
}
