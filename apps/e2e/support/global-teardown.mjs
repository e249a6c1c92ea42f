import fs from 'node:fs';

export default async function globalTeardown() {
  const { product, folder } = globalThis.parvisProduct;
  if (product.exitCode === null && product.signalCode === null) {
    const gone = new Promise((resolve) => product.once('exit', resolve));
    product.kill('SIGTERM');
    await gone;
  }
  fs.rmSync(folder, { recursive: true, force: true });
}
