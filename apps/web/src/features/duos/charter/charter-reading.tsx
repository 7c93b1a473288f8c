import { Anchor, Button, Group, NativeSelect, SimpleGrid, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { DownloadIcon } from '../../../shared/ui/icons.js';
import classes from '../duos.module.css';
import { hasSimpleVersion, type CharterText } from './charter.js';

const LANGUAGES: Readonly<Record<CharterText['language'], string>> = { fr: 'Français', en: 'English' };

interface CharterReadingProps {
  duoId: string;
  texts: readonly CharterText[];
  shown: CharterText;
  isToSign: boolean;
  onChoose: (language: CharterText['language']) => void;
}

/** The text that is signed with its simple version beside it, in the language one reads best, and to print. */
export function CharterReading({ duoId, texts, shown, isToSign, onChoose }: CharterReadingProps) {
  const simple = hasSimpleVersion(shown);
  return (
    <>
      {texts.length > 1 && (
        <NativeSelect
          mb="md"
          maw="14rem"
          label={isToSign ? 'Lire et signer en' : 'Lire en'}
          data={texts.map(({ language }) => ({ value: language, label: LANGUAGES[language] }))}
          value={shown.language}
          onChange={(event) => onChoose(event.currentTarget.value as CharterText['language'])}
        />
      )}
      <SimpleGrid cols={{ base: 1, md: simple ? 2 : 1 }} spacing="xl" mb="md">
        {simple && (
          <Reading title="En mots simples" what="la version simple" shown={shown} text={shown.simpleText} />
        )}
        <Reading
          title={isToSign ? 'Le texte à signer' : 'Le texte signé'}
          what="la charte"
          shown={shown}
          text={shown.text}
        />
      </SimpleGrid>
      <Group gap="sm" mb="lg">
        <Print duoId={duoId} language={shown.language} label="Charte à imprimer (PDF)" />
        {simple && <Print duoId={duoId} language={shown.language} label="Version simple (PDF)" simple />}
      </Group>
    </>
  );
}

interface ReadingProps {
  title: string;
  /** What unfolds, in the words of its button. */
  what: string;
  shown: CharterText;
  text: string;
}

function Reading({ title, what, shown, text }: ReadingProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Title order={3} mb="xs">
        {title}
      </Title>
      <div id={id} className={classes.charter} data-folded={!isOpen} lang={shown.language}>
        {text}
      </div>
      <Anchor
        component="button"
        type="button"
        mt="xs"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? `Replier ${what}` : `Lire toute ${what}`}
      </Anchor>
    </div>
  );
}

interface PrintProps {
  duoId: string;
  language: string;
  label: string;
  simple?: boolean;
}

function Print({ duoId, language, label, simple }: PrintProps) {
  const query = new URLSearchParams({ language, ...(simple && { simple: '1' }) });
  return (
    <Button
      component="a"
      href={`/duos/${duoId}/charter.pdf?${query}`}
      download
      variant="default"
      size="sm"
      leftSection={<DownloadIcon />}
    >
      {label}
    </Button>
  );
}
