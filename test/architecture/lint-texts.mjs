import { ESLint } from 'eslint';

/** Lints texts as if they stood in the given files: `[{ file, text }]` in, the rules that each breaks out, as JSON. */
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const texts = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const eslint = new ESLint();
const broken = [];
for (const { file, text } of texts) {
  const [report] = await eslint.lintText(text, { filePath: file });
  broken.push(report.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId));
}
process.stdout.write(JSON.stringify(broken));
