import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/setup/project-root.ts';

/** A project of its own, so that no other build is touched. */
export interface ProjectCopy {
  root: string;
  /** Removes all of it. */
  end: () => void;
}

/** Copies this project without its content into a folder for the time of a test. The packages are shared. */
export function copyProject(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  const installed = join(projectRoot, 'src', 'setup', 'node', 'node_modules');
  for (const name of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(join(projectRoot, name), join(root, name), { recursive: true, filter: (path) => path !== installed });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  return { root, end: () => rmSync(root, { recursive: true, force: true }) };
}
