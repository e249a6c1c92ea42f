// No Docker runs here: what can be said of its files without it. The steps of the image are those of docs/operations.md.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { configuration, nginxIsHere, nginxProgram } from './larger/nginx.mjs';
import { root } from './workspace.mjs';

const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
const composed = read('docker/compose.yml');
const { services, volumes, networks } = parse(composed, { merge: true });
const names = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

describe('docker/compose.yml', () => {
  test('starts two API processes and one worker of one image, behind nginx, on PostgreSQL and Redis', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'nginx', 'postgres', 'redis', 'worker']);
    expect(services.api.deploy.replicas).toBe(2);
    expect(services.api.image).toBe(services.worker.image);
    expect(services.api.environment.PARVIS_WORKER).toBe('off');
    expect(services.worker.environment.PARVIS_WORKER).toBeUndefined();
    for (const { build } of [services.api, services.worker])
      expect(fs.existsSync(path.join(root, 'docker', build.context, build.dockerfile))).toBe(true);
  });

  test('asks for the variables of its example, and for no other', () => {
    expect(names(composed, /\$\{(\w+)/g)).toEqual(names(read('docker/.env.example'), /^(\w+)=/gm));
  });

  test('sets what the API knows', () => {
    const known = names(
      read('apps/api/src/platform/config/environment.ts'),
      /\b([A-Z][A-Z_]+)\??[:!]? ?[:=]/g,
    );
    for (const { environment } of [services.api, services.worker])
      expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('names volumes, networks and services that are there; the database is not to be reached from outside', () => {
    const used = Object.values(services);
    const named = used.flatMap(({ volumes: mounts = [] }) => mounts.map((mount) => mount.split(':')[0]));
    for (const name of named)
      expect(name.startsWith('.') ? fs.existsSync(path.join(root, 'docker', name)) : name in volumes).toBe(
        true,
      );
    for (const { networks: on, depends_on: needs = {} } of used) {
      for (const name of on) expect(Object.keys(networks)).toContain(name);
      for (const name of Object.keys(needs))
        expect(services[name].healthcheck ?? name === 'api').toBeTruthy();
    }
    for (const name of ['postgres', 'redis']) {
      expect(services[name].ports).toBeUndefined();
      expect(services[name].networks.every((network) => networks[network]?.internal)).toBe(true);
    }
  });

  test('names images, not the hosts they come from', () => {
    for (const { image } of Object.values(services)) expect(image).not.toMatch(/[./].*\//);
  });
});

describe('docker/Dockerfile', () => {
  const text = read('docker/Dockerfile').replaceAll(/\\\n\s*/g, '');
  const steps = [...text.matchAll(/^([A-Z]+) (.*)$/gm)].map(([, name, rest]) => ({ name, rest }));
  const copied = steps.filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'));

  test('copies what is there, and the manifest of every workspace', () => {
    const sources = copied.flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    for (const source of sources)
      expect([source, fs.existsSync(path.join(root, source))]).toEqual([source, true]);
    const workspaces = Object.keys(JSON.parse(read('package-lock.json')).packages).filter((name) =>
      /^(apps|libs)\//.test(name),
    );
    for (const name of workspaces) expect(sources).toContain(`${name}/package.json`);
  });

  test('ends as somebody else than root, with a health check that is a command, on SIGTERM', () => {
    const last = steps.slice(steps.findLastIndex(({ name }) => name === 'FROM'));
    const of = (wanted) => last.find(({ name }) => name === wanted)?.rest;
    expect(of('USER')).toBe('node');
    expect(of('STOPSIGNAL')).toBe('SIGTERM');
    expect(JSON.parse(of('CMD'))).toEqual(['node', 'apps/api/dist/programs/main.js']);
    expect(JSON.parse(of('HEALTHCHECK').replace(/^.*? CMD /, ''))).toHaveLength(3);
  });

  test('takes a secret of nobody into the image', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.data', '.git', 'docker/.env']),
    );
  });
});

describe('docker/nginx/parvis.conf', () => {
  const at = { listen: '127.0.0.1:1', statePort: 2, generation: 1 };
  const check = nginxIsHere() ? test : test.skip;
  if (!nginxIsHere()) console.warn('SKIPPED, no nginx: apt-get install --no-install-recommends nginx-light');

  check('is understood by nginx', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-nginx-'));
    const servers = ['127.0.0.1:3 fail_timeout=2s', '127.0.0.1:4 fail_timeout=2s down'];
    const file = path.join(folder, 'nginx.conf');
    fs.writeFileSync(file, configuration(folder, { ...at, servers }));
    const { status, stderr } = spawnSync(nginxProgram(), ['-t', '-c', file, '-p', folder], {
      encoding: 'utf8',
    });
    fs.rmSync(folder, { recursive: true, force: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('test is successful') });
  });

  test('has in compose the two values it asks for', () => {
    const wanted = names(read('docker/nginx/parvis.conf').replaceAll(/^#.*$/gm, ''), /\$\{(PARVIS_\w+)\}/g);
    const given = services.nginx.environment;
    expect(wanted).toEqual(['PARVIS_API_SERVERS', 'PARVIS_LISTEN']);
    for (const name of wanted) expect(given[name]).toBeTruthy();
    expect(given.PARVIS_API_SERVERS.trim()).toMatch(/;$/);
  });
});

describe('docker/prometheus/alarms.yml', () => {
  const rules = parse(read('docker/prometheus/alarms.yml')).groups.flatMap((group) => group.rules);

  test('watches figures the API gives', () => {
    const sources = fs
      .readdirSync(path.join(root, 'apps/api/src'), { recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(path.join('apps/api/src', file)));
    const given = names(sources.join('\n'), /'(parvis_[a-z_]+)'/g);
    const watched = names(
      rules.map(({ expr }) => expr).join('\n'),
      /\b(parvis_[a-z_]+?)(?:_count|_bucket)?\b/g,
    );
    expect(watched.filter((name) => !given.includes(name))).toEqual([]);
    expect(watched.length).toBeGreaterThan(6);
  });

  test('say each how urgent it is and what to do', () => {
    for (const { alert, labels, annotations } of rules)
      expect({ alert, ...labels, ...annotations }).toEqual({
        alert: expect.stringMatching(/^Parvis[A-Z]/),
        severity: expect.stringMatching(/^(page|ticket)$/),
        summary: expect.any(String),
        action: expect.any(String),
      });
  });
});
