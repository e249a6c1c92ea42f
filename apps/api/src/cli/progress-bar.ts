import type { WriteStream } from 'node:tty';

const WIDTH = 30;
/** when nobody looks: a line each so many per cent */
const LINES = 10;

export interface ProgressBar {
  show(done: number, of: number): void;
  end(): void;
}

/** A bar that moves on a terminal; lines, now and then, in a log. */
export function progressBar(out: WriteStream): ProgressBar {
  let began: { at: number; done: number } | null = null;
  let told = 0;
  return {
    show(done, of) {
      // counted from the first: what came before it was another work
      if (began === null) {
        began = { at: performance.now(), done };
        return;
      }
      const seconds = (performance.now() - began.at) / 1_000;
      const rate = Math.round((done - began.done) / Math.max(1, seconds));
      const left = duration((of - done) / Math.max(1, rate));
      const percent = Math.floor((done * 100) / of);
      if (out.isTTY) {
        const filled = Math.round((done * WIDTH) / of);
        const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
        out.write(`\r${bar} ${percent} %  ${done}/${of} files, ${rate}/s, ${left} left \u001b[K`);
        if (done >= of) out.write('\nMaking keys and indexes…');
      } else if (percent >= told + LINES) {
        told = percent;
        out.write(`${percent} %: ${done} files, ${rate}/s, ${left} left\n`);
      }
    },
    end() {
      if (out.isTTY) out.write('\n');
    },
  };
}

const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
