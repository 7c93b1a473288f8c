import { Anchor, Button, Group, Text } from '@mantine/core';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Notice } from '../../../shared/ui/notice.js';
import type { DuoPeople, DuoSide } from '../my-side.js';
import { sideNames } from '../side-names.js';
import { audienceSentence, documentFacts, type DuoDocument } from './document.js';
import { RemoveDocumentMutation } from './documents.operations.js';
import classes from './documents.module.css';

interface DocumentRowProps {
  document: DuoDocument;
  duo: DuoPeople;
  side: DuoSide | null;
  onSaid: (text: string | null) => void;
}

/** A document to download; whoever put it there, or the team, takes it away. */
export function DocumentRow({ document, duo, side, onSaid }: DocumentRowProps) {
  const { fileName, url, addedBy } = document;
  const mayRemove = side === 'staff' || side === addedBy;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Anchor href={url} download={fileName} fw={600}>
          {fileName}
        </Anchor>
        <Text size="sm" c="dimmed">
          {documentFacts(document, sideNames(duo))}
        </Text>
        <Text size="sm">{audienceSentence(document, duo)}</Text>
      </div>
      {mayRemove && (
        <FormButton
          label="Retirer"
          ariaLabel={`Retirer ${fileName}`}
          size="compact-sm"
          variant="subtle"
          onOpen={() => onSaid(null)}
        >
          {(close) => <Removal document={document} onSaid={onSaid} onBack={close} />}
        </FormButton>
      )}
    </li>
  );
}

interface RemovalProps {
  document: DuoDocument;
  onSaid: (text: string) => void;
  onBack: () => void;
}

/** What is taken away is gone: asked once more. */
function Removal({ document: { id, fileName }, onSaid, onBack }: RemovalProps) {
  const { send, refusal, error, isPending } = useRequest(RemoveDocumentMutation);
  return (
    <>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      {error && <Failure error={error} />}
      <Text mb="xs">« {fileName} » sera effacé pour tout le monde.</Text>
      <Group gap="sm">
        <Button
          size="sm"
          loading={isPending}
          onClick={() => send({ documentId: id }, () => onSaid(`« ${fileName} » est retiré du dossier.`))}
        >
          Effacer ce document
        </Button>
        <Button size="sm" variant="subtle" autoFocus onClick={onBack}>
          Le garder
        </Button>
      </Group>
    </>
  );
}
