import { posix, win32 } from 'node:path';

type Environment = Record<string, string | undefined>;

/** What may drive the tests: programs that are there, best first, or why the user's choice is none. */
export type BrowserChoice = { paths: string[] } | { error: string };

const linuxNames = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

const windowsPrograms = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where Chromium and its relatives usually are, best first. */
function usualPlaces(env: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    return macApplications.flatMap((name) =>
      folders.map((folder) => posix.join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    return windowsPrograms.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  const path = (env['PATH'] ?? '').split(':').filter(Boolean);
  const folders = new Set([...path, '/usr/bin', '/usr/local/bin', '/snap/bin']);
  return linuxNames.flatMap((name) => [...folders].map((folder) => posix.join(folder, name)));
}

/**
 * Decides which browsers to try: the one that BROWSER_PATH names and no other, else those installed,
 * then those downloaded before. `exists` tells whether a file is there.
 */
export function findBrowser(
  env: Environment,
  platform: NodeJS.Platform,
  exists: (path: string) => boolean,
  downloaded: string[] = [],
): BrowserChoice {
  const chosen = env['BROWSER_PATH'];
  if (chosen) {
    if (exists(chosen)) return { paths: [chosen] };
    return {
      error: `BROWSER_PATH is ${chosen}, and there is no such file. Set it to a Chromium, Chrome or Edge program, or unset it.`,
    };
  }
  return { paths: [...usualPlaces(env, platform), ...downloaded].filter(exists) };
}
