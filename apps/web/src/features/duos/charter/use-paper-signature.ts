import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isRefusal, type Refusal } from '../../../shared/graphql/refusal.js';
import { send } from '../../../shared/graphql/send.js';
import { uploadFile } from '../../../shared/graphql/upload-file.js';
import type { RequestState } from '../../../shared/graphql/use-request.js';
import { SignCharterOnPaperMutation } from './charter.operations.js';
import { bindingOf, type SigningPlace } from './signing-place.js';

/** What is written on the paper, and its scan: a new file, or one that is in the folder of the duo. */
export interface Paper {
  readonly name: string;
  readonly signedOn: string;
  readonly file: File | null;
  readonly documentId: string;
}

interface PaperSigning extends RequestState {
  readonly send: (paper: Paper) => void;
}

/** Puts the scan into the folder of the duo, then the signature on it; the same file again is the same document. */
export function usePaperSignature(place: SigningPlace, onSigned: () => void): PaperSigning {
  const client = useQueryClient();
  const sign = useMutation({
    mutationFn: (paper: Paper) => signOnPaper(place, paper),
    onSuccess: () => client.invalidateQueries(),
  });
  const sendIt = async (paper: Paper) => {
    // A failure is told by `error`; the row that asked is gone once the signature is there.
    const outcome = await sign.mutateAsync(paper).catch(() => null);
    if (outcome && !isRefusal(outcome)) onSigned();
  };
  return {
    send: (paper) => void sendIt(paper),
    refusal: sign.data && isRefusal(sign.data) ? sign.data : null,
    error: sign.error,
    isPending: sign.isPending,
  };
}

async function signOnPaper(place: SigningPlace, paper: Paper): Promise<object> {
  const scan = paper.file ? await uploadScan(place.duo.id, paper.file) : paper.documentId;
  if (typeof scan !== 'string') return scan;
  const { name, signedOn } = paper;
  const input = { ...bindingOf(place), name: name.trim(), signedOn, documentId: scan };
  return (await send(SignCharterOnPaperMutation, input)).signCharterOnPaper;
}

/** Both of the two may open what they signed. What is refused of the file is told at the file. */
async function uploadScan(duoId: string, file: File): Promise<string | Refusal> {
  const query = new URLSearchParams({ kind: 'charter', audience: 'duo', name: file.name });
  const answer = await uploadFile(`/duos/${duoId}/documents?${query}`, file, 'documentId');
  return typeof answer === 'string' ? answer : { ...answer, path: ['documentId'] };
}
