import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './style.css';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** Sends operations as the web UI does: with the session cookie and the header that the CSRF check asks for. */
async function fetcher(operation) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'tdu' },
    body: JSON.stringify(operation),
  });
  return response.json();
}

/** An operation may be given in the address: documentation links to ready examples. */
const initialQuery = new URLSearchParams(location.search).get('query') ?? undefined;

createRoot(document.getElementById('graphiql')).render(createElement(GraphiQL, { fetcher, initialQuery }));
