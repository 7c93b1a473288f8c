import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { count } from '../../../shared/format/text.js';
import type { RunProposal } from '../proposal.js';
import { toldSentence, whoIsTold } from './told.js';
import classes from './release-summary.module.css';

interface ReleaseSummaryProps {
  /** The pairs that are told in full. */
  pairs: readonly RunProposal[];
  /** Whether others that the list does not show yet go out as well. */
  more: boolean;
  pending: boolean;
  onSend: () => void;
  onBack: () => void;
}

/** What goes to whom, before it goes: nothing is sent until it is confirmed. */
export function ReleaseSummary({ pairs, more, pending, onSend, onBack }: ReleaseSummaryProps) {
  return (
    <Modal.Root opened onClose={onBack} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Modal.Title mb="md" fw={650} fz="1.2rem">
            Avant de proposer
          </Modal.Title>
          <Stack gap="md">
            <Text>
              {count(pairs.length, 'paire', 'paires')}
              {more && ', et celles que la liste ne montre pas encore'} : chaque personne reçoit un e-mail et
              répond librement. Qui n’a pas d’adresse e-mail est à prévenir par téléphone ; sa réponse se note
              ici.
            </Text>
            <ul className={classes.pairs} aria-label="Ce qui sera dit, et à qui">
              {pairs.map((pair) => (
                <li key={pair.id}>
                  {whoIsTold(pair).map((told) => (
                    <Text key={told.side}>
                      <strong>{told.to}</strong> apprend de {told.about} : {toldSentence(told)}
                    </Text>
                  ))}
                </li>
              ))}
            </ul>
            <Group>
              <Button loading={pending} onClick={onSend}>
                Envoyer les propositions
              </Button>
              <Button variant="subtle" onClick={onBack}>
                Revenir
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
