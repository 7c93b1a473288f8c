// Loaded into the api before anything else (`--import`): while the parent says so, it is sent every statement with its
// parameters, as the service hands them to the driver. Costs one comparison a statement otherwise.
import pg from 'pg';

let recording = false;
process.on('message', (message) => {
  if (typeof message?.record === 'boolean') recording = message.record;
});
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (statement, values, ...rest) {
  if (recording) process.send?.({ statement: { text: statement?.text ?? statement, values: values ?? [] } });
  return query.call(this, statement, values, ...rest);
};
