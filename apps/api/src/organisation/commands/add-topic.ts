import { Injectable } from '@nestjs/common';
import type { TopicBody, TopicSettings } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import type { SignedIn } from '../../agents/index.js';
import { expectFreeTopicName } from '../name-taken.js';
import { Settle } from '../settle.js';
import { slugFor } from '../slug-for.js';
import { expectTopicBody } from '../topic-rules.js';

@Injectable()
export class AddTopic {
  constructor(private readonly settle: Settle) {}

  execute(body: TopicBody, actor: SignedIn): Promise<TopicSettings> {
    return this.settle.run(actor, async (tx, record) => {
      await expectTopicBody(tx, body, actor);
      await expectFreeTopicName(tx, body, null);
      const topic: TopicSettings = {
        ...body,
        id: newId(),
        slug: await slugFor(tx, 'topic', body.name),
        name: body.name.trim(),
        version: 1,
      };
      tx.insert('topic', topic);
      record({ object: 'topic', act: 'added', before: null, after: topic });
      return topic;
    });
  }
}
