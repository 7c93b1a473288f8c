import { createServer } from 'node:net';

/** @throws in one French sentence when the port cannot be listened on */
export function assertPortFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new Error(explain(port, error))));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

function explain(port: number, error: NodeJS.ErrnoException): string {
  const other = `par exemple « PORT=${port + 1} npm start »`;
  return error.code === 'EACCES'
    ? `Le port ${port} est réservé au système : choisissez-en un autre, ${other}.`
    : `Le port ${port} est déjà pris : arrêtez ce qui l’occupe, ou choisissez-en un autre, ${other}.`;
}
