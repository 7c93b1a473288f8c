import { List, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Notice } from '../../../shared/ui/notice.js';

/** Said before anything is written, and read first: the focus comes here when the form opens. */
export function WhoReads({ otherName }: { otherName: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice title="Qui lit votre signalement">
        <List spacing={4}>
          <List.Item>
            Une seule personne : la personne référente, nommée par l’association pour cela.
          </List.Item>
          <List.Item>
            Ni {otherName}, ni le reste de l’équipe ne le lisent, ni ne savent qu’il existe.
          </List.Item>
          <List.Item>Rien n’en est gardé sur cet appareil.</List.Item>
        </List>
        <Text mt="sm" fw={600}>
          Quelqu’un est en danger maintenant ? Appelez le <a href="tel:17">17</a>, ou écrivez par SMS au{' '}
          <a href="sms:114">114</a>.
        </Text>
      </Notice>
    </div>
  );
}
