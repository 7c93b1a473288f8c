import { Button, Radio, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { FileDrop } from './file-drop.js';
import { refuseBeforeSending, uploadSheet, type Sheet } from './upload-sheet.js';

/** Who is in the sheet, and the sheet. What happens next is on the import's own page. */
export function UploadForm({ programmeId }: { programmeId: string }) {
  const navigate = useNavigate();
  const [role, setRole] = useState<Sheet['role'] | ''>('');
  const [file, setFile] = useState<File | null>(null);
  const upload = useMutation({
    mutationFn: uploadSheet,
    onSuccess: (outcome) => {
      if (typeof outcome === 'string') void navigate(`/import/${outcome}`);
    },
  });
  const problem = file && refuseBeforeSending(file);
  const refusal = typeof upload.data === 'object' ? upload.data : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file && role && !problem) upload.mutate({ programmeId, role, file });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Radio.Group
          label="Ce fichier contient"
          required
          value={role}
          onChange={(value) => setRole(value as Sheet['role'])}
        >
          <Group mt="xs" gap="xl">
            <Radio value="mentor" label="des mentors" />
            <Radio value="mentee" label="des mentoré·es" />
          </Group>
        </Radio.Group>
        <FileDrop file={file} onPick={setFile} />
        {problem && <Notice tone="bad">{problem}</Notice>}
        {refusal && (
          <Notice tone="bad" title="Ce fichier n’a pas pu être lu">
            {refusal.message}
          </Notice>
        )}
        {upload.error && <Failure error={upload.error} />}
        <Button
          type="submit"
          loading={upload.isPending}
          disabled={!file || !role || Boolean(problem)}
          style={{ alignSelf: 'flex-start' }}
        >
          Lire le fichier
        </Button>
      </Stack>
    </form>
  );
}
