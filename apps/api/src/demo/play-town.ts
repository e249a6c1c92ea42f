import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import type { Story } from './script/story.js';
import { TownTime } from './script/town-time.js';
import { writeTown } from './script/write-town.js';
import { heldMail } from './stage/held-mail.js';
import { PlayAct, type Played } from './stage/play-act.js';
import { PostOffice } from './stage/post-office.js';
import { StageClock } from './stage/stage-clock.js';
import { MAILBOXES } from './town/mailboxes.js';

const STEPS = 4;

/** What happens at one instant. */
export interface Scene {
  at: Date;
  play: () => Promise<unknown>;
}

/** Plays every story, act by act in the order of time, under the house's clock; it is given back as it was. */
@Injectable()
export class PlayTown {
  constructor(
    private readonly clock: Clock,
    private readonly stageClock: StageClock,
    private readonly playAct: PlayAct,
    private readonly post: PostOffice,
  ) {}

  /** @param progress told the share done, a few times */
  async execute(now: Date, progress: (share: number) => void): Promise<void> {
    const held = heldMail(new TownTime(now)).map(({ at, from, raw }) => ({
      at,
      play: () => this.post.deliver(raw, from, MAILBOXES[0].address),
    }));
    await this.play([...this.scenesOf(writeTown(now)), ...held], now, progress);
  }

  scenesOf(stories: readonly Story[]): Scene[] {
    return stories.flatMap((story) => {
      const played: Played = { story, ticketId: null };
      return story.acts.map((act) => ({ at: act.at, play: () => this.playAct.execute(played, act) }));
    });
  }

  async play(all: readonly Scene[], now: Date, progress: (share: number) => void): Promise<void> {
    const offset = this.clock.offset;
    const scenes = [...all].sort((a, b) => a.at.getTime() - b.at.getTime());
    try {
      for (const [index, { at, play }] of scenes.entries()) {
        await this.stageClock.reach(at);
        await play();
        const step = Math.floor(((index + 1) * STEPS) / scenes.length);
        if (step > Math.floor((index * STEPS) / scenes.length)) progress(step / STEPS);
      }
      await this.stageClock.reach(now);
    } finally {
      this.clock.setOffset(offset);
    }
  }
}
