// The nightly recomputation of all calendars of a national association, by its job on a worker: first everything, as
// after an upgrade; then again the same night; then the night after, and after a day on which facts came. `--write` puts
// the figures into docs/measures.md.
//
//   npx nx run-many -t build && node test/bench/calendars.bench.mjs [--mentors 150000] [--mentees 150000]
//        [--duos 100000] [--seed 1] [--write]
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openNational, say, writeSection } from './national-scene.mjs';

const { values } = parseArgs({
  options: {
    mentors: { type: 'string', default: '150000' },
    mentees: { type: 'string', default: '150000' },
    duos: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const [mentors, mentees, duos, seed] = ['mentors', 'mentees', 'duos', 'seed'].map((name) =>
  Number(values[name]),
);
/** Seconds for all calendars. */
const LIMIT_S = 60;

const scene = await openNational({ mentors, mentees, duos, seed });
try {
  const nights = [];
  const night = async (name) => {
    const figures = { name, ...(await scene.recompute()), load: loadavg()[0].toFixed(1) };
    say(JSON.stringify(figures));
    nights.push(figures);
  };
  await night('everything (after an upgrade)');
  await night('the same night again');
  await overAsAfter(42);
  await night('an ordinary night: one duo in forty-two');
  const text = report(nights, await rowsOf());
  console.log(text);
  if (values.write) await writeSection('calendars', 'The calendars of a national association', text);
} finally {
  await scene.close();
}

/** Lets the rows of one running duo in so many be over, as the spread of days lets them each night. */
function overAsAfter(share) {
  return scene.owner.query(
    `UPDATE duo SET outlook_until = current_date - 1
      WHERE association_id = $1 AND state <> 'closed' AND abs(hashtext(id::text)) % $2 = 0`,
    [scene.associationId, share],
  );
}

async function rowsOf() {
  const { rows } = await scene.owner.query(
    `SELECT (SELECT count(*)::int FROM duo_outlook WHERE association_id = $1) AS outlook,
            (SELECT count(*)::int FROM duo WHERE association_id = $1 AND state <> 'closed') AS open`,
    [scene.associationId],
  );
  return rows[0];
}

function report(nights, { outlook, open }) {
  const [all] = nights;
  const verdict = all.seconds <= LIMIT_S ? '' : ': missed';
  return [
    `${duos} duos, ${open} of them running, seed ${seed}; ${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.version}. Command: \`node test/bench/calendars.bench.mjs --mentors ${mentors} --mentees ${mentees} --duos ${duos} --write\`.`,
    '',
    '| night | duos worked out | seconds | peak memory of the worker, MiB | load |',
    '| --- | --- | --- | --- | --- |',
    ...nights.map((one) => `| ${one.name} | ${one.duos} | ${one.seconds} | ${one.peakMiB} | ${one.load} |`),
    '',
    `- All calendars, to reach: ≤ ${LIMIT_S} s. Measured: **${all.seconds} s${verdict}**, from the start of the job to its end; ${outlook} rows.`,
    `- Afterwards only duos whose rows are over are worked out; a fact writes the rows of its duo itself.`,
    `- The association was written in ${scene.fillSeconds} s (to reach: < 120 s).`,
  ].join('\n');
}
