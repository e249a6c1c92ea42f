import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export const BAN_HEADER =
  'id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_voie;certification_commune;cad_parcelles';

interface Line {
  number?: string;
  rep?: string;
  street?: string;
  insee?: string;
  city?: string;
  lat?: string;
  lon?: string;
}

/** A line as adresse.data.gouv.fr publishes it; in Romans unless told otherwise. */
export const banLine = ({
  number = '12',
  rep = '',
  street = 'Rue des Tanneurs',
  insee = '26281',
  city = 'Romans-sur-Isère',
  lat = '45.0462',
  lon = '5.0503',
}: Line = {}): string =>
  `${insee}_2780_00012;;${number};${rep};${street};26100;${insee};${city};;;861700.1;6440200.5;${lon};${lat};entrée;;;ROMANS SUR ISERE;RUE DES TANNEURS;commune;commune;1;`;

const folders: string[] = [];

/** A folder of its own, until `forgetBanFiles`. */
export function banFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-ban-'));
  folders.push(folder);
  return folder;
}

export const forgetBanFiles = (): void =>
  folders.splice(0).forEach((folder) => fs.rmSync(folder, { recursive: true, force: true }));

/** A file of these lines in a folder of its own; packed when its name says so. */
export function banFile(lines: string[], name = 'adresses-26.csv'): string {
  const file = path.join(banFolder(), name);
  const text = `${lines.join('\n')}\n`;
  fs.writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}
