import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../workspace.mjs';
import { KeptProcess } from './kept-process.mjs';

const TEMPLATE = path.join(root, 'docker/nginx/parvis.conf');
const PROGRAMS = ['nginx', '/usr/sbin/nginx']; // the second is on the path of root alone

export const nginxProgram = () => PROGRAMS.find((name) => spawnSync(name, ['-v']).status === 0) ?? null;
export const nginxIsHere = () => nginxProgram() !== null;

/** The template that compose uses too, filled in. */
export function fillIn(template, { listen, servers }) {
  return template
    .replaceAll('${PARVIS_LISTEN}', listen)
    .replaceAll('${PARVIS_API_SERVERS}', servers.map((server) => `server ${server};`).join(' '));
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** All it writes lies in `folder`; it needs no root and no privileged port. */
export const configuration = (folder, settings) => `
daemon off;
${process.getuid() === 0 ? `user ${os.userInfo().username};` : ''}
pid ${folder}/nginx.pid;
error_log stderr warn;
worker_processes 2;
worker_rlimit_nofile 8192;
worker_shutdown_timeout 10m;
events { worker_connections 4096; }
http {
  access_log off;
  ${TEMPORARY.map((name) => `${name}_temp_path ${folder}/temp-${name};`).join('\n  ')}
  server { listen 127.0.0.1:${settings.statePort}; location / { return 200 ${settings.generation}; } }
  ${fillIn(fs.readFileSync(TEMPLATE, 'utf8'), settings)}
}
`;

/** In-flight requests have reached their process within this of the moment no new one goes there. */
const SETTLED_MS = 500;

/** nginx before API processes of this machine, any of which can be taken out and put back. */
export class Nginx extends KeptProcess {
  #generation = 0;

  constructor({ folder, listen, ports, statePort }) {
    super('nginx', () => this.#launch());
    Object.assign(this, { folder, listen, ports, statePort, out: new Set() });
    fs.mkdirSync(folder, { recursive: true });
  }

  get #file() {
    return path.join(this.folder, 'nginx.conf');
  }

  #write() {
    this.#generation += 1;
    const servers = this.ports.map(
      (port) => `127.0.0.1:${port} fail_timeout=2s${this.out.has(port) ? ' down' : ''}`,
    );
    const { listen, statePort } = this;
    const settings = { listen, servers, statePort, generation: this.#generation };
    fs.writeFileSync(this.#file, configuration(this.folder, settings));
  }

  async #launch() {
    this.#write();
    const args = ['-c', this.#file, '-p', this.folder];
    const child = spawn(nginxProgram(), args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
    await this.#inPlace(child);
    return { child, said: null };
  }

  async #inPlace(child) {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${this.statePort}/`, { headers: { connection: 'close' } })
        .then((response) => response.text())
        .catch(() => null);
      if (Number(answer) === this.#generation) return;
      if (child && child.exitCode !== null) throw new Error('nginx did not start.');
      await pause(20);
    }
  }

  async #reload() {
    this.#write();
    this.signal('SIGHUP');
    await this.#inPlace(null);
    await pause(SETTLED_MS);
  }

  /** Requests are answered; then sockets, which nobody else would close, are cut. */
  stop() {
    return super.stop({ signal: 'SIGQUIT', insist: 'SIGTERM', after: 2_000 });
  }

  /** No new request goes to this process; those it has are answered. */
  async takeOut(port) {
    this.out.add(port);
    await this.#reload();
  }

  async putBack(port) {
    this.out.delete(port);
    await this.#reload();
  }
}
