import { chromium } from 'playwright-core';

/** Quiet: a browser that is tested reaches nothing but the product. */
const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** The installed Chromium; CHROMIUM_PATH says where when it is not Debian's. */
export function launchChromium() {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ARGS });
}
