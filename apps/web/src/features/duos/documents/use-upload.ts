import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Refusal } from '../../../shared/graphql/refusal.js';
import { uploadFile } from '../../../shared/graphql/upload-file.js';
import { type NewDocument, refuseBeforeSending, uploadPath } from './document.js';

/** Puts a file into the folder of a duo; what would be refused for sure is not sent. */
export function useUpload(duoId: string, onDone: (fileName: string) => void) {
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const upload = useMutation({
    mutationFn: (document: NewDocument) =>
      uploadFile(uploadPath(duoId, document), document.file as File, 'documentId'),
    onSuccess: () => client.invalidateQueries(),
  });
  const send = (document: NewDocument) => {
    const before = refuseBeforeSending(document);
    setRefusal(before);
    if (before) return;
    upload.mutate(document, {
      onSuccess: (outcome) =>
        typeof outcome === 'string' ? onDone(document.file?.name ?? '') : setRefusal(outcome),
    });
  };
  return { send, request: { refusal, error: upload.error, isPending: upload.isPending } };
}
