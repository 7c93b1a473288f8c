/** Tells on stderr how far a long work is, where a person watches; a pipe or a log sees nothing of it. */
export class Progress {
  private shown = '';

  constructor(
    private readonly stream: NodeJS.WriteStream = process.stderr,
    private readonly active = stream.isTTY === true,
  ) {}

  /** Replaces what is shown. */
  tell(sentence: string): void {
    if (!this.active || sentence === this.shown) return;
    this.shown = sentence;
    this.stream.write(`\r\u001b[2K${sentence}`);
  }

  /** Wipes what is shown; call before anything else is printed. */
  done(): void {
    if (this.shown === '') return;
    this.shown = '';
    this.stream.write('\r\u001b[2K');
  }
}
