/** What decides how a browser can be installed on a computer. */
export interface Computer {
  platform: NodeJS.Platform;
  /** The text of /etc/os-release; empty elsewhere. */
  osRelease: string;
  isRoot: boolean;
  /** Whether sudo works without asking for a password. */
  hasSudo: boolean;
}

/** One way to install a browser: commands, each of which must succeed. */
export interface InstallMethod {
  /** For the line that says what is going on. */
  name: string;
  commands: string[][];
}

/** The words of an /etc/os-release field, such as `ID=debian` or `ID_LIKE="ubuntu debian"`. */
function osWords(osRelease: string, field: string): string[] {
  const value = osRelease.match(new RegExp(`^${field}=(.*)$`, 'm'))?.[1] ?? '';
  return value.replaceAll(/["']/g, '').split(/\s+/).filter(Boolean);
}

/**
 * The ways that fit a computer, in the order to try them. `playwright` stands for Playwright's own
 * command line, which the caller puts in its place.
 */
export function installMethods({ platform, osRelease, isRoot, hasSudo }: Computer): InstallMethod[] {
  const download: InstallMethod = { name: "Playwright's download", commands: [['playwright', 'install', 'chromium']] };
  if (platform !== 'linux' || !(isRoot || hasSudo)) return [download];

  const system = osWords(osRelease, 'ID');
  const family = [...system, ...osWords(osRelease, 'ID_LIKE')];
  const downloadWithLibraries: InstallMethod = {
    name: "Playwright's download with the system libraries it needs",
    commands: [['playwright', 'install', '--with-deps', 'chromium']],
  };
  // Ubuntu's chromium package only points at a snap, which cannot be used here.
  if (system.includes('ubuntu')) return [downloadWithLibraries, download];
  if (!family.includes('debian')) return [download];

  const apt = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const packaged: InstallMethod = {
    name: 'apt-get install chromium',
    commands: [
      [...apt, 'update'],
      [...apt, 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  };
  return [packaged, downloadWithLibraries, download];
}
