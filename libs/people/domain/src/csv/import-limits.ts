/** What a sheet may weigh and hold; told before it is sent, enforced while it is read. */
export interface ImportLimits {
  /** Bytes of the file as it is sent. */
  readonly bytes: number;
  /** Bytes of a workbook once unpacked: what comes out of it is counted, whatever its directory says. */
  readonly unpackedBytes: number;
  /** Rows with something in them, without the headings. */
  readonly rows: number;
  readonly columns: number;
}

const MEGABYTE = 1024 * 1024;

/** For whoever sends a sheet from a screen. */
export const IMPORT_LIMITS: ImportLimits = {
  bytes: 10 * MEGABYTE,
  unpackedBytes: 100 * MEGABYTE,
  rows: 20_000,
  columns: 300,
};

/** For whoever runs the service and imports from its terminal. */
export const TERMINAL_LIMITS: ImportLimits = { ...IMPORT_LIMITS, bytes: 64 * MEGABYTE, rows: Infinity };

/** Days during which an import can be taken back. */
export const IMPORT_UNDO_DAYS = 30;
