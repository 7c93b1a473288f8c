import { FileButton, Button, Text } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { fileSize } from '../../shared/format/text.js';
import { ImportIcon } from '../../shared/ui/icons.js';
import classes from './file-drop.module.css';
import { MAX_SHEET_BYTES, MAX_SHEET_ROWS, SHEET_FILES } from './upload-sheet.js';

/** A sheet by dropping it or by a button: the button alone is enough for keyboard and phone. */
export function FileDrop({ file, onPick }: { file: File | null; onPick: (file: File | null) => void }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onPick(event.dataTransfer.files[0] ?? null);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={classes.zone}
      data-over={over}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <ImportIcon size={28} />
      <Text fw={600} aria-live="polite">
        {file ? `${file.name} (${fileSize(file.size)})` : 'Déposez votre fichier ici'}
      </Text>
      <FileButton onChange={onPick} accept={SHEET_FILES} inputProps={{ 'aria-label': 'Fichier à importer' }}>
        {(props) => (
          <Button variant="default" {...props}>
            {file ? 'Choisir un autre fichier' : 'Choisir un fichier'}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed" ta="center">
        Un classeur Excel (.xlsx) ou un fichier CSV avec une ligne de titres : {fileSize(MAX_SHEET_BYTES)} et{' '}
        {MAX_SHEET_ROWS.toLocaleString('fr-FR')} lignes au plus. Feuille, séparateur, accents et colonnes sont
        reconnus.
      </Text>
    </div>
  );
}
